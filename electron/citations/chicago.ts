/** A note in the Chicago style (17th edition, 14.191 to 14.198): names as they are said, all parted by commas. */
import { monthNames, type Cited } from './cited'
import { withinQuotes } from './quote'

export function chicago(cited: Cited): string {
  const { title, isTitleOurs, isBrief, outlet, url } = cited
  // A title supplied by whoever cites stands in brackets, and without quotation marks.
  const titled = isTitleOurs ? `[${title}],` : `“${withinQuotes(title)},”`
  const parts = [isBrief ? `${outlet ?? ''} (as summarised in a brief)`.trim() : outlet, dateOf(cited), url]
  const names = namesOf(cited)
  const written = `${names ? `${names}, ` : ''}${titled} ${parts.filter((part) => part !== null).join(', ')}`
  return written.endsWith('.') ? written : `${written}.`
}

/** Up to three are named; of more, the first. */
function namesOf({ authors }: Cited): string {
  const names = authors.map(({ given, family }) => (given === null ? family : `${given} ${family}`))
  if (names.length > 3) return `${names[0]} et al.`
  if (names.length < 3) return names.join(' and ')
  return `${names[0]}, ${names[1]}, and ${names[2]}`
}

function dateOf({ year, month, day }: Cited): string {
  if (year === null) return 'n.d.'
  if (month === null) return year
  const name = monthNames[month - 1]
  return day === null ? `${name} ${year}` : `${name} ${day}, ${year}`
}
