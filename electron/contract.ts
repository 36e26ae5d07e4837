/**
 * Everything that the view may ask, with what it gets. Both doors, the preload script and the view's client are made
 * from this list. All values are plain JSON. No method throws: each answers with a value or a problem.
 */
import type { AnalysisState } from './analysis/analysis-state'
import type { BackupList, Restore } from './backups/backups'
import type { BackupPreview } from './backups/preview'
import type { Restored } from './backups/restore'
import type { BriefFormat } from './briefs/write-brief'
import type { Article, ArticleAbout } from './articles/article'
import type { CorrectedFields, Correction } from './articles/correction'
import type { Zone } from './articles/zone'
import type { CitationStyle } from './citations/cited'
import type { Extent } from './articles/days'
import type { Span } from './anchors/anchor'
import type { ComparedStatement } from './comparison/comparison'
import type { StatementFilter } from './comparison/filter'
import type { Ledger } from './comparison/ledger'
import type { Grouping } from './comparison/lines'
import type { Matrix } from './comparison/matrix'
import type { PackedCells } from './comparison/packed-cells'
import type { Meeting } from './comparison/meeting'
import type { AgainstBase } from './comparison/side-by-side'
import type { Timeline } from './comparison/timeline'
import type { ProseDiff } from './difference/prose-diff'
import type { Codebook } from './codebooks/codebook'
import type { StatementDraft } from './decisions/statement-draft'
import type { FilePiece } from './import/given-files'
import type { FileReport, ImportState } from './import/import-state'
import type { Settings } from './library/settings'
import type { Note, NoteTarget } from './notes/note'
import type { NotePlace } from './notes/note-place'
import type { Outcome, Problem } from './problem'
import type { SearchAnswer, SearchValues } from './search/answer'
import type { SearchKind } from './search/query'
import type { PlacedStatement, Verdict } from './statements/statement'
import type { Summary, SummaryCell } from './summaries/summary'

export type { AnalysisState } from './analysis/analysis-state'
export type { BackupList, BackupRow, Restore } from './backups/backups'
export type { BackupPreview, GoodCopy, PreviewFile } from './backups/preview'
export type { Restored } from './backups/restore'
export type { BriefFormat } from './briefs/write-brief'
export type { Article, ArticleAbout, Certainty } from './articles/article'
export type { CorrectedFields, Correction } from './articles/correction'
export type { Likeness, Provenance } from './articles/provenance'
export type { Zone, ZoneKind } from './articles/zone'
export type { CitationStyle } from './citations/cited'
export type { FilePiece } from './import/given-files'
export type { ArticleReport, FileReport, ImportState } from './import/import-state'
export type { Passage, Quote, Span } from './anchors/anchor'
export type { ExcerptPart } from './comparison/excerpt'
export type { Extent } from './articles/days'
export type { EarlierSaying, MeetingAnswer, Opposition } from './comparison/answers'
export type { Dimension, StatementFilter } from './comparison/filter'
export type { Ledger, LedgerEntry, LedgerTerm } from './comparison/ledger'
export type { LedgerStep } from './comparison/ledger-step'
export type { Grouping, Line } from './comparison/lines'
export type { Matrix, MatrixCell, MatrixLine } from './comparison/matrix'
export type { Meeting, TermUse } from './comparison/meeting'
export type { Witness } from './comparison/sayings'
export { unpackCells } from './comparison/packed-cells'
export type { SharedPhrase } from './comparison/shared-phrases'
export type { AgainstBase, SideBySide, SideRow, StatementLink } from './comparison/side-by-side'
export type { Silence } from './comparison/silence'
export type { Standing } from './comparison/standing'
export type { FilterCount } from './comparison/tally'
export type { Tick } from './comparison/ticks'
export type { Lane, Mark, Timeline } from './comparison/timeline'
export type { Summary, SummaryCell } from './summaries/summary'
export type { ComparedStatement } from './comparison/comparison'
export type { Change, Flag, ProseDiff, Row, Run, Tally, TrivialChange } from './difference/prose-diff'
export type { Codebook, Party, Person, Topic } from './codebooks/codebook'
export type { StatementDraft } from './decisions/statement-draft'
export type { Settings } from './library/settings'
export type { Note, NoteTarget } from './notes/note'
export type { NotePlace } from './notes/note-place'
export type { Outcome, Problem } from './problem'
export type { SearchAnswer, SearchGroup, SearchHit, SearchValues } from './search/answer'
export type { SearchKind } from './search/query'
export type { SnippetPart } from './search/snippet'
export type { Reasons } from './statements/reasons'
export type { Finding, PlacedStatement, SaidOnPrecision, Stance, Verdict } from './statements/statement'

