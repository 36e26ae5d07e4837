/** What the word at the end of a query can be completed to: the names of fields, and behind a field what it can name. */
import type { Codebook, SearchValues } from '../../electron/contract'
import { stanceWords } from '../statement-words'

export interface Completion {
  /** As the reader sees it. */
  name: string
  /** The whole query with it. */
  text: string
}

const fields = [
  'party',
  'topic',
  'speaker',
  'stance',
  'outlet',
  'before',
  'after',
  'is',
  'has',
  'kind',
] as const
type Field = (typeof fields)[number]

const isValues = ['direct', 'mixed', 'indirect', 'own', 'reported', 'found', 'coded', 'confirmed', 'rejected']
const shownAtMost = 12

export function completionsFor(
  text: string,
  codebook: Codebook | undefined,
  values: SearchValues | undefined,
): Completion[] {
  const [, before = '', last = ''] = /^(.*?)((?:\p{L}+:"[^"]*)|\S*)$/su.exec(text) ?? []
  const [, field, begun = ''] = /^-?(\p{L}+):"?(.*)$/su.exec(last) ?? []
  if (field === undefined) {
    if (last !== '' && !/^-?\p{L}+$/u.test(last)) return []
    const minus = last.startsWith('-') ? '-' : ''
    return fields
      .filter((name) => name.startsWith(last.slice(minus.length).toLowerCase()))
      .map((name) => ({ name: `${name}:`, text: `${before}${minus}${name}:` }))
  }
  const minus = last.startsWith('-') ? '-' : ''
  return namedBy(field.toLowerCase() as Field, codebook, values)
    .filter(({ name, value }) => holds(name, begun) || holds(value, begun))
    .slice(0, shownAtMost)
    .map(({ name, value }) => ({ name, text: `${before}${minus}${field}:${quoted(value)} ` }))
}

interface Value {
  name: string
  value: string
}

function namedBy(field: Field, codebook: Codebook | undefined, values: SearchValues | undefined): Value[] {
  const plain = (all: readonly string[] = []) => all.map((name) => ({ name, value: name }))
  switch (field) {
    case 'party':
      return (codebook?.parties ?? []).map(({ id, name }) => ({ name, value: id }))
    case 'topic':
      return (codebook?.topics ?? []).map(({ id, name }) => ({ name, value: id }))
    case 'speaker':
      return plain(values?.speakers)
    case 'outlet':
      return plain(values?.outlets)
    case 'stance':
      return Object.entries(stanceWords).map(([value, name]) => ({ name, value }))
    case 'is':
      return plain(isValues)
    case 'has':
      return plain(['note'])
    case 'kind':
      return plain(['article', 'statement', 'note'])
    default:
      return []
  }
}

/** A word of the name begins so. */
function holds(name: string, begun: string): boolean {
  const sought = begun.toLowerCase()
  return ` ${name.toLowerCase()}`.includes(` ${sought}`) && name.toLowerCase() !== sought
}

function quoted(value: string): string {
  return /^[\p{L}\p{N}.-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`
}
