import * as v from 'valibot'
import { idSchema } from '../articles/article'
import { citationStyles } from '../citations/cited'

/** Of what is typed into the search. */
export const longestQuery = 1000

/** How the reader likes it, and where they were. Holds nothing of what they wrote. */
export const mostPositions = 500

export const settingsSchema = v.strictObject({
  id: v.literal('settings'),
  theme: v.picklist(['system', 'light', 'dark', 'sepia', 'contrast']),
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
  // Of what follows, a file of before it could be chosen has nothing.
  /** How an article's text is set. */
  typeface: v.optional(v.picklist(['serif', 'sans'])),
  measure: v.optional(v.picklist(['narrow', 'middle', 'wide'])),
  leading: v.optional(v.picklist(['close', 'middle', 'open'])),
  /** In which a quotation is copied. */
  citation: v.optional(v.picklist(citationStyles)),
  /** Where in each article the reader was, in UTF-16 units; the newest first. */
  positions: v.optional(
    v.pipe(
      v.array(v.strictObject({ articleId: idSchema, at: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
      v.maxLength(mostPositions),
    ),
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
