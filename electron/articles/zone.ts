/** What a stretch of an article's text is. Only headline and body hold statements; the rest is shown, but not read for any. */
import * as v from 'valibot'

export const zoneKinds = [
  'headline',
  'subheading',
  'dateline',
  'byline',
  'caption',
  'credit',
  'boilerplate',
  'body',
] as const
export type ZoneKind = (typeof zoneKinds)[number]

const place = v.pipe(v.number(), v.integer(), v.minValue(0))

export const zoneSchema = v.strictObject({ start: place, end: place, kind: v.picklist(zoneKinds) })
export type Zone = v.InferOutput<typeof zoneSchema>
