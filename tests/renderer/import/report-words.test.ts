import { expect, test } from 'vitest'
import type { FileReport } from '../../../electron/contract'
import { droppedWords, secondsLeft, tallyOf } from '../../../renderer/import/report-words'

const report = (outcome: FileReport['outcome']) => ({ outcome }) as FileReport

test('the tally counts every file once, in one order, and names no outcome that none had', () => {
  expect(tallyOf([report('failed'), report('kept'), report('kept')])).toBe('2 kept, 1 not imported')
})

test('what was left out is told with its letters where it has any', () => {
  expect(droppedWords({ what: '3 pictures', why: 'a text has none', letters: 0 })).toBe(
    '3 pictures: a text has none',
  )
  expect(droppedWords({ what: 'a menu', why: 'navigation', letters: 1200 })).toBe(
    'a menu (1,200 letters): navigation',
  )
})

test('nothing is said of the time left before the first file is through', () => {
  expect(secondsLeft(0, 4, 9000)).toBeNull()
  expect(secondsLeft(1, 4, 2000)).toBe(6)
})
