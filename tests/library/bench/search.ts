/** Search over 10,000 articles: ours beside MiniSearch, FlexSearch and SQLite FTS5, on the same texts in one run. */
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { buildSegment, SegmentBuilder } from '../../../electron/search/build-segment'
import { evaluate } from '../../../electron/search/evaluate'
import { checkedBytes, decodeIndex, encodeIndex } from '../../../electron/search/index-file'
import { LiveIndex } from '../../../electron/search/live-index'
import { parseQuery } from '../../../electron/search/parse-query'
import { best } from '../../../electron/search/rank'
import type { SearchedText, SearchedUnit } from '../../../electron/search/segment'
import { Oracle } from '../../search/oracle'
import { Maker, type MadeArticle } from './generate'

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as () => void

interface Engine {
  name: string
  index(articles: readonly MadeArticle[]): void
  prefix(word: string): number
  slip: ((word: string) => number) | undefined
  two(one: string, other: string): number
  add(article: MadeArticle): void
  /** Writes to the file and opens it anew: how large, and how long the opening takes. */
  reopen?: (file: string) => { bytes: number; ms: number }
}

interface Questions {
  keystrokes: string[]
  slips: { slipped: string; word: string }[]
  pairs: [string, string][]
}

export async function report(words: readonly string[]): Promise<void> {
  const option = (name: string, usual: number) => {
    const at = words.indexOf(name)
    return at < 0 ? usual : Number(words[at + 1])
  }
  const maker = new Maker()
  const count = option('--articles', 10_000)
  const articles = Array.from({ length: count }, (_, number) => maker.article(number))
  const added = Array.from({ length: 100 }, (_, number) => maker.article(count + number))
  const questions = questionsFor(maker)
  console.log(
    `Search: ${count} articles of 700 words; ${questions.keystrokes.length} keystrokes of 60 words.`,
  )
  console.log('Milliseconds; p50 / p99. Top 20 with counts, the best first.\n')
  const flexCount = Math.min(count, option('--flexsearch', 2000))
  for (const make of [ours, await miniSearch(), await sqlite()]) {
    if (make) measure(make(), articles, added, questions)
  }
  const flex = await flexSearch()
  console.log(`FlexSearch with ${flexCount} articles only: its index of beginnings takes minutes for 10,000.`)
  measure(flex(), articles.slice(0, flexCount), added, questions)
  whole(articles, maker)
  equality(articles.slice(0, option('--oracle', 300)), maker)
}

function measure(
  engine: Engine,
  articles: readonly MadeArticle[],
  added: readonly MadeArticle[],
  asked: Questions,
): void {
  gc()
  const before = memory()
  const [, indexMs] = timed(() => engine.index(articles))
  gc()
  const used = memory() - before
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-bench-'))
  const file = engine.reopen?.(join(folder, 'index'))
  rmSync(folder, { recursive: true, force: true })
  // Once before, so that none pays for the compiling.
  for (const word of asked.keystrokes.slice(0, 40)) engine.prefix(word)
  const prefix = asked.keystrokes.map((word) => timed(() => engine.prefix(word))[1])
  const { slip } = engine
  const slips = slip && asked.slips.map(({ slipped }) => timed(() => slip(slipped))[1])
  const two = asked.pairs.map(([one, other]) => timed(() => engine.two(one, other))[1])
  const add = added.map((article) => timed(() => engine.add(article))[1])
  console.log(engine.name)
  console.log(
    `  index ${(indexMs / 1000).toFixed(1)} s, memory ${used.toFixed(0)} MB` +
      (file ? `, file ${(file.bytes / 1e6).toFixed(1)} MB, reopened in ${file.ms.toFixed(0)} ms` : ''),
  )
  console.log(
    `  beginning ${spread(prefix)}; slip ${slips ? spread(slips) : 'none'}; two words ${spread(two)}; add one article ${spread(add)}\n`,
  )
}

function ours(): Engine {
  let index = new LiveIndex()
  const search = (text: string): number => {
    const { query } = parseQuery(text)
    if (!query) return 0
    const hits = evaluate(index, query, () => 'nothing')
    best(index, hits, 20)
    return hits.texts.length
  }
  return {
    name: 'Standpoint (with rows of words, slips at every key)',
    index: (articles) => {
      const builder = new SegmentBuilder()
      for (const article of articles) builder.add(unitOf(article))
      index.add(builder.finish())
    },
    prefix: search,
    slip: (word) => search(`${word} `),
    two: (one, other) => search(`${one} ${other} `),
    add: (article) => {
      addedById.set(article.id, unitOf(article))
      index.add(buildSegment([unitOf(article)]))
      const { unitsToJoin } = index
      if (unitsToJoin.length > 0) index.add(buildSegment(unitsToJoin.map((id) => addedById.get(id)!)))
      search('peace')
    },
    reopen: (file) => {
      const bytes = encodeIndex({ articles: index.segments.map(({ segment }) => segment), statements: [] })
      bytes.set(createHash('sha256').update(checkedBytes(bytes)).digest())
      writeFileSync(file, bytes)
      const [opened, ms] = timed(() => {
        const read = readFileSync(file)
        const parts = decodeIndex(read, createHash('sha256').update(checkedBytes(read)).digest())
        const fresh = new LiveIndex()
        for (const segment of parts?.articles ?? []) fresh.add(segment)
        return fresh
      })
      index = opened
      return { bytes: bytes.length, ms }
    },
  }
}

