/** The table of `npm run bench:diff`. Figures of time are ratios: the machine is shared, and each run is another day. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { diffProse } from '../../../electron/difference/diff-prose'
import { draw, leftOf, rightOf, squeezed } from '../notation'
import { engines, interned, jsdiff, ours, type Engine } from './engines'
import { anyProse, anyWords, chanceFrom, edit, textOf, type Edited } from './generate'
import { drawStretches, qualityOf, type Quality } from './quality'

export function report(program: string): void {
  const judged = linesOf('judged.txt')
  print('Statements of 20 to 80 words (time: as a part of diffWords in the same run)', [
    [
      '',
      'unrelated',
      'edited',
      'F1',
      'F1 as drawn',
      'islands',
      'words split',
      'changed words',
      'drawn as judged',
    ],
    ...statementRows(judged),
  ])
  editedAlone()
  print('Two articles, how many times the time of ours', [
    ['', ...articleKinds.map(([kind, words]) => `${kind}, ${words}`)],
    ...articleRows(program),
  ])
  print('Ours by length', [['', '1,000 words', '5,000', '20,000', 'growth', ''], ...growthRows(program)])
  weights()
}

function print(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_cell, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  console.log(`\n${title}`)
  for (const row of rows)
    console.log(
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
}

function linesOf(name: string): string[] {
  const path = join(process.cwd(), 'tests/difference/fixtures', name)
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) =>
      line.replace(/\\u([0-9a-f]{4})/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16))),
    )
}

const statementCount = 400
const qualityCount = 1000

function statements(count: number): { edited: Edited[]; unrelated: [string, string][] } {
  const chance = chanceFrom(7)
  const length = (): number => 20 + Math.floor(chance() * 61)
  const edited = Array.from({ length: count }, () => edit(anyWords(chance, length()), 0.16, chance))
  const unrelated = Array.from({ length: count }, (): [string, string] => [
    anyWords(chance, length()).join(' '),
    anyWords(chance, length()).join(' '),
  ])
  return { edited, unrelated }
}

function statementRows(judged: readonly string[]): string[][] {
  const { edited, unrelated } = statements(qualityCount)
  const editedPairs = edited.map(({ left, right }): [string, string] => [left.join(' '), right.join(' ')])
  const timesUnrelated = roundRobin(unrelated.slice(0, statementCount))
  const timesEdited = roundRobin(editedPairs.slice(0, statementCount))
  return engines.map((engine, at) => {
    const quality = edited.map((one) => qualityOf(engine, one))
    const aligned = engine.aligned
      ? edited.map((one) => qualityOf({ ...engine, stretches: engine.aligned ?? engine.stretches }, one))
      : quality
    return [
      engine.name,
      ratio(timesUnrelated[at], timesUnrelated[1]),
      ratio(timesEdited[at], timesEdited[1]),
      ratio(sumOf(timesUnrelated[at], timesEdited[at]), sumOf(timesUnrelated[1], timesEdited[1])),
      f1(aligned).toFixed(4),
      f1(quality).toFixed(4),
      (sum(quality, 'islands') / quality.length).toFixed(2),
      String(sum(quality, 'splits')),
      (sum(quality, 'changedWords') / quality.length).toFixed(1),
      `${judged.filter((shape) => isDrawnAsJudged(engine, shape)).length} of ${judged.length}`,
    ]
  })
}

/** Texts that were not met before, and each pair four times in a row, as when one statement is looked at again. */
function editedAlone(): void {
  const pairs = statements(qualityCount).edited.map(({ left, right }): [string, string] => [
    left.join(' '),
    right.join(' '),
  ])
  const cold = roundRobin(pairs.slice(0, statementCount), [ours, jsdiff])
  const again = roundRobin(
    pairs.slice(0, statementCount / 4).flatMap((pair) => [pair, pair, pair, pair]),
    [ours, jsdiff],
  )
  const microseconds = ((cold[0] ?? NaN) * 1000) / statementCount
  console.log(
    `\nEdited pairs alone: ${ratio(cold[1], cold[0])} times as fast as diffWords (${microseconds.toFixed(0)} µs a pair), ` +
      `${ratio(again[1], again[0])} times where the texts were met just before.`,
  )
}

function isDrawnAsJudged(engine: Engine, shape: string): boolean {
  const [left, right] = [leftOf(shape), rightOf(shape)]
  const drawn =
    engine === ours ? draw(diffProse(left, right), left, right) : drawStretches(engine.stretches(left, right))
  return squeezed(drawn) === squeezed(shape)
}

/** Each engine in turn, seven times over, and the best of its turns: what disturbs the machine only ever adds. */
function roundRobin(pairs: readonly [string, string][], among: readonly Engine[] = engines): number[] {
  const turns = among.map((): number[] => [])
  for (let turn = 0; turn < 8; turn += 1)
    among.forEach((engine, at) => {
      const time = timeOf(() => {
        for (const [left, right] of pairs) engine.run(left, right)
      })
      // The first turn warms up.
      if (turn > 0) turns[at]?.push(time)
    })
  return turns.map((times) => Math.min(...times))
}

