/** A record as reference managers take it in: two letters, two spaces, a hyphen, a space; lines end as on Windows. */
import type { Cited } from './cited'

/** @param note the words that are quoted, if any */
export function ris(cited: Cited, note: string | null): string {
  const { authors, title, outlet, year, month, day, url, language } = cited
  const lines: [string, string | null][] = [
    ['TY', 'NEWS'],
    ...authors.map(({ given, family }): [string, string] => [
      'AU',
      given === null ? family : `${family}, ${given}`,
    ]),
    ['TI', title],
    ['T2', outlet],
    ['PY', year],
    // Year, month, day and a word more, each of which may be empty.
    ['DA', year === null || month === null ? null : `${year}/${two(month)}/${day === null ? '' : two(day)}/`],
    ['UR', url],
    ['LA', language],
    ['N1', note],
  ]
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []))
  return [...written, 'ER  - ', ''].join('\r\n')
}

const two = (number: number): string => String(number).padStart(2, '0')
