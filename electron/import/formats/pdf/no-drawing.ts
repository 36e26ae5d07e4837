/**
 * pdf.js wants three classes of a browser before it starts, for drawing. Reading text draws nothing, so they are empty;
 * otherwise it would load a native library of 30 MB for them.
 */
class DrawsNothing {}

export function standInForDrawing(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: DrawsNothing, configurable: true })
  }
}
