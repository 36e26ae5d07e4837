/** Markdown with its front matter. */
import * as v from 'valibot'
import type { Outcome } from '../../problem'
import { parseYaml } from '../../text/yaml-file'
import { decodeText } from '../decode-text'
import type { Claim, ReadDocument, SourceFile } from '../imported'
import { asOutcome, claim, claimsOf } from './documents'
import { fieldNamed } from './labelled-lines'
import { markdownBlocks } from './markdown-blocks'
import { documentOfText, withRemarks } from './txt'

export function readMarkdown(file: SourceFile): Outcome<ReadDocument[]> {
  const { text, remarks } = decodeText(file.bytes)
  const { matter, body } = partMatter(text)
  const read = markdownBlocks(body)
  if (!read) {
    const remark =
      'Its marks are nested or packed more densely than Markdown can be, so it was read as plain text.'
    return asOutcome(file, [withRemarks(documentOfText(text), [...remarks, remark])])
  }
  const title = read.blocks.find(({ kind }) => kind === 'heading')
  const claims = [...matterClaims(matter), claim('headline', title?.text, 'the first heading', 'inferred')]
  return asOutcome(file, [{ ...read, claims: claimsOf(claims), remarks }])
}

/** YAML between two lines of three hyphens, at the very start. */
function partMatter(text: string): { matter: string; body: string } {
  const found = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)
  return found ? { matter: found[1] ?? '', body: text.slice(found[0].length) } : { matter: '', body: text }
}

const matterSchema = v.record(v.string(), v.unknown())

function matterClaims(matter: string): (Claim | null)[] {
  const fields = matter === '' ? {} : fieldsIn(matter)
  return Object.entries(fields).map(([name, value]) => {
    const field = fieldNamed(name)
    return field ? claim(field, wordsIn(value), `“${name}” in the front matter`) : null
  })
}

function fieldsIn(matter: string): Record<string, unknown> {
  try {
    const parsed = parseYaml('The front matter', matter, matterSchema)
    return parsed.ok ? parsed.value : {}
  } catch {
    // Brackets within brackets without end; the text is there without it.
    return {}
  }
}

function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).filter(Boolean).join(', ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
