import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './folders'

const folder = join(root, '../shared/articles')

/** The texts that the bundled briefs were written after. They are not ours to give away, so most clones lack them. */
export const sources: { name: string; text: string }[] = existsSync(folder)
  ? readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  : []

export const hasSources = sources.length > 0

/** Says on the screen what a clone without the sources does not test. */
export function sayWithoutSources(what: string): void {
  if (!hasSources) console.warn(`SKIPPED, because ../shared/articles is not here: ${what}.`)
}
