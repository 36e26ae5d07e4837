/** Words of the command line into values; what is wrong with them is a problem with the code `usage`. */
import { resolve } from 'node:path'
import { done, failed, type Outcome } from '../problem'
import type { Words } from './run-command'

export const libraryOption = { library: { type: 'string' } } as const

/** @returns the absolute path of the folder named by `--library`. */
export function libraryFolder(words: Words): Outcome<string> {
  const given = words['library']
  if (typeof given !== 'string' || given === '') return usage('Name the library: --library DIR.')
  return done(resolve(given))
}

export function choice<C extends string>(words: Words, name: string, choices: readonly C[]): Outcome<C> {
  const given = words[name] ?? choices[0]
  const found = choices.find((one) => one === given)
  return found === undefined ? usage(`--${name} is one of: ${choices.join(', ')}.`) : done(found)
}

export function usage(what: string): { ok: false; problem: { code: string; what: string; next: string } } {
  return failed('usage', what, '')
}

/** Those whose id is the wanted one; else those whose id or name holds it, in any case of letters. */
export function matching<T extends { id: string; name: string }>(all: readonly T[], wanted: string): T[] {
  const sought = wanted.toLowerCase()
  const exact = all.filter(({ id, name }) => id === sought || name.toLowerCase() === sought)
  if (exact.length > 0) return exact
  return all.filter(({ id, name }) => id.includes(sought) || name.toLowerCase().includes(sought))
}
