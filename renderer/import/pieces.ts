/** A file cut into pieces that one question can carry. */

/** Of one piece as it is written in base64; both doors refuse larger questions. */
export const pieceLetters = 2 * 1024 * 1024
/** Three bytes are four letters, so that no piece but the last is padded. */
const pieceBytes = (pieceLetters / 4) * 3

export interface Piece {
  piece: number
  pieces: number
  base64: string
}

/** An empty file is one empty piece. Reads what it gives and no more, so that one piece is in memory at a time. */
export async function* piecesOf(file: Blob, bytes = pieceBytes): AsyncGenerator<Piece> {
  const pieces = Math.max(1, Math.ceil(file.size / bytes))
  for (let piece = 0; piece < pieces; piece += 1) {
    const part = file.slice(piece * bytes, (piece + 1) * bytes)
    yield { piece, pieces, base64: base64Of(new Uint8Array(await part.arrayBuffer())) }
  }
}

/** More arguments than this a call does not take everywhere. */
const atOnce = 0x8000

function base64Of(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += atOnce)
    letters += String.fromCharCode(...bytes.subarray(at, at + atOnce))
  return btoa(letters)
}
