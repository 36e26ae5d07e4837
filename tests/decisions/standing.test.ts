import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { takeFindings } from '../../electron/analysis/take-findings'
import { decide, undo } from '../../electron/decisions/decide'
import type { Decision } from '../../electron/decisions/decision'
import type { StatementDraft } from '../../electron/decisions/statement-draft'
import { standingStatements } from '../../electron/decisions/standing'
import type { FoundStatement } from '../../electron/extraction/found-statement'
import type { PlacedStatement, ProposedStatement, Statement } from '../../electron/statements/statement'
import { articleWith, statementOn } from '../support/examples'
import { foundIn } from '../support/found'
import { problemOf, valueOf } from '../support/outcomes'

const codebook = {
  id: 'd',
  title: 'D',
  language: 'en',
  description: '',
  parties: [{ id: 'tarn', name: 'Tarn', aliases: [], people: [] }],
  topics: [{ id: 'peace', name: 'Peace', definition: 'Peace', terms: [] }],
}
const text = 'Tarn says it will pay in May. Orel denies that it took the boats. Dana Brook wants peace.'
const article = articleWith(text)
const decidedAt = '2024-05-06T07:08:09.000Z'

const pays = foundIn(
  'Tarn says it [will pay in May]. Orel denies that it took the boats. Dana Brook wants peace.',
  {
    speaker: 'Tarn',
    cue: 'says',
  },
).found
const denies = {
  ...foundIn('Tarn says it will pay in May. Orel denies that [it took the boats]. Dana Brook wants peace.', {
    speaker: 'Orel',
    cue: 'denies',
  }).found,
  id: 's2',
}

const found = takeFindings(article, codebook, [pays, denies], [])
const idOfPays = found[0]?.id ?? ''

function standing(sources: {
  coded?: Statement[]
  found?: ProposedStatement[]
  decisions?: Decision[]
  text?: string
}) {
  return standingStatements({ text, coded: [], found: [], decisions: [], ...sources })
}

function draftOf(statement: PlacedStatement, change: Partial<StatementDraft> = {}): StatementDraft {
  const { content, speaker, cue, speakerName, partyId, topicIds, stance, voice, reportedBy } = statement
  const bare = ({ start, end }: { start: number; end: number }) => ({ start, end })
  return {
    content: content.map(bare),
    speaker: speaker && bare(speaker),
    cue: cue && bare(cue),
    speakerName,
    partyId,
    partyName: null,
    topicIds: topicIds.filter((id) => id !== 'no-topic'),
    stance,
    voice,
    reportedBy,
    saidOn: statement.saidOn,
    saidOnPrecision: statement.saidOnPrecision,
    ...change,
  }
}

function decideOn(
  present: PlacedStatement | undefined,
  verdict: 'accepted' | 'rejected' | 'corrected' | 'added',
  {
    draft = null,
    known,
    id = present?.id ?? '',
  }: { draft?: StatementDraft | null; known?: Decision; id?: string } = {},
): Decision {
  const basis = known?.revision ?? null
  const codebookNow = { ...codebook, parties: [...codebook.parties, ...partiesOf(present)] }
  return valueOf(
    decide(known, {
      statementId: id,
      verdict,
      draft,
      basis,
      article,
      codebook: codebookNow,
      present,
      decidedAt,
    }),
  )
}

/** As the library gives them: proposed parties are in the codebook that the view knows. */
function partiesOf(present: PlacedStatement | undefined) {
  return present
    ? [{ id: present.partyId, name: present.speakerName ?? 'Nobody', aliases: [], people: [] }]
    : []
}