export interface DossierRow {
  id: string
  codebook: Codebook
  /** Of those that can be read, in order of time. */
  articleIds: string[]
  /** By topic, then by party: how many statements. Every topic and party of the codebook is there. */
  statementCountByTopicId: Record<string, Record<string, number>>
}

export interface Overview {
  /** Null when notes can be saved; otherwise why they cannot. */
  readOnly: Problem | null
  /** Files that could not be read and statements that lost their place. */
  problems: Problem[]
  dossiers: DossierRow[]
  settings: Settings
  /** Where the library lies on this machine. */
  folder: string
}

/** An article as lists show it. */
export interface ArticleRow extends Omit<Article, 'text' | 'zones' | 'imported'> {
  /** Whether it came from a file of the reader's. */
  isImported: boolean
  /** Other articles with much the same words. */
  alikeIds: string[]
  wordCount: number
  statementCount: number
  statementCountByPartyId: Record<string, number>
  /** Found by the program, and nobody has decided about them yet. */
  undecidedCount: number
  noteCount: number
  reading: ArticleReading
}

/** Whether the program has looked for statements in an article. */
export interface ArticleReading {
  /** `left-out`: its language is one that the program cannot read. */
  state: 'read' | 'not-read' | 'left-out'
  /** It was read by an older Standpoint, or without the trained weights; reading it again may find more. */
  isOutdated: boolean
  hasWeights: boolean
  readAt: string | null
  /** Whether a person has coded statements in it. */
  isCoded: boolean
}

export interface ReadArticle {
  article: Article
  row: ArticleRow
  /** In order of the text. */
  statements: PlacedStatement[]
  /** Those that the reader rejected, in order of the text. */
  rejected: PlacedStatement[]
  /** Statements whose words are not in the text. */
  lost: Problem[]
  /** All of them; only headline and body are read for statements. */
  zones: Zone[]
  /** What was known of it before the reader put it right; null when nothing was. */
  asItCame: ArticleAbout | null
  correction: Correction | null
}

/** How far an import is, with what became of the files asked for. */
export interface ImportProgress extends ImportState {
  reports: FileReport[]
}

/**
 * The table of positions; its cells hold ids of statements. Their words are asked for as they come into sight
 * (`readStatements`): all at once, those of 1,000 articles would hold up the page.
 */
export interface PositionMatrix extends Omit<Matrix<PlacedStatement>, 'statements' | 'named'> {
  dossierId: string
  /** In order of time. */
  articles: TableArticle[]
  summaries: Summary[]
  /** The words of what stands at its beginning, so that nobody asks a second time before there is something to read. */
  firstWords: ComparedStatement[]
}

/** As it travels: `unpackCells` gives its cells back. */
export type SentMatrix = Omit<PositionMatrix, 'cells'> & { packed: PackedCells }

/** What the table says of an article beside its headline, which names its row. */
export type TableArticle = Pick<Article, 'id' | 'outlet' | 'published'>

export interface PlacedTimeline extends Timeline {
  /** Those that the filter lets through, in order of the saying. */
  statements: ComparedStatement[]
}

/** A file to be saved by whoever asked for it. */
export interface ExportedFile {
  fileName: string
  mediaType: string
  base64: string
  /** How many statements it holds, and how many that were asked for the filter hides. */
  shown: number
  hidden: number
}

export interface StatementPair {
  left: ComparedStatement
  right: ComparedStatement
  diff: ProseDiff
}

export interface NoteRow {
  note: Note
  dossierId: string | null
  place: NotePlace
  /** What the note hangs on, as far as it is still there. */
  headline: string | null
  partyId: string | null
  topicId: string | null
  speakerName: string | null
}

