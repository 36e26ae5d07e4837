// British papers quote with single marks: ‘We will pay,’ she said. An apostrophe looks the same, so a text is believed
// to quote so only where it does it more than with double marks.

/** An opening mark stands before a word; what ends a word is an apostrophe or a closing mark. */
const OPENING = /(?<![\p{L}\p{N}.,!?])'(?=[\p{L}\p{N}])/gu
const CLOSING = /(?<=[\p{L}\p{N}.,!?…%)])'(?![\p{L}\p{N}])/gu
/** A closing mark, not the end of "the dockers' demand": behind punctuation, or before it. */
const isSure = (line: string, mark: number): boolean =>
  /[.,!?…]/.test(line[mark - 1] ?? '') || /[.,;:!?)]/.test(line[mark + 1] ?? '.')

interface Pair {
  open: number
  close: number
}

/** A text with straight marks, as long as the given one; double and single marks change places where the single ones quote. */
export function swapSingleMarks(plain: string): string {
  if (!plain.includes("'")) return plain
  const pairs = pairsOf(plain)
  const doubles = plain.split('"').length - 1
  if (pairs.length < 2 || pairs.length < doubles) return plain
  return swap(plain.split(''), pairs).join('')
}

function swap(letters: string[], pairs: readonly Pair[]): string[] {
  for (const { open, close } of pairs) {
    for (let i = open + 1; i < close; i++) if (letters[i] === '"') letters[i] = "'"
    letters[open] = '"'
    letters[close] = '"'
  }
  return letters
}

function pairsOf(plain: string): Pair[] {
  const pairs: Pair[] = []
  let start = 0
  for (const line of plain.split('\n')) {
    pairs.push(...pairsOfLine(line).map(({ open, close }) => ({ open: start + open, close: start + close })))
    start += line.length + 1
  }
  return pairs
}

function pairsOfLine(line: string): Pair[] {
  const opens = [...line.matchAll(OPENING)].map(({ index }) => index)
  const closes = [...line.matchAll(CLOSING)].map(({ index }) => index)
  const pairs: Pair[] = []
  let place = 0
  opens.forEach((open, n) => {
    if (open < (pairs.at(-1)?.close ?? 0)) return
    const next = opens[n + 1] ?? line.length
    while (place < closes.length && closes[place]! <= open + 1) place++
    let close = -1
    for (; place < closes.length && closes[place]! < next; place++) {
      close = closes[place]!
      if (isSure(line, close)) break
    }
    if (close !== -1) pairs.push({ open, close })
  })
  return pairs
}
