/** An entry for BibTeX, and for BibLaTeX, which reads the same fields. */
import type { Cited } from './cited'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** @param note the words that are quoted, if any */
export function bibtex(cited: Cited, note: string | null): string {
  const { authors, title, outlet, year, month, day, url, language } = cited
  const names = authors.map(({ given, family }) =>
    // In braces what is no person's name is not taken apart, and neither are the words of a family name.
    given === null ? `{${escaped(family)}}` : `${escaped(family)}, ${escaped(given)}`,
  )
  const fields: [string, string | null][] = [
    ['author', names.length > 0 ? braced(names.join(' and ')) : null],
    ['title', braced(`{${escaped(title)}}`)],
    ['journal', outlet && braced(escaped(outlet))],
    ['year', year && braced(year)],
    ['month', month === null ? null : (months[month - 1] ?? null)],
    ['day', day === null ? null : braced(String(day))],
    ['url', url && braced(url.replace(/[{}\\\s]/g, encodeURIComponent))],
    ['language', language && braced(language)],
    ['note', note && braced(escaped(note))],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []))
  return `@article{${cited.id},\n${lines.join('\n')}\n}`
}

const braced = (value: string): string => `{${value}}`

const signs: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function escaped(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\~^&%$#_{}]/g, (sign) => signs[sign] ?? `\\${sign}`)
}
