import * as v from 'valibot'

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
})
export type Settings = v.InferOutput<typeof settingsSchema>

export const defaultSettings: Settings = {
  id: 'settings',
  theme: 'system',
  textSize: 19,
  letterKeys: true,
  place: '',
}
