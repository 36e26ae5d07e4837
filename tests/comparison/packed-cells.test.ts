import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heatOf } from '../../electron/comparison/heat'
import type { MatrixCell } from '../../electron/comparison/matrix'
import { packCells, unpackCells } from '../../electron/comparison/packed-cells'

const steps = [1, 2, 3]
const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
const silence = fc.oneof(
  fc.record({ kind: fc.constant('not-quoted' as const), articleCount: fc.nat(3) }),
  fc.record({
    kind: fc.constant('rejected' as const),
    count: fc.nat(3),
    statementIds: fc.array(id, { maxLength: 3 }),
  }),
)
const cell = fc
  .record({
    statementIds: fc.array(id, { maxLength: 4 }),
    hidden: fc.option(fc.record({ count: fc.nat(9), by: fc.constant({ voices: 2 }) })),
    silences: fc.array(silence, { maxLength: 2 }),
  })
  .map((made): MatrixCell => ({ ...made, heat: heatOf(made.statementIds.length, steps) }))

describe('cells on their way to a view', () => {
  test('come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }), (cells) => {
        const sent = JSON.parse(JSON.stringify(packCells(cells))) as ReturnType<typeof packCells>
        expect(unpackCells(sent, steps)).toEqual(cells)
      }),
    )
  })

  test('say the reason of an empty cell once, and the letters that ids share once', () => {
    const empty: MatrixCell = {
      statementIds: [],
      heat: 0,
      hidden: null,
      silences: [{ kind: 'not-quoted', articleCount: 1 }],
    }
    const said: MatrixCell = { statementIds: ['talks.s01', 'talks.s02'], heat: 2, hidden: null, silences: [] }
    const { ids, frames, cells } = packCells([
      [empty, said],
      [{ ...empty }, empty],
    ])
    expect(ids).toEqual([0, 'talks.s01', 8, '2'])
    expect(frames).toEqual([
      { hidden: null, silences: empty.silences },
      { hidden: null, silences: [] },
    ])
    expect(cells).toEqual([
      [[0], [1, 0, 1]],
      [[0], [0]],
    ])
  })
})
