import { unpackCells, type PositionMatrix, type SentMatrix } from '../../electron/contract'

/** A table as it is drawn, out of what travelled. */
export function tableOf({ packed, ...lines }: SentMatrix): PositionMatrix {
  return { ...lines, cells: unpackCells(packed, lines.heatSteps) }
}
