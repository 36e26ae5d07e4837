/** In which script a text is written, for two texts in different ones share no word. */
import type { Atoms } from './atoms'

const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Thai',
  'Georgian',
  'Armenian',
  'Ethiopic',
  'Bengali',
  'Tamil',
  'Khmer',
  'Myanmar',
] as const
const shapes = scripts.map((script): [string, RegExp] => [
  /^(?:Hiragana|Katakana)$/.test(script) ? 'Han' : script,
  new RegExp(`\\p{Script=${script}}`, 'u'),
])
/** So many letters tell. */
const sample = 400

/** The script of most letters; undefined for a text without any, or of a script not listed. */
export function scriptOf(text: string): string | undefined {
  const counts = new Map<string, number>()
  for (const letter of text.slice(0, sample)) {
    const script = scriptOfLetter(letter)
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function scriptOfLetter(letter: string): string | undefined {
  const code = letter.charCodeAt(0)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 'Latin' : undefined
  return shapes.find(([, shape]) => shape.test(letter))?.[0]
}

export function areOfOneScript(left: Atoms, right: Atoms): boolean {
  // Nearly all texts are plain; they need no counting.
  if (left.isPlain && right.isPlain) return true
  const one = scriptOf(left.text)
  const other = scriptOf(right.text)
  return one === undefined || other === undefined || one === other
}
