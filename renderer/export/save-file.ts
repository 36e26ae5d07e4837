/** Hands a file to whoever keeps files here: the browser saves it, the desktop asks where. Nothing leaves the machine. */
import type { ExportedFile } from '../../electron/contract'

/** Longer than anybody takes to choose a folder; until then the words must stay where the link points. */
const keptMs = 600_000

export function saveFile({ fileName, mediaType, base64 }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([bytesOf(base64)], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), keptMs)
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at)
  return bytes
}