const addedById = new Map<string, SearchedUnit>()

async function miniSearch(): Promise<() => Engine> {
  const { default: MiniSearch } = await import('minisearch')
  return () => {
    const options = { fields: ['headline', 'text'] }
    let index = new MiniSearch<MadeArticle>(options)
    return {
      name: 'MiniSearch',
      index: (articles) => index.addAll(articles),
      prefix: (word) => index.search(word, { prefix: true }).length,
      slip: (word) => index.search(word, { fuzzy: 1 }).length,
      two: (one, other) => index.search(`${one} ${other}`, { combineWith: 'AND' }).length,
      add: (article) => index.add(article),
      reopen: (file) => {
        writeFileSync(file, JSON.stringify(index))
        const [opened, ms] = timed(() =>
          MiniSearch.loadJSON<MadeArticle>(readFileSync(file, 'utf8'), options),
        )
        index = opened
        return { bytes: statSync(file).size, ms }
      },
    }
  }
}

async function flexSearch(): Promise<() => Engine> {
  const { default: FlexSearch } = await import('flexsearch')
  return () => {
    const index = new FlexSearch.Index({ tokenize: 'forward' })
    return {
      name: 'FlexSearch (beginnings; no BM25, no slips)',
      index: (articles) => articles.forEach(({ headline, text }, at) => index.add(at, `${headline} ${text}`)),
      prefix: (word) => index.search(word, 20).length,
      slip: undefined,
      two: (one, other) => index.search(`${one} ${other}`, 20).length,
      add: ({ id, headline, text }) => void index.add(Number(id.slice(-5)), `${headline} ${text}`),
    }
  }
}

/** Not among the packages: it compiles for minutes. `npm install --no-save better-sqlite3@12.11.1`, or BENCH_SQLITE=FOLDER. */
async function sqlite(): Promise<(() => Engine) | undefined> {
  interface Statement {
    run(...values: unknown[]): unknown
    all(...values: unknown[]): unknown[]
  }
  interface Database {
    exec(text: string): void
    prepare(text: string): Statement
    transaction(work: () => void): () => void
    close(): void
  }
  let Database: new (file: string) => Database
  try {
    const from = process.env['BENCH_SQLITE']
    Database = createRequire(from ? join(from, 'package.json') : import.meta.url)('better-sqlite3')
  } catch {
    console.log(
      'SQLite FTS5 left out: better-sqlite3 is not here (npm install --no-save better-sqlite3@12.11.1).\n',
    )
    return undefined
  }
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'standpoint-bench-'))
    const file = join(folder, 'fts.db')
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
    let database = new Database(file)
    const begun = "create virtual table a using fts5(headline, text, prefix='2 3 4')"
    const ask = (text: string): number =>
      database.prepare('select rowid from a where a match ? order by bm25(a) limit 20').all(text).length
    const put = ({ headline, text }: MadeArticle) =>
      database.prepare('insert into a values (?, ?)').run(headline, text)
    return {
      name: 'SQLite FTS5 (best first, on disk, no slips)',
      index: (articles) => {
        database.exec(begun)
        database.transaction(() => articles.forEach(put))()
      },
      prefix: (word) => ask(`${word}*`),
      slip: undefined,
      two: (one, other) => ask(`${one} ${other}`),
      add: put,
      reopen: () => {
        database.close()
        const [opened, ms] = timed(() => new Database(file))
        database = opened
        return { bytes: statSync(file).size, ms }
      },
    }
  }
}

/** All three kinds as the program holds them. */
function whole(articles: readonly MadeArticle[], maker: Maker): void {
  gc()
  const before = memory()
  const [statements, ms] = timed(() => {
    const builder = new SegmentBuilder()
    for (const article of articles) builder.add(statementsOf(article))
    const index = new LiveIndex()
    index.add(builder.finish())
    return index
  })
  const [notes, notesMs] = timed(() => {
    const builder = new SegmentBuilder()
    for (let number = 0; number < 5000; number += 1)
      builder.add(
        unitWith(`n${String(number).padStart(5, '0')}`, [textWith(`n${number}`, '', maker.words(40), [], 0)]),
      )
    const index = new LiveIndex()
    index.add(builder.finish())
    return index
  })
  gc()
  console.log(
    `Standpoint, ${statements.count} statements: index ${(ms / 1000).toFixed(1)} s; ${notes.count} notes ${(notesMs / 1000).toFixed(1)} s; memory of both ${(memory() - before).toFixed(0)} MB`,
  )
  const asked = questionsFor(maker).keystrokes
  const times = asked.map(
    (word) =>
      timed(() => {
        for (const index of [statements, notes]) {
          const { query } = parseQuery(word)
          if (query)
            best(
              index,
              evaluate(index, query, () => 'nothing'),
              20,
            )
        }
      })[1],
  )
  console.log(`  beginning, in both ${spread(times)}\n`)
}

