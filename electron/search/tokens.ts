/** A text as the words that search compares, each with its place. */
import { between, classOf, classOfPair, foldLetter, foldUnit, ignored, inWord, unspaced } from './fold'

/** @param position the number of the word in the text; neighbours differ by one. */
export type TakeToken = (term: string, start: number, end: number, position: number) => void

/**
 * Words of scripts without spaces are cut into overlapping pairs of letters, the last letter alone: "停火协议" gives
 * 停火, 火协, 协议, 议. A sought word is a row of such pairs and is found wherever it stands. Intl.Segmenter was
 * refused: it cuts the same letters differently in a text and in a query, and what is cut otherwise is not found.
 * @returns how many there are
 */
export function eachToken(text: string, take: TakeToken, firstPosition = 0): number {
  let position = firstPosition
  let at = 0
  while (at < text.length) {
    const kind = classAt(text, at)
    if (kind === inWord) {
      const end = endOfWord(text, at)
      take(foldWord(text, at, end), at, end, position)
      position += 1
      at = end
    } else if (kind === unspaced) {
      const run = unspacedRun(text, at)
      run.letters.forEach(({ letter, start, end }, index) => {
        const next = run.letters[index + 1]
        take(letter + (next?.letter ?? ''), start, next?.end ?? end, position)
        position += 1
      })
      at = run.end
    } else at += unitsAt(text, at)
  }
  return position - firstPosition
}

/** The words of something sought: a row of unspaced letters without its last one, which the pair before it holds. */
export function soughtTerms(text: string): string[] {
  const terms: string[] = []
  let runEnd = -1
  eachToken(text, (term, start, end) => {
    const isTail = start < runEnd && end === runEnd
    if (!isTail) terms.push(term)
    runEnd = classAt(text, start) === unspaced ? end : -1
  })
  return terms
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return isHighSurrogate(unit) ? classOfPair(text.slice(at, at + 2)) : classOf(unit)
}

function unitsAt(text: string, at: number): number {
  return isHighSurrogate(text.charCodeAt(at)) && at + 1 < text.length ? 2 : 1
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function endOfWord(text: string, start: number): number {
  let end = start
  while (end < text.length) {
    const kind = classAt(text, end)
    if (kind !== inWord && kind !== ignored) break
    end += unitsAt(text, end)
  }
  return end - start === 1 ? endOfInitials(text, end) : end
}

/** "U.S." is one word; the dot after its last letter stays outside. */
function endOfInitials(text: string, afterFirst: number): number {
  let end = afterFirst
  while (
    text.charCodeAt(end) === 46 &&
    end + 1 < text.length &&
    classAt(text, end + 1) === inWord &&
    (end + 2 >= text.length || classAt(text, end + 2) === between)
  )
    end += 2
  return end
}

/** Of a longer run of letters, which no person wrote as a word, the beginning counts. */
const longestWord = 64

function foldWord(text: string, start: number, end: number): string {
  let isPlain = true
  for (let at = start; at < end && isPlain; at += 1) {
    const unit = text.charCodeAt(at)
    isPlain = (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)
  }
  if (isPlain) return text.slice(start, Math.min(end, start + longestWord))
  let word = ''
  for (let at = start; at < end && word.length < longestWord; at += unitsAt(text, at)) {
    if (unitsAt(text, at) === 2) word += foldLetter(text.slice(at, at + 2))
    else {
      const unit = text.charCodeAt(at)
      if (classOf(unit) === inWord) word += foldUnit(unit)
    }
  }
  return word
}

interface Letter {
  letter: string
  start: number
  end: number
}

function unspacedRun(text: string, start: number): { letters: Letter[]; end: number } {
  const letters: Letter[] = []
  let at = start
  while (at < text.length) {
    const kind = classAt(text, at)
    if (kind !== unspaced && kind !== ignored) break
    const end = at + unitsAt(text, at)
    if (kind === unspaced) letters.push({ letter: foldLetter(text.slice(at, end)), start: at, end })
    at = end
  }
  return { letters, end: at }
}
