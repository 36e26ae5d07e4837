/** Files that a page hands over, piece by piece, until they are imported. Both doors carry questions of a few MB only. */
import { done, failed, type Outcome } from '../problem'
import { importLimits } from './imported'

/** Of one piece, before it is written as base64. */
export const pieceBytes = 2 * 1024 * 1024
/** Of all that was handed over and not yet imported; beyond it the oldest is forgotten. */
const keptBytes = 4 * importLimits.fileBytes

export interface FilePiece {
  /** The file's, a UUID of the page's own. */
  id: string
  /** From 0. */
  piece: number
  pieces: number
  base64: string
}

interface Given {
  pieces: number
  received: Uint8Array[]
  bytes: number
}

export class GivenFiles {
  /** In the order in which they began. */
  readonly #files = new Map<string, Given>()

  /** How many pieces are there now. A piece that comes again changes nothing. */
  take({ id, piece, pieces, base64 }: FilePiece): Outcome<{ received: number }> {
    const file = this.#files.get(id) ?? { pieces, received: [], bytes: 0 }
    if (piece < file.received.length) return done({ received: file.received.length })
    if (piece !== file.received.length || pieces !== file.pieces || piece >= pieces) return outOfOrder()
    const bytes = Buffer.from(base64, 'base64')
    if (file.bytes + bytes.length > importLimits.fileBytes) {
      this.#files.delete(id)
      return failed(
        'file-too-large',
        `This file is larger than ${importLimits.fileBytes / 1024 / 1024} MB.`,
        'Split it, or save the article alone, and import that.',
      )
    }
    file.received.push(bytes)
    file.bytes += bytes.length
    this.#files.set(id, file)
    this.#forgetOldest(id)
    return done({ received: file.received.length })
  }

  /** Whether the whole file is there. */
  check(id: string): Outcome<null> {
    const file = this.#files.get(id)
    return file?.received.length === file?.pieces && file ? done(null) : outOfOrder()
  }

  /** The whole file, which is forgotten with that. */
  hand(id: string): Uint8Array {
    const pieces = this.#files.get(id)?.received ?? []
    this.#files.delete(id)
    return Buffer.concat(pieces)
  }

  #forgetOldest(but: string): void {
    let bytes = [...this.#files.values()].reduce((sum, file) => sum + file.bytes, 0)
    for (const [id, file] of this.#files) {
      if (bytes <= keptBytes) return
      if (id === but) continue
      this.#files.delete(id)
      bytes -= file.bytes
    }
  }
}

function outOfOrder() {
  return failed('file-not-given', 'Not all of this file arrived.', 'Choose it again.')
}
