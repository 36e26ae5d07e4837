/** What an entry of the history keeps beside its address, so that Back returns to the same pair at the same height. */
interface Kept {
  pair?: { leftId: string; rightId: string } | undefined
  tops?: number[]
}

export function recall(): Kept {
  return (history.state as Kept | null) ?? {}
}

export function remember(kept: Kept): void {
  history.replaceState({ ...recall(), ...kept }, '')
}
