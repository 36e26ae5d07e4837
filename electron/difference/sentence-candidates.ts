/** Pairs of sentences that are alike, the likeliest first, found by the words that few sentences have. */
import { bagLikeness, likenessFloor, type Matching } from './matching'
import { worthOf } from './worth'

export interface Candidate {
  /** Indexes of sentences. */
  left: number
  right: number
  likeness: number
}

/** A word in more sentences than this tells none of them. */
const mostSentences = 24
/** Of the sentences that share a rare word, so many are looked at closely. */
const mostCandidates = 8

export function candidatesOf(
  matching: Matching,
  bounds: { left: readonly number[]; right: readonly number[] },
  isTakenLeft: ReadonlySet<number>,
  isTakenRight: ReadonlySet<number>,
): Candidate[] {
  const freeLeft = freeOf(bounds.left, isTakenLeft)
  const freeRight = freeOf(bounds.right, isTakenRight)
  const isFew = freeLeft.length * freeRight.length <= 100
  const nearOf = isFew ? () => freeRight : rareWordIndex(matching, bounds, freeRight)
  const candidates: Candidate[] = []
  for (const left of freeLeft)
    for (const right of nearOf(left)) {
      const likeness = bagLikeness(matching, {
        l0: bounds.left[left]!,
        l1: bounds.left[left + 1]!,
        r0: bounds.right[right]!,
        r1: bounds.right[right + 1]!,
      })
      if (likeness >= likenessFloor) candidates.push({ left, right, likeness })
    }
  // Among equals, as of a sentence that is said twice, the one in the same place of its text.
  const distance = ({ left, right }: Candidate): number =>
    Math.abs(left / bounds.left.length - right / bounds.right.length)
  return candidates.sort(
    (a, b) => b.likeness - a.likeness || distance(a) - distance(b) || a.left - b.left || a.right - b.right,
  )
}

function freeOf(bounds: readonly number[], isTaken: ReadonlySet<number>): number[] {
  return bounds.slice(0, -1).flatMap((_start, at) => (isTaken.has(at) ? [] : [at]))
}

function rareWordIndex(
  matching: Matching,
  bounds: { left: readonly number[]; right: readonly number[] },
  freeRight: readonly number[],
): (left: number) => number[] {
  const { left, right, worths } = matching
  const sentencesOfWord = new Map<number, number[]>()
  for (const sentence of freeRight)
    for (let at = bounds.right[sentence]!; at < bounds.right[sentence + 1]!; at += 1) {
      const id = right.ids[at]!
      if (worths[id] !== worthOf.word) continue
      const known = sentencesOfWord.get(id)
      if (!known) sentencesOfWord.set(id, [sentence])
      else if (known.at(-1) !== sentence) known.push(sentence)
    }
  const shared = new Map<number, number>()
  return (sentence) => {
    shared.clear()
    for (let at = bounds.left[sentence]!; at < bounds.left[sentence + 1]!; at += 1) {
      const sentences = sentencesOfWord.get(left.ids[at]!)
      if (!sentences || sentences.length > mostSentences) continue
      for (const other of sentences) shared.set(other, (shared.get(other) ?? 0) + 1 / sentences.length)
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, mostCandidates)
      .map(([other]) => other)
  }
}
