/** A picture out of the page: colours as the theme has them, letters measured, files handed to whoever reads. */
import { families, svgOf } from './svg'
import type { Ink, Picture, Shape } from './shapes'

/** The bundled fonts carry a name of their own; on this canvas they come first. */
function fontOf(size: number, family: 'sans' | 'serif', weight: number): string {
  const bundled = family === 'sans' ? "'Source Sans 3 Variable'" : "'Source Serif 4 Variable'"
  return `${weight} ${size}px ${bundled}, ${families[family]}`
}

function canvasOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('this browser draws no canvas')
  return context
}

export function measurer(): (text: string, size: number) => number {
  const context = canvasOf(1, 1)
  return (text, size) => {
    context.font = fontOf(size, 'sans', 400)
    return context.measureText(text).width
  }
}

const inks: readonly Ink[] = [
  ...(['ink', 'ink2', 'ink3', 'rule1', 'rule2', 'well', 'paper'] as const),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((number): Ink => `p${number}`),
]

/** A file is for paper, whatever the theme is. In hex, since few programs that open an SVG know OKLCH. */
function paperColours(): (ink: Ink) => string {
  const context = canvasOf(1, 1)
  const page = document.documentElement
  const { theme = 'light' } = page.dataset
  // Read between two paintings of the page, so that nobody sees it change.
  page.dataset['theme'] = 'light'
  const style = getComputedStyle(page)
  const colours = new Map(inks.map((ink) => [ink, hexOf(context, style.getPropertyValue(`--${ink}`).trim())]))
  page.dataset['theme'] = theme
  return (ink) => colours.get(ink) ?? 'black'
}

function hexOf(context: CanvasRenderingContext2D, colour: string): string {
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

export function svgFile(picture: Picture): Blob {
  return new Blob([svgOf(picture, paperColours())], { type: 'image/svg+xml' })
}

/** Twice as fine as on the page, as far as a canvas goes. */
const finest = 2
const mostPixels = 16_000

export async function pngFile(picture: Picture): Promise<Blob | null> {
  const { width, height, shapes } = picture
  const scale = Math.min(finest, mostPixels / width, mostPixels / height)
  const context = canvasOf(Math.round(width * scale), Math.round(height * scale))
  context.scale(scale, scale)
  const colourOf = paperColours()
  await document.fonts.ready
  for (const shape of shapes) paint(context, shape, colourOf)
  return new Promise((resolve) => context.canvas.toBlob(resolve, 'image/png'))
}

function paint(context: CanvasRenderingContext2D, shape: Shape, colourOf: (ink: Ink) => string): void {
  context.save()
  if (shape.kind === 'text') {
    context.font = fontOf(shape.size, shape.family, shape.weight)
    context.textAlign = ({ start: 'left', middle: 'center', end: 'right' } as const)[shape.anchor]
    context.fillStyle = colourOf(shape.ink)
    context.fillText(shape.text, shape.x, shape.y)
  } else {
    const path = new Path2D(shape.d)
    context.translate(shape.x ?? 0, shape.y ?? 0)
    context.scale(shape.scale ?? 1, shape.scale ?? 1)
    if (shape.fill) {
      context.fillStyle = colourOf(shape.fill)
      context.fill(path)
    }
    if (shape.stroke) {
      context.strokeStyle = colourOf(shape.stroke)
      context.lineWidth = shape.width ?? 1
      context.setLineDash([...(shape.dash ?? [])])
      context.lineDashOffset = shape.dashOffset ?? 0
      context.lineCap = shape.cap ?? 'butt'
      context.stroke(path)
    }
  }
  context.restore()
}

/** Hands a file to the browser's own way of saving; it is made here, and asks nothing of any network. */
export function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the file as soon as it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
