/** Files that hold no article, told by their first bytes, so that they can be named and are not read as rubbish. */

/** As it would be said: “is a picture”. Latin-1, so that one letter is one byte. */
const marks: [start: string, what: string][] = [
  ['\u0089PNG', 'a picture'],
  ['\u00FF\u00D8\u00FF', 'a picture'],
  ['GIF8', 'a picture'],
  ['BM', 'a picture'],
  ['II*\0', 'a picture'],
  ['MM\0*', 'a picture'],
  ['8BPS', 'a picture'],
  ['\0\0\u0001\0', 'a picture'],
  ['MZ', 'a program'],
  ['\u007FELF', 'a program'],
  ['\u00CF\u00FA\u00ED\u00FE', 'a program'],
  ['\u00CA\u00FE\u00BA\u00BE', 'a program'],
  ['\0asm', 'a program'],
  ['ID3', 'a sound recording'],
  ['\u00FF\u00FB', 'a sound recording'],
  ['OggS', 'a sound recording'],
  ['fLaC', 'a sound recording'],
  ['SQLite format 3', 'a database'],
  ['\u001F\u008B', 'a packed file (gzip)'],
  ['7z\u00BC\u00AF', 'a packed file (7z)'],
  ['Rar!\u001A\u0007', 'a packed file (RAR)'],
  ['BZh', 'a packed file (bzip2)'],
  ['\u00FD7zXZ', 'a packed file (xz)'],
  ['\u0028\u00B5\u002F\u00FD', 'a packed file (zstd)'],
  ['wOFF', 'a font'],
  ['wOF2', 'a font'],
  ['OTTO', 'a font'],
  ['\0\u0001\0\0\0', 'a font'],
  ['%!PS', 'a PostScript file'],
  ['\u001AE\u00DF\u00A3', 'a film'],
  ['FLV\u0001', 'a film'],
  ['bplist00', 'a property list'],
  ['\u00C5\u00D0\u00D3\u00C6', 'a picture'],
]

export function nameOfOther(bytes: Uint8Array, head: string): string | undefined {
  const found = marks.find(
    ([start]) => head.startsWith(start) && (/[^ -~]/.test(start) || hasManyControls(bytes)),
  )
  if (found) return found[1]
  if (/^RIFF[\s\S]{4}(WEBP|WAVE|AVI )/.test(head)) return 'a picture, a sound recording or a film'
  if (/^[\s\S]{4}ftyp/.test(head)) return 'a picture or a film'
  if (/^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b/i.test(head)) return 'a picture'
  if (head.slice(257, 262) === 'ustar') return 'a packed file (tar)'
  return !isWide(bytes) && hasManyControls(bytes) ? 'a file of some program' : undefined
}

/** Texts hold tabs and line ends; a stray control letter is forgiven, a tenth of them is not. */
function hasManyControls(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 8192)
  let controls = 0
  for (const byte of start) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b)) controls++
  return controls > start.length / 10
}

/** UTF-16: zeros on one side only, and no other control letters. */
function isWide(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 8192)
  if (start.length < 2) return false
  const isMarked = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  let even = 0
  let odd = 0
  for (const [at, byte] of start.entries()) {
    if (byte !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  return isMarked || Math.min(even, odd) * 20 < Math.max(even, odd)
}
