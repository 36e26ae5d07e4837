import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { partialDateSchema } from '../articles/article'
import type { Codebook } from '../codebooks/codebook'
import { readDossierFolder } from '../dossiers/dossier-folder'
import { parseCodebookFile } from '../dossiers/dossier-file'
import type { Weights } from '../extraction/attribution/weights'
import type { Extraction, FoundStatement } from '../extraction/extract'
import { starterDossiers } from '../hosts/paths'
import { done, failed, sentenceOf, type Outcome } from '../problem'
import type { Command } from './run-command'
import { choice, usage } from './words'

export const extractCommand: Command = {
  name: 'extract',
  usage: 'extract [--format json|text] [--codebook FILE] [--published DATE] [--rules] FILE...',
  about: `Finds who said what in news texts (UTF-8) and prints it: as JSON, one line a file, or as text.
FILE after --codebook is a dossier.yaml; without it the bundled codebook is used where its parties occur, and
elsewhere parties are proposed from the speakers. DATE, such as 2020-01-24, is the day on which the texts appeared;
without it the texts are asked. --rules leaves the trained weights out. Offsets are UTF-16 units
into the text of the file as it is, end excluded.`,
  options: {
    format: { type: 'string' },
    codebook: { type: 'string' },
    published: { type: 'string' },
    rules: { type: 'boolean', default: false },
  },
  operands: 'some',
  async run(words, files) {
    const format = choice(words, 'format', ['json', 'text'])
    if (!format.ok) return format
    if (files.length === 0) return usage('Name the files to read.')
    const published = words['published'] ?? null
    if (published !== null && !v.is(partialDateSchema, published))
      return usage('--published is a date such as 2020-01-24.')
    const codebook = await readCodebook(words['codebook'])
    if (!codebook.ok) return codebook
    // Loaded only here: the tagger's model takes a fifth of a second that no other command should wait for.
    const { extract } = await import('../extraction/extract')
    const { chooseCodebook } = await import('../extraction/choose-codebook')
    const weights = words['rules'] === true ? null : await loadWeights()
    let unreadable = 0
    for (const file of files) {
      const text = await readText(file)
      if (!text.ok) {
        unreadable += 1
        process.stderr.write(`${sentenceOf(text.problem)}\n`)
        continue
      }
      const { isFixed, value } = codebook.value
      const chosen = isFixed ? value : chooseCodebook(value, text.value)
      const found = extract(text.value, { codebook: chosen, weights, publishedOn: published })
      process.stdout.write(format.value === 'json' ? `${asJson(file, found)}\n` : asText(file, found))
    }
    return unreadable === 0
      ? done(null)
      : failed(
          'file-unreadable',
          `Files that could not be read: ${unreadable} of ${files.length}.`,
          'The others stand above.',
        )
  },
}

/** The codebook that was named, or the bundled one, which is used only where it fits. */
async function readCodebook(named: unknown): Promise<Outcome<{ isFixed: boolean; value: Codebook | null }>> {
  if (typeof named !== 'string') {
    const [folder] = await starterDossiers()
    const bundled = folder === undefined ? undefined : await readDossierFolder(folder)
    return done({ isFixed: false, value: bundled?.ok ? bundled.value.dossier.codebook : null })
  }
  const text = await readText(named)
  if (!text.ok) return text
  const codebook = parseCodebookFile(named, text.value)
  return codebook.ok ? done({ isFixed: true, value: codebook.value }) : codebook
}

async function loadWeights(): Promise<Weights | null> {
  const { readWeightsFile } = await import('../hosts/open-weights')
  const weights = await readWeightsFile()
  if (weights.ok) return weights.value
  process.stderr.write(`${sentenceOf(weights.problem)}\n`)
  return null
}

async function readText(file: string): Promise<Outcome<string>> {
  try {
    return done(await readFile(resolve(file), 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failed('file-unreadable', `${file} cannot be read (${reason}).`, 'Name a file that you may read.')
  }
}

function asJson(file: string, { title, publishedOn, statements }: Extraction): string {
  return JSON.stringify({
    file,
    title,
    publishedOn,
    statements: statements.map(({ speaker, cue, content, ...rest }) => ({
      id: rest.id,
      speaker: asSpan(speaker),
      cue: asSpan(cue),
      content: content.map(asSpan),
      speakerName: rest.speakerName,
      candidates: rest.candidates,
      party: rest.party,
      topics: rest.topics,
      stance: rest.stance,
      directness: rest.directness,
      voice: rest.voice,
      saidOn: rest.saidOn,
      saidOnPrecision: rest.saidOnPrecision,
      parent: rest.parent,
      rule: rest.rule,
      confidence: rest.confidence,
      reasons: rest.reasons,
    })),
  })
}

function asSpan(passage: FoundStatement['speaker']) {
  return passage && { start: passage.start, end: passage.end, text: passage.exact }
}

function asText(file: string, { title, publishedOn, statements }: Extraction): string {
  const head = `${file}${title ? `: ${title}` : ''}${publishedOn ? ` (${publishedOn})` : ''}\n`
  const lines = statements.map(
    ({ speakerName, party, stance, directness, content, cue, confidence }) =>
      `  ${speakerName ?? 'nobody named'}${party && party !== speakerName ? ` [${party}]` : ''}, ${stance}, ${directness}, by "${cue?.exact ?? 'no cue'}" (${confidence}):\n    ${content.map(({ exact }) => exact.replace(/\s+/g, ' ')).join(' … ')}\n`,
  )
  return `${head}${lines.join('')}`
}
