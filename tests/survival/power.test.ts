import { expect, test } from 'vitest'
import { root } from '../support/folders'
import { cutLowdb, cutOurs } from './power'

test.skipIf(process.platform === 'win32')(
  'after a power cut at any moment a library opens with all that was told as saved',
  async () => {
    const count = await cutOurs(root, 1, 61)
    expect(count.examples).toEqual([])
    expect(count).toMatchObject({ failedDisks: 0 })
    expect(count.disks).toBeGreaterThan(count.cuts)
  },
)

test.skipIf(process.platform === 'win32')(
  "the same cuts are seen to lose what lowdb's own adapter told",
  async () => {
    const count = await cutLowdb(4)
    expect(count.failedDisks).toBeGreaterThan(count.disks / 2)
  },
)