describe('of what was coded, found and decided', () => {
  test('what was found stands as found, in order of the text', () => {
    const { statements } = standing({ found })
    expect(statements.map(({ exact }) => exact)).toEqual(['will pay in May', 'it took the boats'])
    expect(statements[0]).toMatchObject({ origin: 'found', verdict: null, finding: { confidence: 0.8 } })
    expect(statements[0]).not.toHaveProperty('textHash')
  })

  test('what was coded by hand stands alone where the program found the same', () => {
    const coded = statementOn([{ exact: 'pay in May' }], { cue: { exact: 'says' } })
    const { statements } = standing({ found, coded: [coded] })
    expect(statements.map(({ exact, origin }) => [exact, origin])).toEqual([
      ['pay in May', 'coded'],
      ['it took the boats', 'found'],
    ])
  })

  test('a statement that fits no topic is found under one of its own', () => {
    expect(standing({ found }).statements[0]?.topicIds).toEqual(['no-topic'])
  })

  test('what was rejected is kept apart, and does not come back when it is found with other ends', () => {
    const [first] = standing({ found }).statements
    const decision = decideOn(first, 'rejected')
    const shorter = foundIn(
      'Tarn says it [will pay] in May. Orel denies that it took the boats. Dana Brook wants peace.',
      { cue: 'says' },
    ).found
    const again = takeFindings(article, codebook, [shorter, denies], [])
    const { statements, rejected } = standing({ found: again, decisions: [decision] })
    expect(statements.map(({ exact }) => exact)).toEqual(['it took the boats'])
    expect(rejected.map(({ exact, verdict }) => [exact, verdict])).toEqual([['will pay in May', 'rejected']])
  })

  test('a correction stands in place of what was found', () => {
    const [first] = standing({ found }).statements
    if (!first) throw new Error('nothing found')
    const content = [{ start: 13, end: 21 }]
    const decision = decideOn(first, 'corrected', { draft: draftOf(first, { content, stance: 'promises' }) })
    const { statements } = standing({ found, decisions: [decision] })
    expect(statements[0]).toMatchObject({ exact: 'will pay', stance: 'promises', verdict: 'corrected' })
    expect(statements).toHaveLength(2)
  })

  test('a coded statement can be rejected, and its coding does not come back as a finding', () => {
    const coded = statementOn([{ exact: 'will pay in May' }], { cue: { exact: 'says' } })
    const [first] = standing({ coded: [coded] }).statements
    const decision = decideOn(first, 'rejected')
    const { statements, rejected } = standing({ coded: [coded], found, decisions: [decision] })
    expect(statements.map(({ exact }) => exact)).toEqual(['it took the boats'])
    expect(rejected.map(({ origin }) => origin)).toEqual(['coded'])
  })

  test('undoing a decision gives the finding back', () => {
    const [first] = standing({ found }).statements
    const rejected = decideOn(first, 'rejected')
    const undone = valueOf(undo(rejected, rejected.revision))
    expect(standing({ found, decisions: [undone] })).toEqual(standing({ found }))
  })

  test('undoing the second of two decisions gives the first back', () => {
    const [first] = standing({ found }).statements
    const accepted = decideOn(first, 'accepted')
    const rejected = decideOn(first, 'rejected', { known: accepted })
    const undone = valueOf(undo(rejected, rejected.revision))
    expect(standing({ found, decisions: [undone] }).statements[0]?.verdict).toBe('accepted')
  })

  test('a decision on another state than the present one is refused', () => {
    const [first] = standing({ found }).statements
    const accepted = decideOn(first, 'accepted')
    const late = decide(accepted, {
      statementId: idOfPays,
      verdict: 'rejected',
      draft: null,
      basis: null,
      article,
      codebook,
      present: first,
      decidedAt,
    })
    expect(problemOf(late).code).toBe('decided-elsewhere')
    expect(problemOf(undo(accepted, 7)).code).toBe('decided-elsewhere')
  })
})

describe('when the text changed', () => {
  const [first] = standing({ found }).statements
  const accepted = decideOn(first, 'accepted')

  test.each([
    ['a paragraph came before it', `A new paragraph.\n\n${text}`],
    ['another sentence changed', text.replace('Orel denies that', 'Orel admits that')],
  ])('a decided statement is found again where %s', (_what, changed) => {
    const { statements, lost } = standing({ text: changed, decisions: [accepted] })
    expect(statements.map(({ exact }) => exact)).toEqual(['will pay in May'])
    expect(lost).toEqual([])
  })

  test.each([
    ['its words are gone', text.replace('will pay in May', 'will pay in June'), 'statement-lost'],
    ['its speaker is another', text.replace('Tarn says', 'Lund says'), 'statement-lost'],
    [
      'a negation came beside it',
      text.replace('it will pay', 'it never will pay').replace('never will', 'never, will'),
      'statement-look-alike',
    ],
  ])('a decided statement is lost, and listed as lost, where %s', (_what, changed, code) => {
    const { statements, lost } = standing({ text: changed, decisions: [accepted], found })
    expect(statements.filter(({ id }) => id === idOfPays)).toEqual([])
    expect(lost.map((problem) => problem.code)).toContain(code)
  })
})

