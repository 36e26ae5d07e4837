/** The articles of a library, as they came in and as the reader has put right what is known of them. */
import { articleSchema, type Article } from '../articles/article'
import { correctionSchema, withCorrection, type Correction } from '../articles/correction'
import { upgradeFirstArticle } from '../articles/first-version'
import type { Dossier } from '../dossiers/dossier'
import type { Outcome, Problem } from '../problem'
import { RecordFolder } from '../storage/record-folder'
import type { RecordKind } from '../storage/record-kind'

const articleKind: RecordKind<Article> = {
  format: 'standpoint/article',
  version: 2,
  schema: articleSchema,
  upgrades: { 1: upgradeFirstArticle },
}
const correctionKind: RecordKind<Correction> = {
  format: 'standpoint/about',
  version: 1,
  schema: correctionSchema,
}

export class ArticleShelf {
  readonly #articles: RecordFolder<Article>
  readonly #corrections: RecordFolder<Correction>
  /** With corrections; made when first asked for. */
  readonly #shown = new Map<string, Article>()
  /** Which articles have much the same words, both ways. */
  readonly #alikeIds = new Map<string, string[]>()
  readonly #idsBySha256 = new Map<string, string[]>()
  /** Of imported articles, by dossier, in the order in which they came. */
  readonly #importedIds = new Map<string, string[]>()

  private constructor(articles: RecordFolder<Article>, corrections: RecordFolder<Correction>) {
    this.#articles = articles
    this.#corrections = corrections
    for (const article of articles.list()) this.#file(article)
  }

  static async open(root: string, isOwner: boolean): Promise<ArticleShelf> {
    return new ArticleShelf(
      await RecordFolder.open(root, 'articles', articleKind, isOwner),
      await RecordFolder.open(root, 'about', correctionKind, isOwner),
    )
  }

  get unreadable(): Problem[] {
    return [...this.#articles.unreadable, ...this.#corrections.unreadable]
  }

  get unreadableIds(): readonly string[] {
    return this.#articles.unreadableIds
  }

  get count(): number {
    return this.#articles.list().length
  }

  list(): Article[] {
    return this.#articles.list().map((article) => this.#withCorrection(article))
  }

  find(id: string): Article | undefined {
    const article = this.#articles.find(id)
    return article && this.#withCorrection(article)
  }

  findAsItCame(id: string): Article | undefined {
    return this.#articles.find(id)
  }

  findCorrection(articleId: string): Correction | undefined {
    return this.#corrections.find(articleId)
  }

  findImported(sha256: string): Article[] {
    return (this.#idsBySha256.get(sha256) ?? []).flatMap((id) => this.find(id) ?? [])
  }

  /** Those with much the same words that are still there. */
  alikeIdsOf(id: string): string[] {
    return (this.#alikeIds.get(id) ?? []).filter((other) => this.#articles.find(other))
  }

  /** Imported articles that belong to the dossier and that it does not list (yet). */
  unlistedOf({ id, articleIds }: Dossier): string[] {
    const imported = this.#importedIds.get(id)
    if (!imported) return []
    const listed = new Set(articleIds)
    return imported.filter((each) => !listed.has(each) && this.#articles.find(each))
  }

  async save(article: Article): Promise<Outcome<Article>> {
    const saved = await this.#articles.save(article)
    if (saved.ok) this.#file(article)
    return saved
  }

  async changeCorrection(
    id: string,
    make: (present: Correction | undefined) => Outcome<Correction>,
  ): Promise<Outcome<Correction>> {
    const saved = await this.#corrections.change(id, make)
    if (saved.ok) this.#shown.delete(id)
    return saved
  }

  #withCorrection(article: Article): Article {
    const known = this.#shown.get(article.id)
    if (known) return known
    const shown = withCorrection(article, this.#corrections.find(article.id))
    this.#shown.set(article.id, shown)
    return shown
  }

  #file({ id, dossierId, imported }: Article): void {
    this.#shown.delete(id)
    if (!imported) return
    push(this.#idsBySha256, imported.sha256, id)
    push(this.#importedIds, dossierId, id)
    for (const { articleId } of imported.alike) {
      push(this.#alikeIds, id, articleId)
      push(this.#alikeIds, articleId, id)
    }
  }
}

function push(lists: Map<string, string[]>, key: string, id: string): void {
  const list = lists.get(key)
  if (!list) lists.set(key, [id])
  else if (!list.includes(id)) list.push(id)
}