/** Of the processor, in milliseconds: others who wait for it too do not count. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function ratio(one = Number.NaN, other = Number.NaN): string {
  return (one / other).toFixed(2)
}

function sumOf(one = Number.NaN, other = Number.NaN): number {
  return one + other
}

function sum(all: readonly Quality[], name: keyof Quality): number {
  return all.reduce((total, one) => total + one[name], 0)
}

function f1(all: readonly Quality[]): number {
  return (2 * sum(all, 'hits')) / (sum(all, 'found') + sum(all, 'wanted'))
}

type ArticleKind = 'light' | 'heavy' | 'unrelated'
const articleKinds: [ArticleKind, number][] = [
  ['light', 5000],
  ['heavy', 5000],
  ['unrelated', 5000],
]

export function article(kind: ArticleKind, words: number): [string, string] {
  const chance = chanceFrom(words)
  const left = anyProse(chance, words)
  const right =
    kind === 'unrelated' ? anyProse(chance, words) : edit(left, kind === 'light' ? 0.01 : 0.2, chance).right
  return [textOf(left), textOf(right)]
}

interface Measured {
  milliseconds: number
  tokenising: number
  megabytes: number
}

/** In a process of its own, so that one engine's memory and warmth are not another's; undefined after two minutes. */
function measured(program: string, engine: string, kind: ArticleKind, words: number): Measured | undefined {
  const code = `import(${JSON.stringify(pathToFileURL(program).href)}).then((m) => m.measure(${JSON.stringify([engine, kind, words])}))`
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', code], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  return stdout.trim() === '' ? undefined : (JSON.parse(stdout) as Measured)
}

export function measure([name, kind, words]: [string, ArticleKind, number]): void {
  const engine = engines.find((one) => one.name === name) ?? ours
  const [left, right] = article(kind, words)
  const small = article(kind, 300)
  for (let turn = 0; turn < 20; turn += 1) engine.run(...small)
  globalThis.gc?.()
  const before = process.resourceUsage().maxRSS
  const first = timeOf(() => void engine.run(left, right))
  const megabytes = (process.resourceUsage().maxRSS - before) / 1024
  const turns = first > 3000 ? 0 : first > 500 ? 4 : 12
  const times = Array.from({ length: turns }, () => timeOf(() => void engine.run(left, right)))
  const tokenising = Math.min(...Array.from({ length: 12 }, () => timeOf(() => void interned(left, right))))
  console.log(JSON.stringify({ milliseconds: Math.min(first, ...times), tokenising, megabytes }))
}

function articleRows(program: string): string[][] {
  const base = articleKinds.map(([kind, words]) => measured(program, ours.name, kind, words)?.milliseconds)
  return engines.map(({ name }) => [
    name,
    ...articleKinds.map(([kind, words], at) => {
      if (name === ours.name) return `1 (${base[at]?.toFixed(0)} ms)`
      const other = measured(program, name, kind, words)?.milliseconds
      return other === undefined ? 'over 2 min' : ratio(other, base[at])
    }),
  ])
}

function growthRows(program: string): string[][] {
  return (['light', 'heavy', 'unrelated'] as const).map((kind) => {
    const [small, middle, large] = [1000, 5000, 20_000].map((words) =>
      measured(program, ours.name, kind, words),
    )
    const growth = Math.log((large?.milliseconds ?? NaN) / (small?.milliseconds ?? NaN)) / Math.log(20)
    return [
      kind,
      ...[small, middle, large].map((one) => `${one?.milliseconds.toFixed(1)} ms`),
      `n^${growth.toFixed(2)}`,
      `20,000: ${ratio(large?.milliseconds, large?.tokenising)} times tokenising, ${large?.megabytes.toFixed(0)} MB more`,
    ]
  })
}

function weights(): void {
  const substance = linesOf('substance.txt').map((line) => line.split(/: (.*)/s))
  const flagged = substance.filter(([flag = '', shape = '']) =>
    diffProse(leftOf(shape), rightOf(shape)).changes.some(({ flags }) => flags.some((one) => one === flag)),
  )
  const trivial = linesOf('trivial.txt')
  const falsely = trivial.filter((shape) => diffProse(leftOf(shape), rightOf(shape)).tally.substance > 0)
  const folded = trivial.filter((shape) => diffProse(leftOf(shape), rightOf(shape)).changes.length === 0)
  console.log(
    `\nOf ${substance.length} pairs that differ in one thing of substance, ${flagged.length} are flagged with it.`,
  )
  console.log(
    `Of ${trivial.length} trivial pairs, ${falsely.length} are flagged, and ${folded.length} are folded whole.`,
  )
}
