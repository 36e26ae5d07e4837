/** `Talks resume in Doha | World | The Harbour Post` → what of it is the headline and what the outlet. */
const separators = / [|•·»›‹«/\\] | [-–—] | :: /

/**
 * `named`: cut off nothing but an outlet that is known by name. Otherwise a last part that is short is taken for it.
 */
export function titleParts(
  title: string,
  outlets: readonly string[],
  headlines: readonly string[],
  mode: 'named' | 'guessed' = 'guessed',
): { headline: string; outlet: string | null } {
  const whole = { headline: title, outlet: null }
  if (headlines.includes(title) || !separators.test(title)) return whole
  const parts = title.split(new RegExp(separators, 'g'))
  const first = parts[0] ?? title
  const last = parts.at(-1) ?? ''
  const isOutlet = (part: string) => outlets.some((name) => sameWords(name, part))
  if (isOutlet(last)) return { headline: beforeLast(title, parts), outlet: last }
  if (isOutlet(first)) return { headline: title.slice(first.length).replace(/^\s*\S+\s+/, ''), outlet: first }
  const said = headlines.find((headline) => headline.length > 10 && title.startsWith(headline))
  if (said) return { headline: said, outlet: last }
  const isTail =
    wordsIn(last) <= 5 && wordsIn(beforeLast(title, parts)) >= 4 && wordsIn(last) < wordsIn(first)
  return mode === 'guessed' && isTail ? { headline: beforeLast(title, parts), outlet: last } : whole
}

function beforeLast(title: string, parts: string[]): string {
  const last = parts.at(-1) ?? ''
  return title.slice(0, title.length - last.length).replace(/\s*\S+\s*$/, '')
}

function sameWords(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
