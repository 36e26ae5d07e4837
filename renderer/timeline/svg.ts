/** A picture as an SVG file that needs nothing besides itself: colours resolved, fonts named with what may stand for them. */
import { round, type Ink, type Picture, type Shape, type Stroke, type Words } from './shapes'

export type Colours = (ink: Ink) => string

export const families = {
  sans: "'Source Sans 3', 'Source Sans Pro', 'Noto Sans', Arial, sans-serif",
  serif: "'Source Serif 4', 'Source Serif Pro', Georgia, serif",
} as const

export function svgOf({ width, height, title, shapes }: Picture, colourOf: Colours): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`
  const body = shapes.map((shape) => `  ${elementOf(shape, colourOf)}`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    head,
    `  <title>${escaped(title)}</title>`,
    ...body,
    '</svg>',
    '',
  ].join('\n')
}

function elementOf(shape: Shape, colourOf: Colours): string {
  return shape.kind === 'path' ? pathOf(shape, colourOf) : textOf(shape, colourOf)
}

function pathOf(shape: Stroke, colourOf: Colours): string {
  const { d, x = 0, y = 0, scale = 1, stroke, width, dash, dashOffset, cap, fill } = shape
  return `<path${attributes({
    d,
    transform: transformOf(x, y, scale),
    fill: fill ? colourOf(fill) : 'none',
    stroke: stroke && colourOf(stroke),
    'stroke-width': width,
    'stroke-dasharray': dash?.join(' '),
    'stroke-dashoffset': dashOffset,
    'stroke-linecap': cap,
  })}/>`
}

function transformOf(x: number, y: number, scale: number): string | undefined {
  const steps = [
    ...(x !== 0 || y !== 0 ? [`translate(${round(x)} ${round(y)})`] : []),
    ...(scale !== 1 ? [`scale(${scale})`] : []),
  ]
  return steps.length > 0 ? steps.join(' ') : undefined
}

function textOf({ x, y, text, size, family, weight, anchor, ink }: Words, colourOf: Colours): string {
  const named = attributes({
    x,
    y,
    'font-family': families[family],
    'font-size': size,
    'font-weight': weight === 400 ? undefined : weight,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    fill: colourOf(ink),
  })
  return `<text${named}>${escaped(text)}</text>`
}

function attributes(all: Record<string, string | number | undefined>): string {
  return Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')
}

/** XML knows no control characters, not even as entities. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (/[\t\n\r]/.test(sign) ? ' ' : ''))
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
