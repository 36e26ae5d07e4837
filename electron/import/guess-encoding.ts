/** Which of the old code pages some bytes are in. Alone knows the `chardet` package. */
import { analyse } from 'chardet'
import { decodeBytes } from './windows-1252'

/** What the detector looks at: enough for a sure guess, and a page full of markup does not drown it. */
const sampleBytes = 64 * 1024

const labels: Record<string, string> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'iso-8859-2',
  'ISO-8859-5': 'iso-8859-5',
  'ISO-8859-6': 'iso-8859-6',
  'ISO-8859-7': 'iso-8859-7',
  'ISO-8859-8': 'iso-8859-8',
  'ISO-8859-9': 'windows-1254',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  'windows-1253': 'windows-1253',
  'windows-1254': 'windows-1254',
  'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256',
  'KOI8-R': 'koi8-r',
  Shift_JIS: 'shift_jis',
  GB18030: 'gb18030',
  Big5: 'big5',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
}

/** A label of the Encoding Standard; windows-1252 when nothing speaks for another. */
export function guessLegacy(bytes: Uint8Array): string {
  const sample = telling(bytes)
  const guesses = analyse(sample).flatMap(({ name, confidence }) => {
    const label = labels[name]
    return label === undefined ? [] : [{ label, weight: confidence * soundness(sample, label) }]
  })
  const best = guesses.reduce((a, b) => (b.weight > a.weight ? b : a), { label: 'windows-1252', weight: 5 })
  return best.label
}

/** The lines that hold letters beyond ASCII: only these tell code pages apart. */
function telling(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const start = Math.max(0, first - 200)
  const slice = bytes.subarray(start, start + sampleBytes)
  return slice.length > 0 ? slice : bytes.subarray(0, sampleBytes)
}

/** From 0 to 1: how far what comes out looks like words and not like rubble. */
function soundness(sample: Uint8Array, label: string): number {
  const text = decodeBytes(sample, label)
  const strange = [...text.matchAll(/[\uFFFD\u0080-\u009F]|\p{Ll}\p{Lu}|[¤¦¬±¶¸ª]/gu)].length
  const beyond = [...text.matchAll(/[^\p{ASCII}]/gu)].length || 1
  return Math.max(0, 1 - strange / beyond)
}
