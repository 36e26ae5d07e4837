/** Pages saved by a browser with all that belongs to them (MHTML). */
import { decodeText } from '../decode-text'
import type { FormatReader } from '../imported'
import { asOutcome, broken, claim, claimsOf, tooDeep } from './documents'
import type { HtmlReading } from './html-reading'
import { mimeParts, parameterOf, type MimePart } from './mime-parts'

export function mhtmlReader(html: HtmlReading): FormatReader {
  return (file) => {
    const parts = mimeParts(file.bytes)
    if (parts === 'too-deep') return tooDeep(file)
    const root = parts && rootOf(parts, startOf(file.bytes))
    if (!parts || !root) return broken(file, 'is a saved page without its page')
    const { text, remarks } = decodeText(
      root.bytes,
      root.charset === undefined ? {} : { declared: root.charset },
    )
    const address = addressOf(root, file.bytes)
    const read = html.readHtmlText(text, address)
    if (!read.ok) return read
    const others = parts.length - 1
    const document = read.value
    return asOutcome(file, [
      {
        ...document,
        claims: [
          ...claimsOf([claim('address', address, 'the saved page’s own address')]),
          ...document.claims,
        ],
        dropped: [
          ...document.dropped,
          ...(others > 0
            ? [
                {
                  what: `${others} pictures, styles and frames`,
                  why: 'only the page itself is read',
                  letters: 0,
                },
              ]
            : []),
        ],
        remarks: [...remarks, ...document.remarks],
      },
    ])
  }
}

/** The part that the head names as the start, else the first page. */
function rootOf(parts: MimePart[], start: string | undefined): MimePart | undefined {
  const pages = parts.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml')
  return pages.find(({ headers }) => start !== undefined && headers.get('content-id') === start) ?? pages[0]
}

function headText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 8192)).replace(/\r?\n[ \t]+/g, ' ')
}

function startOf(bytes: Uint8Array): string | undefined {
  return parameterOf(/^content-type:(.*)$/im.exec(headText(bytes))?.[1] ?? '', 'start')
}

function addressOf({ headers }: MimePart, bytes: Uint8Array): string | undefined {
  const said = [
    headers.get('content-location'),
    /^snapshot-content-location:\s*(\S+)/im.exec(headText(bytes))?.[1],
  ]
  return said.find((address) => address !== undefined && /^https?:\/\//i.test(address))
}
