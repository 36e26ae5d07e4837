import type { Span } from '../../electron/anchors/anchor'

/** `the [old] bridge` into the text and the span between the brackets, so that a test shows both at a glance. */
export function bracketed(shape: string): { text: string; span: Span } {
  const { text, spans } = bracketedAll(shape)
  const [span, another] = spans
  if (!span || another) throw new Error(`not one pair of brackets: ${shape}`)
  return { text, span }
}

/** As `bracketed`, for any number of brackets, none within another. */
export function bracketedAll(shape: string): { text: string; spans: Span[] } {
  const spans: Span[] = []
  let text = ''
  for (const { 0: piece, groups } of shape.matchAll(/\[(?<inside>[^\]]*)\]|[^[]+/g)) {
    const words = groups?.['inside'] ?? piece
    if (words !== piece) spans.push({ start: text.length, end: text.length + words.length })
    text += words
  }
  return { text, spans }
}

/** The span drawn back into the text. */
export function draw(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
}
