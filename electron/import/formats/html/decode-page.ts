import { decodeText } from '../../decode-text'
import { declaredCharset } from './charset'

/** The bytes of a page as text, by what they say of themselves. */
export function decodePage(bytes: Uint8Array): { text: string; remarks: string[] } {
  const declared = declaredCharset(bytes)
  return decodeText(bytes, declared === null ? {} : { declared })
}
