/** What the keys of the table stand for. */
import { act } from '../ui/keys'
import { cellKeys } from './walk'

export interface TableMoves {
  /** From a statement or a button to its cell. */
  back(): void
  move(event: KeyboardEvent): void
  enter(): void
  unfold(): void
  walk(by: 1 | -1): void
  run(name: string): void
}

/** @param isCell whether the key was pressed on a cell itself, not on something in it */
export function pressKey(
  event: KeyboardEvent,
  isCell: boolean,
  areLettersOn: boolean,
  moves: TableMoves,
): void {
  const does = (run: () => void): void => {
    event.preventDefault()
    run()
  }
  if (event.key === 'Escape' && !isCell) return does(moves.back)
  if ((event.target as HTMLElement).closest('textarea, input, select')) return
  const isPlain = !event.altKey && !event.metaKey && !event.shiftKey
  if (cellKeys.has(event.key) && isPlain) return does(() => moves.move(event))
  if (isCell && event.key === 'Enter') return does(moves.enter)
  if (isCell && event.key === ' ') return does(moves.unfold)
  const letters = ['a', 'b', 'm', 's'].map((name) => [name, () => moves.run(name)] as const)
  act(event, areLettersOn, {
    j: () => moves.walk(1),
    k: () => moves.walk(-1),
    ...Object.fromEntries(letters),
  })
}
