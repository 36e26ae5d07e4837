import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pieceLetters, piecesOf, type Piece } from '../../../renderer/import/pieces'

async function cut(bytes: Uint8Array<ArrayBuffer>, size?: number): Promise<Piece[]> {
  const pieces: Piece[] = []
  for await (const piece of piecesOf(new Blob([bytes]), size)) pieces.push(piece)
  return pieces
}

test('pieces put together again are the file, and each knows its number', async () => {
  const bytes = fc.uint8Array({ maxLength: 200 }).map((each) => new Uint8Array(each))
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 40 }), async (file, size) => {
      const pieces = await cut(file, size)
      expect(pieces.map(({ piece }) => piece)).toEqual(pieces.map((_, index) => index))
      expect(new Set(pieces.map(({ pieces }) => pieces))).toEqual(new Set([pieces.length]))
      const whole = Buffer.concat(pieces.map(({ base64 }) => Buffer.from(base64, 'base64')))
      expect([...whole]).toEqual([...file])
    }),
  )
})

test('an empty file is one empty piece', async () => {
  expect(await cut(new Uint8Array())).toEqual([{ piece: 0, pieces: 1, base64: '' }])
})

test('no piece of a large file is longer than a question carries', async () => {
  const pieces = await cut(new Uint8Array(1_600_000))
  expect(pieces.map(({ base64 }) => base64.length <= pieceLetters)).toEqual([true, true])
})
