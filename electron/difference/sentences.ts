/** Where sentences end, on atoms: abbreviations and numbers keep their stops, so a stop that is left ends something. */
import type { Atoms } from './atoms'
import { bracket, terminal } from './lexicon'
import type { Vocabulary } from './vocabulary'

/** The first atom of each sentence, and behind the last one the count of atoms. */
export function sentencesOf(atoms: Atoms, vocabulary: Vocabulary): number[] {
  const bounds = [0]
  let isEnding = false
  const { text, ids, starts, ends, count } = atoms
  const { classes } = vocabulary
  for (let at = atoms.firstBreak; at < count; at += 1) {
    const bits = classes[ids[at]!]!
    const isTerminal = (bits & terminal) !== 0
    // Most words have a space behind them and end nothing.
    if (!isTerminal && !isEnding && text.charCodeAt(ends[at]!) === 32) continue
    const isGlued = at > 0 && ends[at - 1] === starts[at]
    // A closing mark right behind the stop belongs to the sentence that ends.
    if (isTerminal) isEnding = true
    else if (!(isEnding && isGlued && (bits & bracket) !== 0)) isEnding = false
    if (at + 1 < count && endsAt(atoms, at, isEnding)) {
      bounds.push(at + 1)
      isEnding = false
    }
  }
  if (count > 0) bounds.push(count)
  return bounds
}

function endsAt(atoms: Atoms, at: number, isEnding: boolean): boolean {
  const end = atoms.ends[at] ?? 0
  const next = atoms.starts[at + 1] ?? 0
  const { text } = atoms
  if (next > end && text.charCodeAt(end) !== 32 && isParagraphEnd(text.slice(end, next), isEnding))
    return true
  if (!isEnding) return false
  const first = text.charAt(next)
  // Chinese and Japanese put no space behind the stop.
  if (next === end)
    return /[。！？]/.test(text.slice(atoms.starts[at], end)) && !/[」』”’）。！？]/.test(first)
  return first.toLowerCase() !== first || first.toUpperCase() === first
}

function isParagraphEnd(space: string, isEnding: boolean): boolean {
  const lines = space.split('\n').length - 1
  // A text of one line to a paragraph breaks between sentences; one that is wrapped breaks within them.
  return lines > 1 || (lines === 1 && isEnding)
}
