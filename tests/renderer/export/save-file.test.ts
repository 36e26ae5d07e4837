import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf } from '../../../renderer/export/save-file'

test('the bytes of a file come through base64 as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect([...bytesOf(Buffer.from(bytes).toString('base64'))]).toEqual([...bytes])
    }),
  )
})
