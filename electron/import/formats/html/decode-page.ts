import { declaredCharset } from './charset'

/**
 * The bytes of a page as text. A stand-in with what Node brings, until `decodeText` of `../../decode-text` is there:
 * then this is `return decodeText(bytes, { declared: declaredCharset(bytes) ?? undefined })`.
 */
export function decodePage(bytes: Uint8Array): { text: string; remarks: string[] } {
  const marked = markOf(bytes)
  const declared = marked ?? declaredCharset(bytes) ?? 'utf-8'
  try {
    return { text: new TextDecoder(declared).decode(bytes), remarks: [] }
  } catch {
    const remarks = [
      `The page says that it is in the encoding “${declared}”, which is not known; it was read as UTF-8.`,
    ]
    return { text: new TextDecoder().decode(bytes), remarks }
  }
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}
