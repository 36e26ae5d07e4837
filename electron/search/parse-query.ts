/** What the reader typed into a tree. Whatever is typed has a meaning; what is odd in it is told besides. */
import { extentOf } from '../articles/days'
import { failed, type Problem } from '../problem'
import { fieldNames, type FieldName, type Query } from './query'
import { soughtTerms } from './tokens'

export interface ParsedQuery {
  /** Null when nothing is sought. */
  query: Query | null
  problems: Problem[]
}

type Sign =
  | { kind: '(' | ')' | 'and' | 'or' | 'not' }
  | { kind: 'words'; text: string; isQuoted: boolean; isLast: boolean }
  | { kind: 'field'; name: FieldName; value: string }

/** Deeper parentheses are read as if they were not there. */
const deepest = 20

/** The last word counts as one that is still being typed, unless something stands behind it. */
export function parseQuery(text: string): ParsedQuery {
  const problems: Problem[] = []
  const tell = (code: string, what: string, next: string): void => {
    problems.push(failed(code, what, next).problem)
  }
  return { query: new Reading(readSigns(text, tell), tell).read(), problems }
}

type Tell = (code: string, what: string, next: string) => void

const quotes = '"“”„«»‟'
const shape = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<paren>[()])`,
    // A minus is a NOT only at the beginning of a word: "cease-fire" is none.
    String.raw`(?<minus>-(?=[\p{L}\p{N}${quotes}(]))`,
    String.raw`(?:(?<field>\p{L}+):)?(?:[${quotes}](?<quoted>[^${quotes}]*)(?<closed>[${quotes}]?)|(?<word>[^\s()${quotes}]+))`,
    String.raw`(?<bare>\p{L}+):`,
    String.raw`(?<rest>.)`,
  ].join('|'),
  'suy',
)

function readSigns(text: string, tell: Tell): Sign[] {
  const signs: Sign[] = []
  const sticky = new RegExp(shape.source, shape.flags)
  for (let found = sticky.exec(text); found; found = sticky.exec(text)) {
    const { space, paren, minus, field, quoted, closed, word } = found.groups ?? {}
    if (space !== undefined || found[0] === '') continue
    const isLast = sticky.lastIndex === text.length
    if (paren === '(' || paren === ')') signs.push({ kind: paren })
    else if (minus !== undefined) signs.push({ kind: 'not' })
    else if (quoted !== undefined) {
      if (!closed)
        tell('quote-open', 'A quotation is not closed.', 'Its words are sought in a row, to the end.')
      signs.push(...named(field, quoted, true, isLast && !closed, tell))
    } else if (word !== undefined) signs.push(...wordOrOperator(field, word, isLast, tell))
  }
  return signs
}

function wordOrOperator(field: string | undefined, word: string, isLast: boolean, tell: Tell): Sign[] {
  if (field === undefined && (word === 'AND' || word === 'OR' || word === 'NOT'))
    return [{ kind: word.toLowerCase() as 'and' | 'or' | 'not' }]
  const bare = field === undefined ? /^(\p{L}+):$/u.exec(word)?.[1] : undefined
  const name = bare === undefined ? undefined : fieldNamed(bare)
  if (name !== undefined) {
    tell('value-missing', `Nothing stands behind "${name}:".`, 'It is left out until something does.')
    return []
  }
  return named(field, word, false, isLast, tell)
}

function named(
  field: string | undefined,
  value: string,
  isQuoted: boolean,
  isLast: boolean,
  tell: Tell,
): Sign[] {
  if (field === undefined) return [{ kind: 'words', text: value, isQuoted, isLast }]
  const name = fieldNamed(field)
  if (name === undefined) {
    if (isQuoted || soughtTerms(value).length > 0)
      tell(
        'field-unknown',
        `There is no field "${field}:".`,
        `It is sought as a word. The fields are ${fieldNames.map((each) => `${each}:`).join(' ')}`,
      )
    const words = { kind: 'words', isQuoted, isLast } as const
    return [{ ...words, text: isQuoted ? value : `${field}:${value}` }]
  }
  if (value.trim() === '') {
    tell('value-missing', `Nothing stands behind "${name}:".`, 'It is left out until something does.')
    return []
  }
  if ((name === 'before' || name === 'after') && !extentOf(value)) {
    tell('date-wrong', `"${value}" is no date such as 2020-01-24, 2020-01 or 2020.`, 'It is left out.')
    return []
  }
  return [{ kind: 'field', name, value }]
}

function fieldNamed(name: string): FieldName | undefined {
  return fieldNames.find((known) => known === name.toLowerCase())
}

class Reading {
  #at = 0
  #depth = 0
  readonly #signs: Sign[]
  readonly #tell: Tell

  constructor(signs: Sign[], tell: Tell) {
    this.#signs = signs
    this.#tell = tell
  }

  read(): Query | null {
    const parts: Query[] = []
    while (this.#at < this.#signs.length) {
      const part = this.#readOr()
      if (part) parts.push(part)
      if (this.#signs[this.#at]?.kind === ')') {
        this.#at += 1
        this.#tell('parenthesis-lone', 'A parenthesis is closed that was not opened.', 'It is left out.')
      }
    }
    return joined('and', parts)
  }

  #readOr(): Query | null {
    const parts: Query[] = []
    const first = this.#readAnd()
    if (first) parts.push(first)
    while (this.#signs[this.#at]?.kind === 'or') {
      this.#at += 1
      const next = this.#readAnd()
      if (next && parts.length > 0) parts.push(next)
      else {
        this.#tell('operator-lone', 'OR stands without something on both sides.', 'It is left out.')
        if (next) parts.push(next)
      }
    }
    return joined('or', parts)
  }

  #readAnd(): Query | null {
    const parts: Query[] = []
    for (let sign = this.#signs[this.#at]; sign; sign = this.#signs[this.#at]) {
      if (sign.kind === 'or' || sign.kind === ')') break
      if (sign.kind === 'and') {
        this.#at += 1
        const next = this.#signs[this.#at]?.kind
        if (parts.length === 0 || next === undefined || next === 'or' || next === ')' || next === 'and')
          this.#tell('operator-lone', 'AND stands without something on both sides.', 'It is left out.')
        continue
      }
      const part = this.#readOne(sign)
      if (part) parts.push(part)
    }
    return joined('and', parts)
  }

  #readOne(sign: Sign): Query | null {
    this.#at += 1
    switch (sign.kind) {
      case 'not':
        return this.#readNot()
      case '(':
        return this.#readGroup()
      case 'field':
        return { kind: 'field', name: sign.name, value: sign.value }
      case 'words':
        return wordsOf(sign)
      default:
        return null
    }
  }

  #readNot(): Query | null {
    const next = this.#signs[this.#at]
    if (!next || next.kind === ')' || next.kind === 'or' || next.kind === 'and') {
      this.#tell('operator-lone', 'NOT stands without something behind it.', 'It is left out.')
      return null
    }
    const part = this.#readOne(next)
    return part && { kind: 'not', part }
  }

  #readGroup(): Query | null {
    if (this.#depth >= deepest) return null
    this.#depth += 1
    const inner = this.#readOr()
    this.#depth -= 1
    if (this.#signs[this.#at]?.kind === ')') this.#at += 1
    else this.#tell('parenthesis-open', 'A parenthesis is not closed.', 'It is taken to the end.')
    return inner
  }
}

function wordsOf({ text, isQuoted, isLast }: Extract<Sign, { kind: 'words' }>): Query | null {
  const hasStar = /\*\s*$/.test(text)
  const terms = soughtTerms(text)
  const [first] = terms
  if (first === undefined) return null
  // A word that ends with a sign ("Doha,") is complete.
  const isPrefix = hasStar || (isLast && /[\p{L}\p{N}\p{M}]$/u.test(text))
  return terms.length === 1 && !isQuoted
    ? { kind: 'word', term: first, isPrefix }
    : { kind: 'phrase', terms, isPrefix }
}

function joined(kind: 'and' | 'or', parts: Query[]): Query | null {
  const [first] = parts
  if (first === undefined) return null
  return parts.length === 1 ? first : { kind, parts }
}
