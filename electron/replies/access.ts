import type { Library } from '../library/library'
import type { Problem } from '../problem'

/** Null when the library may be written to; otherwise why not. */
export function whyReadOnly({ access }: Library): Problem | null {
  return access.mode === 'owner' ? null : (access.reason ?? openedForReading)
}

const openedForReading: Problem = {
  code: 'read-only',
  what: 'This library was opened for reading only.',
  next: 'Open it again to write.',
}
