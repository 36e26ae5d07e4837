import { expect, test } from 'vitest'
import { diffProse } from '../../../electron/difference/diff-prose'
import { flatRunsOf, tallyOf } from '../../../renderer/comparison/changes'
import { leftOf, rightOf } from '../../difference/notation'

const drawn = (shape: string): string[] =>
  flatRunsOf(diffProse(leftOf(shape), rightOf(shape))).map(
    ({ kind, left, right, change }) => `${change} ${kind} [${left.trim()}|${right.trim()}]`,
  )

test('what is trivial is drawn as kept, each side in its own signs', () => {
  expect(drawn('he said {“|"}no{”|"}')).toEqual([
    '0 kept [he said|he said]',
    '0 kept [“|"]',
    '0 kept [no|no]',
    '0 kept [”|"]',
  ])
})

test('the two runs of a replacement share its number', () => {
  expect(drawn('the [old |]fee is [$1.5bn|$1.6bn] now')).toEqual([
    '0 kept [the|the]',
    '1 removed [old|]',
    '0 kept [fee is|fee is]',
    '2 removed [$1.5bn|]',
    '2 added [|$1.6bn]',
    '0 kept [now|now]',
  ])
})

test('a moved sentence is drawn where it left and where it arrived, under one number', () => {
  const runs = drawn(
    '<1-The islanders have no doctor in winter. >The ferry stops on Monday. The council seeks a new captain. <1+The islanders have no doctor in winter. >',
  )
  expect(runs.filter((run) => !run.startsWith('0'))).toEqual([
    '1 removed [The islanders have no doctor in winter.|]',
    '1 added [|The islanders have no doctor in winter.]',
  ])
})

test.each([
  [{ added: 0, removed: 0, replaced: 0, moved: 0 }, 'no change of words'],
  [{ added: 1, removed: 0, replaced: 0, moved: 0 }, '1 added'],
  [{ added: 1, removed: 0, replaced: 3, moved: 0 }, '3 replaced, 1 added'],
  [{ added: 4, removed: 5, replaced: 6, moved: 2 }, '6 replaced, 4 added, 5 removed, 2 moved'],
])('%j is told as "%s"', (count, words) => {
  expect(tallyOf(count)).toBe(words)
})