/** Every answer against reading all texts for every query. */
function equality(articles: readonly MadeArticle[], maker: Maker): void {
  const units = articles.map(unitOf)
  const index = new LiveIndex()
  index.add(buildSegment(units))
  const oracle = new Oracle(units.flatMap(({ texts }) => texts))
  const vocabulary = new Set(units.flatMap(({ texts }) => texts.flatMap(({ text }) => text.split(/[\s.]+/))))
  const words = [...vocabulary].filter((word) => word.length > 3)
  const word = () => words[maker.number(words.length)] ?? ''
  let same = 0
  const all = 1000
  for (let number = 0; number < all; number += 1) {
    const forms = [
      () => word().slice(0, 2 + maker.number(4)),
      () => `${maker.word()} ${maker.word()} `,
      () => `${slippedFrom(word(), maker)} `,
      () => `${word()} OR ${maker.word()} `,
      () => `${maker.word()} -${maker.word()} `,
      () => {
        const text = articles[maker.number(articles.length)]?.text.split(/\s+/) ?? []
        const at = maker.number(text.length - 3)
        return `"${text.slice(at, at + 2).join(' ')}"`
      },
    ]
    const { query } = parseQuery((forms[number % forms.length] as () => string)())
    if (!query) continue
    const found = best(
      index,
      evaluate(index, query, () => 'nothing'),
      articles.length,
    )
    const right = oracle.find(query)
    const isSame =
      found.length === right.length &&
      found.every(({ key, tier, score }, at) => {
        const hit = right[at]
        return hit?.key === key && hit.tier === tier && hit.score === score
      })
    if (isSame) same += 1
  }
  let recalled = 0
  for (let number = 0; number < 200; number += 1) {
    const sought = words.filter(({ length }) => length > 4)[maker.number(words.length >> 1)] ?? 'peace'
    const { query } = parseQuery(`${slippedFrom(sought, maker)} `)
    const holding = units.filter(({ texts }) =>
      texts.some(({ text }) => text.split(/[\s.]+/).includes(sought)),
    )
    const found = new Set(
      query
        ? best(
            index,
            evaluate(index, query, () => 'nothing'),
            articles.length,
          ).map(({ key }) => key)
        : [],
    )
    if (holding.every(({ id }) => found.has(id))) recalled += 1
  }
  console.log(
    `Same as reading all ${articles.length} texts for each query: ${same} of ${all}. Words with one slip found: ${recalled} of 200.`,
  )
}

function questionsFor(maker: Maker): Questions {
  const long = maker.vocabulary.filter(({ length }) => length >= 5)
  const some = (count: number) =>
    Array.from(
      { length: count },
      () => long[Math.floor(maker.number(2000) * (1 + maker.number(8)))] ?? 'peace',
    )
  return {
    keystrokes: some(60).flatMap((word) =>
      Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 2)),
    ),
    slips: some(200).map((word) => ({ word, slipped: slippedFrom(word, maker) })),
    pairs: Array.from({ length: 200 }, () => [maker.word(), maker.word()]),
  }
}

function slippedFrom(word: string, maker: Maker): string {
  const at = maker.number(word.length)
  const letter = 'abcdefghijklmnopqrstuvwxyz'[maker.number(26)] ?? 'a'
  const forms = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
  ]
  return forms[maker.number(3)] ?? word
}

function unitOf({ id, headline, text, day }: MadeArticle): SearchedUnit {
  return unitWith(id, [textWith(id, headline, text, ['kind=article'], day)])
}

function statementsOf({ id, text, statements, day }: MadeArticle): SearchedUnit {
  return unitWith(
    id,
    statements.map(({ start, end, party, topic }, at) =>
      textWith(`${id}.s${at}`, '', text.slice(start, end), [`party=p${party}`, `topic=t${topic}`], day),
    ),
  )
}

function unitWith(id: string, texts: SearchedText[]): SearchedUnit {
  return { id, print: [1, 1], texts }
}

function textWith(key: string, title: string, text: string, marks: string[], day: number): SearchedText {
  return { key, title, text, marks, firstDay: day, lastDay: day }
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now()
  const made = work()
  return [made, performance.now() - start]
}

/** In MB, arrays outside of the heap too. */
function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toPrecision(2)
  return `${at(0.5)} / ${at(0.99)}`
}
