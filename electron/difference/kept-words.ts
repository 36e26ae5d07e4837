/**
 * The words of earlier differences, kept for the next one: texts on one matter share most of theirs, and a statement is
 * compared with one after another. What is kept changes how long an answer takes, never the answer.
 */
import { atomsOf, type Atoms } from './atoms'
import { Vocabulary } from './vocabulary'

/** In letters; what is longer has words enough of its own, and would fill the memory. */
const longestText = 8000
const mostWords = 20_000
/** Each text of a few is met again soon, as when one is compared with many; to keep more would cost more than it gives. */
const mostTexts = 16

export interface Reading {
  vocabulary: Vocabulary
  read: (text: string) => Atoms
}

interface Kept {
  vocabulary: Vocabulary
  /** The oldest one is written over by the next. */
  texts: Atoms[]
  next: number
}

let kept: Kept | undefined

export function whileReading<Answer>(letters: number, answer: (reading: Reading) => Answer): Answer {
  if (letters > longestText) {
    const vocabulary = new Vocabulary(letters)
    return answer({ vocabulary, read: (text) => atomsOf(text, vocabulary) })
  }
  const words = kept ?? { vocabulary: new Vocabulary(letters), texts: [], next: 0 }
  // Put back only when all went well: a mistake must not leave half of a count to the next difference.
  kept = undefined
  const answered = answer({ vocabulary: words.vocabulary, read: (text) => readKept(text, words) })
  if (words.vocabulary.size <= mostWords) kept = words
  return answered
}

function readKept(text: string, words: Kept): Atoms {
  const { vocabulary, texts, next } = words
  for (const known of texts) if (known.text === text) return known
  const atoms = atomsOf(text, vocabulary)
  texts[next] = atoms
  words.next = (next + 1) % mostTexts
  return atoms
}
