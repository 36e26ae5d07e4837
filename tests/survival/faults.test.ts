import { expect, test } from 'vitest'
import { root } from '../support/folders'
import { runFaults } from './faults'

test('a failure at any operation of any save leaves the old state, is told truly, and can be tried again', async () => {
  const count = await runFaults(root, ['EIO'])
  expect(count.wrong).toEqual([])
  expect(count.attempts).toBeGreaterThan(100)
  expect(count.unconfirmed).toBeGreaterThan(0)
})