export interface StatementDecision {
  articleId: string
  /** Of one that is added, a new id that begins with the article's and a dot. */
  statementId: string
  verdict: Verdict
  /** How the statement should stand: for what is corrected or added. Null to leave it as it does. */
  draft: StatementDraft | null
  /** The revision of the decision that the view knows; null where it knows of none. */
  basis: number | null
}

/** Which note is written, on which state of it, and by whom. */
export interface WrittenNote {
  id: string
  /** The revision that the writer knows; null for a note that they begin. */
  basis: number | null
  /** A page of the view (a UUID). What one page writes in a row never stands in its own way. */
  writer: string
}

export interface Contract {
  readOverview(): Promise<Outcome<Overview>>
  /** In order of time. */
  listArticles(question: { dossierId: string }): Promise<Outcome<ArticleRow[]>>
  readArticle(question: { articleId: string }): Promise<Outcome<ReadArticle>>
  readMatrix(question: {
    dossierId: string
    by: Grouping
    /** Parties down instead of across. */
    turned: boolean
    filter: StatementFilter
  }): Promise<Outcome<SentMatrix>>
  /** In the order in which they are named, rejected ones too; those that are not there are left out. */
  readStatements(question: { statementIds: string[] }): Promise<Outcome<ComparedStatement[]>>
  /** @param question.baseId a statement that all others are compared with; null: each with the one before */
  readLedger(question: {
    dossierId: string
    partyId: string
    topicId: string
    baseId: string | null
  }): Promise<Outcome<Ledger<ComparedStatement>>>
  /** Places in pixels, for a picture of the given width. */
  readTimeline(question: {
    dossierId: string
    filter: StatementFilter
    width: number
    markWidth: number
    tickDistance: number
    /** Days since 1970-01-01; null: all that there is. */
    shown: Extent | null
  }): Promise<Outcome<PlacedTimeline>>
  readMeeting(question: { dossierId: string; topicId: string }): Promise<Outcome<Meeting<ComparedStatement>>>
  /** One article against one other, or several against a base; the whole texts with their statements aligned. */
  compareArticles(question: {
    baseId: string
    otherIds: string[]
  }): Promise<Outcome<AgainstBase<ComparedStatement>>>
  /**
   * The evidence brief as a file. Notes and summaries are in it only when asked for.
   * @param question.statementIds only these, as far as the filter lets them through; null: all
   */
  exportBrief(question: {
    dossierId: string
    filter: StatementFilter
    statementIds: string[] | null
    format: BriefFormat
    withNotes: boolean
  }): Promise<Outcome<ExportedFile>>
  /** Ends the making of a file; whoever asked for it is answered with `export-stopped`. */
  stopExport(): Promise<Outcome<null>>
  /** Creates or changes the reader's summary of a cell; an empty text removes it. The view gives new ones their id. */
  saveSummary(question: {
    id: string
    cell: SummaryCell
    text: string
    statementIds: string[]
    /** The revision that the view knows; null for a new one. */
    basis: number | null
  }): Promise<Outcome<Summary | null>>
  /**
   * As one types: whatever the text is, it has an answer. Counts are of all that was found, hits the best of them.
   * @param question.dossierId null: the whole library
   * @param question.limit of hits, for each kind
   */
  search(question: {
    text: string
    kinds: SearchKind[]
    dossierId: string | null
    limit: number
  }): Promise<Outcome<SearchAnswer>>
  /** What `speaker:` and `outlet:` can name. */
  readSearchValues(question: { dossierId: string | null }): Promise<Outcome<SearchValues>>
  /**
   * A quotation with where it is from, to be copied.
   * @param question.quote a statement, or words of the text
   */
  citeArticle(question: {
    articleId: string
    quote: { statementId: string } | Span
    style: CitationStyle
  }): Promise<Outcome<{ text: string }>>
  diffStatements(question: { leftId: string; rightId: string }): Promise<Outcome<StatementPair>>
  /** The newest change first. */
  listNotes(): Promise<Outcome<NoteRow[]>>
  /**
   * Creates the note or changes its text; answers only when it is on disk. The view gives new notes their id (a UUID).
   * Refused with `note-changed-elsewhere` when another writer has changed the note since the revision given.
   */
  saveNote(question: WrittenNote & { target: NoteTarget; text: string }): Promise<Outcome<NoteRow>>
  /** Refused as a save is. Until the program ends the note can be brought back as it was. */
  removeNote(question: WrittenNote): Promise<Outcome<null>>
  bringBackNote(question: { id: string }): Promise<Outcome<NoteRow>>
  saveSettings(question: { settings: Settings }): Promise<Outcome<Settings>>
  /**
   * Begins to look for statements in these articles, off the main thread; `new` are those that nobody has coded and
   * the program has not read. Answers at once; `readAnalysis` tells how far it is. What a reader decided stays.
   */
  analyse(question: { articleIds: string[] | 'new' }): Promise<Outcome<AnalysisState>>
  readAnalysis(): Promise<Outcome<AnalysisState>>
  /** What was found so far stays. */
  stopAnalysis(): Promise<Outcome<AnalysisState>>
  /** Answers with the article as it stands then, when the decision is on disk. Refused with `decided-elsewhere`. */
  decideStatement(question: StatementDecision): Promise<Outcome<ReadArticle>>
  /** Takes the last decision about a statement back. */
  undoDecision(question: { statementId: string; basis: number | null }): Promise<Outcome<ReadArticle>>
  /** The newest first, with the damaged files that one of them could bring back. */
  listBackups(): Promise<Outcome<BackupList>>
  /** What a restore would add, take away and change. */
  previewBackup(question: { id: string }): Promise<Outcome<BackupPreview>>
  /** All or none of it; the present is backed up first. The library is another afterwards: ask for everything anew. */
  restoreBackup(question: Restore): Promise<Outcome<Restored>>
  /** Hands over a piece of a file (at most 2 MB), in order; pasted words are a file in UTF-8. Kept until it is imported. */
  giveFile(question: FilePiece): Promise<Outcome<{ received: number }>>
  /**
   * Begins to read files that were handed over whole, off the main thread; `readImport` tells how far it is. New articles
   * are looked through for statements when all files are through.
   * @param question.dossierId null: a dossier of imported articles
   */
  importFiles(question: {
    dossierId: string | null
    files: { id: string; /** Null for pasted words. */ name: string | null }[]
  }): Promise<Outcome<ImportProgress>>
  /** @param question.from the first file of the present or last run whose report is wanted */
  readImport(question: { from: number }): Promise<Outcome<ImportProgress>>
  /** What was imported so far stays. */
  stopImport(): Promise<Outcome<ImportProgress>>
  /**
   * Lays these fields over what came with the article, in place of those laid over it before; none takes all back.
   * Refused with `corrected-elsewhere`.
   */
  correctArticle(question: {
    articleId: string
    fields: CorrectedFields
    /** The revision that the view knows; null where there is no correction. */
    basis: number | null
  }): Promise<Outcome<ReadArticle>>
}

export type Method = keyof Contract
export type Question<M extends Method> = Parameters<Contract[M]> extends [infer Q] ? Q : undefined
export type Answer<M extends Method> = Awaited<ReturnType<Contract[M]>>

/** The names at run time; the compiler refuses this list when it and the contract differ. */
export const methods = Object.keys({
  readOverview: true,
  listArticles: true,
  readArticle: true,
  readMatrix: true,
  readStatements: true,
  citeArticle: true,
  readLedger: true,
  readTimeline: true,
  readMeeting: true,
  compareArticles: true,
  exportBrief: true,
  stopExport: true,
  saveSummary: true,
  search: true,
  readSearchValues: true,
  diffStatements: true,
  listNotes: true,
  saveNote: true,
  removeNote: true,
  bringBackNote: true,
  saveSettings: true,
  analyse: true,
  readAnalysis: true,
  stopAnalysis: true,
  decideStatement: true,
  undoDecision: true,
  listBackups: true,
  previewBackup: true,
  restoreBackup: true,
  giveFile: true,
  importFiles: true,
  readImport: true,
  stopImport: true,
  correctArticle: true,
} satisfies Record<Method, true>) as Method[]
