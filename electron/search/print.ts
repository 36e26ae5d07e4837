import type { Print } from './segment'

/** 64 bits that tell one content from another. Not for guarding against anybody: the index is made from the same folder. */
export function printOf(parts: Iterable<string>): Print {
  let one = 0xdeadbeef
  let other = 0x41c6ce57
  const add = (unit: number): void => {
    one = Math.imul(one ^ unit, 2654435761)
    other = Math.imul(other ^ unit, 1597334677)
  }
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 1) add(part.charCodeAt(at))
    // Where one part ends counts too.
    add(0x10000)
  }
  return [mixed(one, other), mixed(other, one)]
}

function mixed(one: number, other: number): number {
  const first = Math.imul(one ^ (one >>> 16), 2246822507)
  return (first ^ Math.imul(other ^ (other >>> 13), 3266489909)) >>> 0
}

export function isSamePrint(one: Print | undefined, other: Print): boolean {
  return one !== undefined && one[0] === other[0] && one[1] === other[1]
}
