/** Statements into sayings: reports of one saying stand together, under the wording that is nearest to the speaker's own. */
import type { Party } from '../codebooks/codebook'
import type { PlacedStatement } from '../statements/statement'
import { isSameSaying, reportOf, type Report } from './same-saying'
import { readingsOf, wordingOf, type Reading } from './wording'

export interface Saying<S> {
  /** The report whose words stand for the saying: direct before partly before indirect, then the fullest. */
  lemma: S
  witnesses: Witness<S>[]
}

/** Another report of the same saying: how another outlet, or the same one elsewhere, has it. */
export interface Witness<S> {
  statement: S
  /** Where it departs from the lemma; empty when it has the same words, null when it has its own throughout. */
  readings: Reading[] | null
}

/** @param statements of one party, in order of time. The answer is in the order of the first report of each saying. */
export function sayingsOf<S extends PlacedStatement>(statements: readonly S[], party: Party): Saying<S>[] {
  const groups: Group<S>[] = []
  for (const statement of statements) {
    const report = reportOf(statement, party.name)
    const own = groups.filter(({ reports }) => reports.some((other) => isSameSaying(other, report)))
    const [first, ...others] = own
    if (!first) groups.push({ statements: [statement], reports: [report] })
    else {
      // A report that agrees with two groups says that they are one.
      first.statements.push(...others.flatMap((group) => group.statements), statement)
      first.reports.push(...others.flatMap((group) => group.reports), report)
      for (const other of others) groups.splice(groups.indexOf(other), 1)
    }
  }
  const order = new Map(statements.map((statement, index) => [statement.id, index]))
  const placeOf = ({ id }: S): number => order.get(id) ?? 0
  return groups.map((group) => sayingOf(group.statements.toSorted((a, b) => placeOf(a) - placeOf(b))))
}

interface Group<S> {
  statements: S[]
  reports: Report[]
}

function sayingOf<S extends PlacedStatement>(group: readonly S[]): Saying<S> {
  const [lemma, ...others] = group.toSorted(byNearness) as [S, ...S[]]
  const words = wordingOf(lemma)
  return {
    lemma,
    witnesses: group
      .filter((statement) => others.includes(statement))
      .map((statement) => ({ statement, readings: readingsOf(words, wordingOf(statement)) })),
  }
}

const nearness = { direct: 0, mixed: 1, indirect: 2 }

function byNearness(a: PlacedStatement, b: PlacedStatement): number {
  const byVoice = Number(a.voice === 'reported') - Number(b.voice === 'reported')
  const byWords = nearness[a.directness] - nearness[b.directness]
  return byVoice || byWords || wordingOf(b).length - wordingOf(a).length
}
