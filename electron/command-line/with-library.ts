import type { Library } from '../library/library'
import { openLibrary } from '../hosts/open-library'
import type { Outcome } from '../problem'

/** Opens, works, and gives the library back whatever happens. */
export async function withLibrary<T>(
  folder: string,
  wantsToWrite: boolean,
  work: (library: Library) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const opened = await openLibrary({ folder, wantsToWrite })
  if (!opened.ok) return opened
  try {
    return await work(opened.value.library)
  } finally {
    await opened.value.library.close()
  }
}
