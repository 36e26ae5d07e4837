import type { Library } from '../library/library'
import { openLibrary } from '../hosts/open-library'
import { sentenceOf, type Outcome } from '../problem'

/** What a command does with a library: `looks` needs one that is there, the others begin one where there is none. */
export type Purpose = 'looks' | 'reads' | 'writes'

/** Opens, works, and gives the library back whatever happens. */
export async function withLibrary<T>(
  folder: string,
  purpose: Purpose,
  work: (library: Library) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const opened = await openLibrary({
    folder,
    wantsToWrite: purpose === 'writes',
    begins: purpose !== 'looks',
  })
  if (!opened.ok) return opened
  try {
    return await work(opened.value.library)
  } finally {
    await opened.value.close()
  }
}

/** What cannot be shown is told on standard error, so that nobody takes a damaged file for silence. */
export function tellUnreadable(library: Library): void {
  const { access, unreadable } = library
  const reason = access.mode === 'reader' ? access.reason : null
  const isTold = reason === null || unreadable.some(({ code }) => code === reason.code)
  for (const problem of isTold ? unreadable : [reason, ...unreadable]) {
    process.stderr.write(`${sentenceOf(problem)}\n`)
  }
}
