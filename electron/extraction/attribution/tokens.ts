// Text → words with their parts of speech. The only file that knows wink-nlp.

import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { normaliseMarks } from './normalise'
import { swapSingleMarks } from './single-marks'

export interface Token {
  /** Offsets into the text as given. */
  start: number
  end: number
  /** As written, with straight marks. */
  word: string
  lower: string
  /** Dictionary form, lower case ("says" → "say"). */
  lemma: string
  /** Universal part-of-speech tag. */
  pos: string
  paragraph: number
  /** Counted over the whole text; a sentence never crosses a line break. */
  sentence: number
}

const nlp = winkNLP(model, ['sbd', 'pos'])
const its = nlp.its

/** Longer paragraphs are tagged in pieces: wink-nlp's time per word grows with the length of what it is given. */
const PIECE = 3000

export function readTokens(text: string): Token[] {
  const plain = swapSingleMarks(normaliseMarks(text))
  const tokens: Token[] = []
  let paragraph = 0
  let start = 0
  while (start <= plain.length) {
    const newline = plain.indexOf('\n', start)
    const end = newline === -1 ? plain.length : newline
    if (plain.slice(start, end).trim() !== '') tagParagraph(text, plain, start, end, paragraph++, tokens)
    start = end + 1
  }
  return tokens
}

function tagParagraph(
  text: string,
  plain: string,
  start: number,
  end: number,
  paragraph: number,
  tokens: Token[],
): void {
  for (let from = start; from < end;) {
    const to = cutPoint(plain, from, end)
    tagPiece(text, plain, from, to, paragraph, tokens)
    from = to
  }
}

/** After a full stop if there is one in reach, else at a space, else anywhere. */
function cutPoint(plain: string, from: number, end: number): number {
  if (end - from <= PIECE) return end
  const limit = from + PIECE
  const stop = plain.lastIndexOf('. ', limit)
  if (stop > from) return stop + 1
  const space = plain.lastIndexOf(' ', limit)
  return space > from ? space : limit
}

function tagPiece(
  text: string,
  plain: string,
  from: number,
  to: number,
  paragraph: number,
  tokens: Token[],
): void {
  const piece = plain.slice(from, to)
  const doc = nlp.readDoc(piece)
  const words = doc.tokens()
  const values = words.out() as string[]
  const tags = words.out(its.pos) as string[]
  const lemmas = words.out(its.lemma as unknown as typeof its.normal) as string[]
  const ends = sentenceEnds(doc.sentences().out(its.span) as unknown as number[][])
  let sentence = (tokens.at(-1)?.sentence ?? -1) + 1
  let cursor = 0
  values.forEach((word, i) => {
    const at = piece.indexOf(word, cursor)
    // wink-nlp gives every word as written; should a release change that, a word is left out rather than misplaced.
    if (at !== -1 && at - cursor < 200 && word.trim() !== '') {
      const lower = word.toLowerCase()
      const pos = tags[i] ?? 'X'
      tokens.push({
        start: from + at,
        end: from + at + (word === '"' ? markLength(text, from + at) : word.length),
        word,
        lower,
        lemma: lemmaOf(lower, lemmas[i] ?? lower, pos),
        pos,
        paragraph,
        sentence,
      })
      cursor = at + word.length
    }
    if (ends.has(i)) sentence++
  })
}

/** A mark written as two single ones is two letters long. */
const markLength = (text: string, at: number): number => (/^(''|``)/.test(text.slice(at, at + 2)) ? 2 : 1)

const sentenceEnds = (spans: number[][]): Set<number> => new Set(spans.map((span) => span[1] ?? -1))

/** wink-nlp leaves these as they are, or gives the lemma of another word. */
const IRREGULAR: Record<string, string> = {
  said: 'say', says: 'say', saying: 'say', told: 'tell', thought: 'think', wrote: 'write', written: 'write',
  felt: 'feel', knew: 'know', known: 'know', saw: 'see', seen: 'see', heard: 'hear', swore: 'swear',
  according: 'accord', found: 'find', understood: 'understand', spoke: 'speak', made: 'make', meant: 'mean',
} // prettier-ignore

function lemmaOf(lower: string, lemma: string, pos: string): string {
  return pos === 'VERB' || pos === 'AUX' || pos === 'PROPN'
    ? (IRREGULAR[lower] ?? lemma.toLowerCase())
    : lemma.toLowerCase()
}
