import * as v from 'valibot'

/** Of what is typed into the search. */
export const longestQuery = 1000

/** How the reader likes it, and where they were. Holds nothing of what they wrote. */
export const settingsSchema = v.strictObject({
  id: v.literal('settings'),
  theme: v.picklist(['system', 'light', 'dark', 'sepia']),
  /** Size of article text in CSS px at 100 % zoom. */
  textSize: v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(26)),
  /** Whether single letters act as shortcuts. */
  letterKeys: v.boolean(),
  /** The place that was open, as the address writes it (`#/compare/…`). Empty at the first start. */
  place: v.pipe(v.string(), v.maxLength(2000)),
  /** Searches that the reader chose to keep, as they were typed. A file of before they could be kept has none. */
  searches: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          name: v.pipe(v.string(), v.maxLength(200)),
          text: v.pipe(v.string(), v.maxLength(longestQuery)),
        }),
      ),
      v.maxLength(100),
    ),
    [],
  ),
})
export type Settings = v.InferOutput<typeof settingsSchema>

export const defaultSettings: Settings = {
  id: 'settings',
  theme: 'system',
  textSize: 19,
  letterKeys: true,
  place: '',
  searches: [],
}
