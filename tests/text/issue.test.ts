import * as v from 'valibot'
import { expect, test } from 'vitest'
import { describeIssue } from '../../electron/text/issue'

const note = v.strictObject({ id: v.string(), target: v.strictObject({ lines: v.array(v.number()) }) })

test.each([
  ['a field that is missing', note, { target: { lines: [] } }, 'the field "id" is missing'],
  ['a field that is not known', note, { id: 'a', target: { lines: [] }, x: 1 }, 'the field "x" is not known'],
  [
    'the way to a field',
    note,
    { id: 'a', target: { lines: [1, 'b'] } },
    'the field "target.lines.1" is "b": ',
  ],
  ['a whole that is no such thing', note, 'a', 'is "a": '],
  ['a whole that is missing', note, undefined, 'is missing'],
])('%s is told in words', (_what, schema, value, words) => {
  const { issues } = v.safeParse(schema, value)
  expect(issues?.[0] && describeIssue(issues[0])).toMatch(new RegExp(`^${words}`))
})
