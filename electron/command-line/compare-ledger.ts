/** A ledger as Markdown: each dated wording, who reports it how, and what changed since the one before. */
import type { Party, Topic } from '../codebooks/codebook'
import type { Ledger, LedgerEntry } from '../comparison/ledger'
import type { LedgerStep } from '../comparison/ledger-step'
import type { PlacedStatement } from '../statements/statement'
import type { Witness } from '../comparison/sayings'
import { wordingOf, type Difference } from '../comparison/wording'
import { counted, dateText } from './compare-table'

export function ledgerAsMarkdown(ledger: Ledger<PlacedStatement>, party: Party, topic: Topic): string {
  const { entries, statementCount } = ledger
  const count = `${counted(entries.length, 'saying')} in ${counted(statementCount, 'statement')}.`
  return [`# ${party.name} on ${topic.name}`, count, ...entries.map(entryText)].join('\n\n') + '\n'
}

function entryText({ statement, article, witnesses, step }: LedgerEntry<PlacedStatement>): string {
  const where = `${article.outlet.name ?? 'outlet unknown'}, ${article.published.on ?? 'undated'}`
  const who = `${statement.speakerName ?? 'no speaker named'}, ${statement.directness}, ${statement.stance}`
  const told = statement.voice === 'reported' ? `, as told by ${statement.reportedBy ?? 'another'}` : ''
  return [
    `## ${dateText(statement)}`,
    `> ${oneLine(wordingOf(statement))}`,
    `${who}${told} (${where}; ${statement.id})`,
    ...witnesses.map(witnessText),
    ...(step ? [stepText(step)] : ['First wording on this topic in these articles.']),
  ].join('\n\n')
}

function witnessText({ statement, readings }: Witness<PlacedStatement>): string {
  const own = `in its own words: ${oneLine(wordingOf(statement))}`
  const varied = readings?.map(({ lemma, reading }) => `${lemma || '(nothing)'}] ${reading || '(left out)'}`)
  const how = varied === undefined ? own : varied.length === 0 ? 'the same words' : varied.join('; ')
  return `One saying, another report (${statement.id}): ${how}`
}

function stepText({ difference, likeness, gone, fresh, returned, fromId }: LedgerStep): string {
  const percent = Math.round(likeness * 100)
  const back = returned ? ` "${oneLine(returned.words)}" returns from ${returned.fromId}.` : ''
  if (likeness >= leastToDraw) return `Since ${fromId}: ${drawn(difference)}${back}`
  const terms = [`Gone: ${gone.join(', ') || 'nothing'}.`, `New: ${fresh.join(', ') || 'nothing'}.`]
  return `Another statement than ${fromId}, ${percent} % of the content words shared. ${terms.join(' ')}${back}`
}

/** Below this share a word by word difference is noise; `when it gets hard` in the design tells it so. */
const leastToDraw = 0.4

function drawn({ rows }: Difference): string {
  return oneLine(
    rows
      .flatMap(({ runs }) => runs)
      .map(({ kind, left, right }) => {
        if (kind === 'removed' || kind === 'moved-from') return `[-${left.trim()}-] `
        return kind === 'added' || kind === 'moved-to' ? `{+${right.trim()}+} ` : right
      })
      .join(''),
  )
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
