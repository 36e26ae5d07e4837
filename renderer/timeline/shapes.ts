/**
 * What a picture of the timeline is made of. The view, the SVG and the PNG are drawn from the same shapes: an image of
 * the SVG could not be drawn on a canvas, since the content security policy shows no image that a page made itself.
 */

/** A colour by its name in tokens.css. */
export type Ink = 'ink' | 'ink2' | 'ink3' | 'rule1' | 'rule2' | 'well' | 'paper' | `p${number}`

export interface Stroke {
  kind: 'path'
  /** SVG path data, around its own origin. */
  d: string
  /** Where the origin is; absent: 0. */
  x?: number
  y?: number
  /** How much larger or smaller it is drawn; absent: 1. */
  scale?: number
  stroke?: Ink
  width?: number
  dash?: readonly number[]
  dashOffset?: number
  cap?: 'round'
  fill?: Ink
}

export interface Words {
  kind: 'text'
  x: number
  /** Of the line that the letters stand on. */
  y: number
  text: string
  size: number
  family: 'sans' | 'serif'
  weight: 400 | 600
  anchor: 'start' | 'middle' | 'end'
  ink: Ink
}

export type Shape = Stroke | Words

export interface Picture {
  width: number
  height: number
  /** For those who do not see it. */
  title: string
  shapes: Shape[]
}

export function at<S extends Stroke>(shapes: readonly S[], x: number, y: number): S[] {
  return shapes.map((shape) => ({ ...shape, x: (shape.x ?? 0) + x, y: (shape.y ?? 0) + y }))
}

/** Around 0, 0. */
export function scaled<S extends Stroke>(shapes: readonly S[], scale: number): S[] {
  return shapes.map((shape) => ({ ...shape, x: (shape.x ?? 0) * scale, y: (shape.y ?? 0) * scale, scale }))
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}
