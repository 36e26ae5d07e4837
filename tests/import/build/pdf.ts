/** A small writer of PDF files with a text layer, so that tests have files of every shape and own them all. */
import { deflateSync } from 'node:zlib'

export interface PdfLine {
  text: string
  x: number
  y: number
  size?: number
}

export interface PdfShape {
  pages: PdfLine[][]
  info?: Record<string, string>
  /** Says that it is encrypted, with a password that nobody knows. */
  isEncrypted?: boolean
  /** Draws a picture on each page. */
  hasPictures?: boolean
  isPacked?: boolean
}

/** Widths of Helvetica are in every reader, so no font is needed. */
export function pdfOf({ pages, info, isEncrypted, hasPictures, isPacked }: PdfShape): Uint8Array {
  const objects: (string | Uint8Array)[] = []
  const add = (body: string | Uint8Array): number => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  add(
    stream(
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      latin('x'),
    ),
  )
  const kids = pages.map((lines) => {
    const drawing = (hasPictures ? 'q 600 0 0 800 0 0 cm /Im1 Do Q\n' : '') + lines.map(showLine).join('')
    const content = isPacked ? deflateSync(latin(drawing)) : latin(drawing)
    const contents = add(stream(isPacked ? '<< /Filter /FlateDecode' : '<<', content))
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${contents} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 4 0 R >> >> >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  const infoAt = info
    ? add(
        `<< ${Object.entries(info)
          .map(([name, value]) => `/${name} (${escaped(value)})`)
          .join(' ')} >>`,
      )
    : 0
  const lock = isEncrypted
    ? add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`)
    : 0
  const trailer = [
    infoAt ? `/Info ${infoAt} 0 R` : '',
    lock ? `/Encrypt ${lock} 0 R /ID [<${'11'.repeat(16)}> <${'11'.repeat(16)}>]` : '',
  ]
  return assemble(objects, trailer.join(' '))
}

export function stream(dictionary: string, content: Uint8Array): Uint8Array {
  return joined([
    latin(`${dictionary} /Length ${content.length} >>\nstream\n`),
    content,
    latin('\nendstream'),
  ])
}

/** The objects, numbered from 1, with their table and trailer. */
export function assemble(objects: (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [latin('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n')]
  const places = objects.map((body, index) => {
    const place = parts.reduce((sum, part) => sum + part.length, 0)
    parts.push(
      latin(`${index + 1} 0 obj\n`),
      typeof body === 'string' ? latin(body) : body,
      latin('\nendobj\n'),
    )
    return place
  })
  const table = parts.reduce((sum, part) => sum + part.length, 0)
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  parts.push(
    latin(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  )
  return joined(parts)
}

/** A column of lines, from the top. */
export function column(lines: string[], { x = 72, top = 720, size = 11, leading = 14 } = {}): PdfLine[] {
  return lines.map((text, index) => ({ text, x, y: top - index * leading, size }))
}

function showLine({ text, x, y, size = 11 }: PdfLine): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET\n`
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&')
}

export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)
}

export function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
