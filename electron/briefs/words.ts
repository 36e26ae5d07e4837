/** What a brief says of a statement, in the words that the interface uses as well. */
import type { Codebook } from '../codebooks/codebook'
import type { PlacedStatement, SaidOnPrecision, Stance } from '../statements/statement'

export const stanceWords: Record<Stance, string> = {
  supports: 'supports',
  opposes: 'opposes',
  demands: 'demands',
  offers: 'offers',
  rejects: 'rejects',
  conditions: 'sets a condition',
  claims: 'states',
  condemns: 'condemns',
  denies: 'denies',
  promises: 'promises',
  reports: 'reports',
}

export const directnessWords: Record<PlacedStatement['directness'], string> = {
  direct: 'direct quotation',
  mixed: 'partly direct quotation',
  indirect: 'indirect, in the words of the article',
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `24 Jan 2020`, `Jan 2020`, `2020`. Days of the calendar: no time zone plays a part. */
export function dateWords(date: string | null): string {
  if (date === null) return 'undated'
  const [year = '', month, day] = date.split('-')
  const name = month === undefined ? undefined : (months[Number(month) - 1] ?? month)
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ')
}

export const precisionWords: Record<SaidOnPrecision, string> = {
  day: 'on the day',
  about: 'about that day',
  month: 'in that month',
  year: 'in that year',
  article: 'no day given; the date of the article',
}

/** "24 Jan 2020", "about 21 Jan 2020", "no day given; article of 24 Jan 2020". */
export function saidWords({ saidOn, saidOnPrecision }: PlacedStatement): string {
  if (saidOnPrecision === 'article')
    return `no day given; article ${saidOn === null ? '' : 'of '}${dateWords(saidOn)}`
  return `${saidOnPrecision === 'about' ? 'about ' : ''}${dateWords(saidOn)}`
}

/** "in its own voice", "as told by Kabul". */
export function voiceWords({ voice, reportedBy }: PlacedStatement, { parties }: Codebook): string {
  if (voice === 'own') return 'in its own voice'
  const teller = parties.find(({ id }) => id === reportedBy)?.name ?? reportedBy
  return `as told by ${teller ?? 'somebody who is not named'}`
}

/** How a statement came about, with the rule and the day of a decision: "coded by hand, corrected by the reader on 3 Nov 2026". */
export function cameAboutWords({ origin, verdict, decidedAt, finding }: PlacedStatement): string {
  const on = decidedAt === null ? '' : ` on ${dateWords(decidedAt.slice(0, 10))}`
  if (verdict === 'added') return `added by the reader${on}`
  const rule = finding
    ? ` (rule ${finding.rule}; of 100 found like this ${Math.round(finding.confidence * 100)} are right)`
    : ''
  const first = origin === 'coded' ? 'coded by hand' : `found by the program${rule}`
  if (verdict === null) return origin === 'coded' ? first : `${first}, not confirmed by anybody`
  return `${first}, ${verdict === 'accepted' ? 'confirmed' : verdict} by the reader${on}`
}

export function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`
}
