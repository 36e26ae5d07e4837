/** How well an engine's answer fits what is known: the true alignment of an edited text, and what a judge wants drawn. */
import type { Engine, Stretch } from './engines'
import type { Edited } from './generate'

const wordShape = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu
const stopWords = new Set(
  'the of and to in a is that for it was on with as be at by this had not are but from or have an they which were all her she there would their we him been has when who will if out so'.split(
    ' ',
  ),
)

export interface Quality {
  hits: number
  found: number
  wanted: number
  islands: number
  splits: number
  changedWords: number
}

export function qualityOf(engine: Engine, { left, right, truth }: Edited): Quality {
  const stretches = engine.stretches(left.join(' '), right.join(' '))
  const mates = matesOf(stretches, left.length, right.length)
  const found = mates.filter((mate) => mate >= 0).length
  return {
    hits: mates.filter((mate, at) => mate >= 0 && mate === truth[at]).length,
    found,
    wanted: truth.filter((mate) => mate >= 0).length,
    islands: islandsIn(stretches),
    splits: splitsIn(stretches),
    changedWords: left.length + right.length - 2 * found,
  }
}

/** A word counts as kept when all its letters are; engines of letters keep parts of words, which count for nothing. */
function matesOf(stretches: readonly Stretch[], countLeft: number, countRight: number): number[] {
  const lefts = lettersOf(stretches, 'left')
  const rights = lettersOf(stretches, 'right')
  const mates = Array.from({ length: countLeft }, () => -1)
  const wordsRight = wordsOf(rights)
  const startsRight = new Map(wordsRight.map((word, at) => [word.serial, { ...word, at }]))
  wordsOf(lefts).forEach((word, at) => {
    const other = word.serial === undefined ? undefined : startsRight.get(word.serial)
    if (other && other.length === word.length && at < countLeft && other.at < countRight) mates[at] = other.at
  })
  return mates
}

interface Letter {
  letter: string
  /** The letter's number among the kept ones, white space left out; undefined for a changed one. */
  serial: number | undefined
}

function lettersOf(stretches: readonly Stretch[], side: 'left' | 'right'): Letter[] {
  const letters: Letter[] = []
  let serial = 0
  for (const { kind, [side]: text } of stretches)
    for (const letter of text) {
      if (/\s/.test(letter)) letters.push({ letter: ' ', serial: undefined })
      else letters.push({ letter, serial: kind === 'kept' ? serial++ : undefined })
    }
  return letters
}

/** Words whose letters are all kept have a serial, that of their first letter. */
function wordsOf(letters: readonly Letter[]): { serial: number | undefined; length: number }[] {
  const words: { serial: number | undefined; length: number }[] = []
  let current: Letter[] = []
  const flush = (): void => {
    if (current.length === 0) return
    const isWhole = current.every(
      ({ serial }, at) => serial !== undefined && serial === (current[0]?.serial ?? 0) + at,
    )
    words.push({ serial: isWhole ? current[0]?.serial : undefined, length: current.length })
    current = []
  }
  for (const letter of letters) {
    if (letter.letter === ' ') flush()
    else current.push(letter)
  }
  flush()
  return words
}

/** Kept stretches of at most two stop words between two changes. */
function islandsIn(stretches: readonly Stretch[]): number {
  const merged: Stretch[] = []
  for (const one of stretches.filter(({ left, right }) => (left + right).trim() !== '')) {
    const last = merged.at(-1)
    if (last?.kind === 'kept' && one.kind === 'kept')
      merged[merged.length - 1] = { kind: 'kept', left: last.left + one.left, right: last.right + one.right }
    else merged.push(one)
  }
  return merged.filter(({ kind, left }, at) => {
    if (kind !== 'kept' || at === 0 || at === merged.length - 1) return false
    const words: string[] = left.match(wordShape) ?? []
    return words.length <= 2 && words.every((word) => stopWords.has(word.toLowerCase()))
  }).length
}

function splitsIn(stretches: readonly Stretch[]): number {
  const countSide = (side: 'left' | 'right'): number => {
    const texts = stretches.filter((one) => one[side] !== '')
    return texts.filter((one, at) => {
      const next = texts[at + 1]
      return (
        next !== undefined &&
        next.kind !== one.kind &&
        /[\p{L}\p{N}]$/u.test(one[side]) &&
        /^[\p{L}\p{N}]/u.test(next[side])
      )
    }).length
  }
  return countSide('left') + countSide('right')
}

/** In the notation of the fixtures; a change of signs, capitals or spaces alone is drawn as trivial for every engine. */
export function drawStretches(stretches: readonly Stretch[]): string {
  let drawn = ''
  let [removed, added] = ['', '']
  const flush = (): void => {
    if (removed + added === '') return
    const isTrivial = lettersIn(removed) === lettersIn(added)
    if (removed.trim() === added.trim()) drawn += added
    else drawn += isTrivial ? `{${removed}|${added}}` : `[${removed}|${added}]`
    ;[removed, added] = ['', '']
  }
  for (const { kind, left, right } of stretches) {
    if (kind === 'kept') {
      flush()
      drawn += left
    } else {
      removed += left
      added += right
    }
  }
  flush()
  return drawn.replace(/\s+/g, '')
}

function lettersIn(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}
