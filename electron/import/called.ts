/** How a file is named in a sentence. */
import type { SourceFile } from './imported'

export function called({ name }: Pick<SourceFile, 'name'>): string {
  if (name === null) return 'The pasted text'
  // A name may hold line ends, and letters that turn the direction of what follows.
  const plain = name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim()
  const short = plain.length > 120 ? `${plain.slice(0, 80)}…${plain.slice(-30)}` : plain
  return `“${short === '' ? 'A file without a name' : short}”`
}
