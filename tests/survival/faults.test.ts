import { expect, test } from 'vitest'
import { root } from '../support/folders'
import { runFaults } from './faults'

test('a failure at an operation of any save leaves the old state, is told truly, and can be tried again (each third)', async () => {
  const count = await runFaults(root, ['EIO'], 3)
  expect(count.wrong).toEqual([])
  expect(count.attempts).toBeGreaterThan(40)
  expect(count.unconfirmed).toBeGreaterThan(0)
})
