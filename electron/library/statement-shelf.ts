/** The statements of a library's articles: what was coded, found and decided, and what of it stands. Places are kept. */
import { findingsSchema, type Findings } from '../analysis/findings'
import type { KnownPlace } from '../analysis/take-findings'
import type { Article } from '../articles/article'
import { decisionSchema, lastStatement, type Decision } from '../decisions/decision'
import { standingStatements, type StandingStatements } from '../decisions/standing'
import type { Outcome, Problem } from '../problem'
import { placeProposed } from '../statements/place-proposed'
import {
  statementSheetSchema,
  type ProposedStatement,
  type Statement,
  type StatementSheet,
} from '../statements/statement'
import { textHashOf } from '../statements/text-hash'
import { RecordFolder } from '../storage/record-folder'
import type { RecordKind } from '../storage/record-kind'

const sheetKind: RecordKind<StatementSheet> = {
  format: 'standpoint/statements',
  version: 1,
  schema: statementSheetSchema,
}
const findingsKind: RecordKind<Findings> = {
  format: 'standpoint/findings',
  version: 1,
  schema: findingsSchema,
}
const decisionKind: RecordKind<Decision> = {
  format: 'standpoint/decision',
  version: 1,
  schema: decisionSchema,
}

export class StatementShelf {
  readonly #sheets: RecordFolder<StatementSheet>
  readonly #findings: RecordFolder<Findings>
  readonly #decisions: RecordFolder<Decision>
  readonly #decisionIdsByArticleId = new Map<string, Set<string>>()
  readonly #standing = new Map<string, StandingStatements>()

  private constructor(
    sheets: RecordFolder<StatementSheet>,
    findings: RecordFolder<Findings>,
    decisions: RecordFolder<Decision>,
  ) {
    this.#sheets = sheets
    this.#findings = findings
    this.#decisions = decisions
    for (const decision of decisions.list()) this.#file(decision)
  }

  static async open(root: string, isOwner: boolean): Promise<StatementShelf> {
    return new StatementShelf(
      await RecordFolder.open(root, 'statements', sheetKind, isOwner),
      await RecordFolder.open(root, 'findings', findingsKind, isOwner),
      await RecordFolder.open(root, 'decisions', decisionKind, isOwner),
    )
  }

  get unreadable(): Problem[] {
    return [...this.#sheets.unreadable, ...this.#findings.unreadable, ...this.#decisions.unreadable]
  }

  /** The statements of an article with their places, in order of the text; those rejected, and those that are lost. */
  standingOf(article: Article): StandingStatements {
    const known = this.#standing.get(article.id)
    if (known) return known
    const standing = standingStatements({
      text: article.text,
      coded: this.codedOf(article.id),
      found: this.findingsOf(article.id)?.statements ?? [],
      decisions: this.#decisionsOn(article.id),
    })
    this.#standing.set(article.id, standing)
    return standing
  }

  codedOf(articleId: string): readonly Statement[] {
    return this.#sheets.find(articleId)?.statements ?? []
  }

  findingsOf(articleId: string): Findings | undefined {
    return this.#findings.find(articleId)
  }

  findDecision(statementId: string): Decision | undefined {
    return this.#decisions.find(statementId)
  }

  /** Where what was found before stands in the article's text, as far as it is there. */
  placedFindings(article: Article): KnownPlace[] {
    const textHash = textHashOf(article.text)
    return (this.findingsOf(article.id)?.statements ?? []).flatMap((statement) => {
      const placed = placeProposed(article.text, textHash, statement)
      return placed.ok ? [placed.value] : []
    })
  }

  /** Of what was found in an article or decided about it, that which can be seen somewhere. */
  shownProposals(article: Article): ProposedStatement[] {
    const { statements, rejected } = this.standingOf(article)
    const shown = new Set([...statements, ...rejected].map(({ id }) => id))
    const decided = this.#decisionsOn(article.id).flatMap((decision) => lastStatement(decision) ?? [])
    const found = this.findingsOf(article.id)?.statements ?? []
    return [...decided, ...found].filter(({ id }) => shown.has(id))
  }

  async saveSheet(sheet: StatementSheet): Promise<Outcome<StatementSheet>> {
    this.#standing.delete(sheet.id)
    return this.#sheets.save(sheet)
  }

  async saveFindings(findings: Findings): Promise<Outcome<Findings>> {
    const saved = await this.#findings.save(findings)
    if (saved.ok) this.#standing.delete(findings.id)
    return saved
  }

  /** Makes the new decision from the present one, and saves it; changes of one decision follow one another. */
  async changeDecision(
    id: string,
    make: (present: Decision | undefined) => Outcome<Decision>,
  ): Promise<Outcome<Decision>> {
    const saved = await this.#decisions.change(id, make)
    if (saved.ok) {
      this.#file(saved.value)
      this.#standing.delete(saved.value.articleId)
    }
    return saved
  }

  #decisionsOn(articleId: string): Decision[] {
    return [...(this.#decisionIdsByArticleId.get(articleId) ?? [])].flatMap(
      (id) => this.#decisions.find(id) ?? [],
    )
  }

  #file({ id, articleId }: Decision): void {
    const ids = this.#decisionIdsByArticleId.get(articleId) ?? new Set()
    this.#decisionIdsByArticleId.set(articleId, ids.add(id))
  }
}