/** A text of many sentences, and what one extractor finds in it; another one finds other things. */
const sentences = Array.from({ length: 12 }, (_, n) => `Party${n} says it will send boat number ${n} home.`)
const longText = sentences.join(' ')
const longArticle = articleWith(longText)

function findingOf(n: number, lead: number, tail: number): FoundStatement {
  const start = longText.indexOf(sentences[n] ?? '')
  const says = longText.indexOf('says', start)
  const from = says + 5 + lead
  const to = start + (sentences[n]?.length ?? 0) - 1 - tail
  return {
    ...pays,
    id: `s${n}`,
    speaker: { start, end: says - 1, exact: longText.slice(start, says - 1) },
    cue: { start: says, end: says + 4, exact: 'says' },
    content: [{ start: from, end: to, exact: longText.slice(from, to) }],
    party: `Party${n}`,
    speakerName: `Party${n}`,
  }
}

const extractor = fc.array(
  fc.record({
    n: fc.nat(11),
    lead: fc.constantFrom(0, 3, 8),
    tail: fc.constantFrom(0, 5),
  }),
  { maxLength: 12 },
)
const choice = fc.record({
  at: fc.nat(30),
  verdict: fc.constantFrom('accepted', 'rejected', 'corrected', 'undo' as const),
})

describe('whatever a reader decides and whatever is found later', () => {
  test('every decision is still there, and nothing stands twice', () => {
    fc.assert(
      fc.property(extractor, fc.array(choice, { maxLength: 20 }), extractor, (before, choices, later) => {
        const run = (finds: typeof before, earlier: ProposedStatement[]) =>
          takeFindings(
            longArticle,
            codebook,
            distinct(finds).map(({ n, lead, tail }) => findingOf(n, lead, tail)),
            standingStatements({ text: longText, coded: [], found: earlier, decisions: [] }).statements,
          )
        const first = run(before, [])
        const decisions = new Map<string, Decision>()
        for (const { at, verdict } of choices) {
          const now = standingStatements({
            text: longText,
            coded: [],
            found: first,
            decisions: [...decisions.values()],
          })
          const all = [...now.statements, ...now.rejected]
          const present = all[at % Math.max(1, all.length)]
          if (!present) continue
          const known = decisions.get(present.id)
          if (verdict === 'undo') {
            if (known && known.steps.length > 0)
              decisions.set(present.id, valueOf(undo(known, known.revision)))
            continue
          }
          const draft = verdict === 'corrected' ? draftOf(present, { stance: 'demands' }) : null
          decisions.set(
            present.id,
            valueOf(
              decide(known, {
                statementId: present.id,
                verdict,
                draft,
                basis: known?.revision ?? null,
                article: longArticle,
                codebook: { ...codebook, parties: partiesOf(present) },
                present,
                decidedAt,
              }),
            ),
          )
        }
        const after = standingStatements({
          text: longText,
          coded: [],
          found: run(later, first),
          decisions: [...decisions.values()],
        })
        for (const { id, steps } of decisions.values()) {
          const step = steps.at(-1)
          if (!step) continue
          const place = step.verdict === 'rejected' ? after.rejected : after.statements
          const kept = place.filter((statement) => statement.id === id)
          expect(kept).toHaveLength(1)
          expect(kept[0]).toMatchObject({
            verdict: step.verdict,
            stance: step.statement.stance,
            partyId: step.statement.partyId,
          })
          expect(kept[0]?.content.map(({ exact }) => exact)).toEqual(
            step.statement.content.map(({ exact }) => exact),
          )
        }
        const cues = [...after.statements, ...after.rejected].map(({ cue }) => cue?.start)
        expect(new Set(cues).size).toBe(cues.length)
      }),
      { numRuns: 300 },
    )
  })
})

function distinct<F extends { n: number }>(finds: F[]): F[] {
  return finds.filter(({ n }, index) => finds.findIndex((other) => other.n === n) === index)
}
