/** So many letters on each side make a stretch understood. */
const around = 70

/** A stretch of a text with as much around it as makes it readable, cut between words; "…" where something is left out. */
export function windowOf(
  text: string,
  start: number,
  end: number,
): { before: string; within: string; after: string } {
  const from = start <= around + 20 ? 0 : wordStart(text, start - around, start)
  const to = text.length - end <= around + 20 ? text.length : wordEnd(text, end + around, end)
  return {
    before: (from > 0 ? '… ' : '') + text.slice(from, start),
    within: text.slice(start, end),
    after: text.slice(end, to) + (to < text.length ? ' …' : ''),
  }
}

function wordStart(text: string, place: number, last: number): number {
  const space = text.slice(place, last).search(/\s\S/)
  return space < 0 ? last : place + space + 1
}

function wordEnd(text: string, place: number, first: number): number {
  const space = text.slice(first, place).search(/\s\S*$/)
  return space < 0 ? first : first + space
}
