// `npm run bench:extraction`: how well and how fast statements are found, as a table. On the development part of PolNeAR
// with its own scorer, where ../shared is there, and on the project's own gold (tests/gold). Runs the built program.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { prepare, root } from '../../electron/launch/prepare.mjs'

await prepare()
const commandLine = join(root, 'out/main/command-line.js')
const shared = join(root, '../shared')
const gold = join(root, 'tests/gold')

if (existsSync(join(shared, 'polnear/dev'))) {
  for (const flags of [[], ['--rules']]) polnear(flags)
} else {
  console.log('PolNeAR is not here (../shared/polnear): that part is skipped.')
}
for (const flags of [[], ['--rules']]) ownGold(flags)
speed()

function nameOf(flags) {
  return flags.length > 0 ? 'rules alone' : 'rules and weights'
}

function extractAll(files, flags) {
  const output = execFileSync(
    process.execPath,
    [commandLine, 'extract', '--format', 'json', ...flags, ...files],
    {
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

function polnear(flags) {
  const folder = join(shared, 'polnear/dev/text')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  const answers = extractAll(
    files.map((name) => join(folder, name)),
    flags,
  )
  const lines = answers.map(({ statements }, index) =>
    JSON.stringify({
      id: files[index].slice(0, -4),
      // The gold holds outermost attributions only.
      attributions: statements
        .filter(({ parent }) => parent === null)
        .map(({ speaker, cue, content }) => ({ source: speaker, cue, content })),
    }),
  )
  const scratch = mkdtempSync(join(tmpdir(), 'standpoint-'))
  const predictions = join(scratch, 'predictions.jsonl')
  writeFileSync(predictions, `${lines.join('\n')}\n`)
  const words = [
    '--text',
    folder,
    '--gold',
    join(shared, 'polnear/dev/attributions'),
    '--pred',
    predictions,
    '--no-ci',
    '--json-only',
  ]
  const scored = spawnSync(process.execPath, [join(shared, 'score/score-attributions.mjs'), ...words], {
    encoding: 'utf8',
  })
  rmSync(scratch, { recursive: true })
  const figures = JSON.parse(scored.stdout.trim().split('\n').at(-1))
  const rows = [
    ['who said what, all', figures.attribution],
    ['direct quotations', figures.directAttribution],
    ['cues of speech', figures.speechAttribution],
  ]
  console.log(`\nPolNeAR dev, ${files.length} articles, ${nameOf(flags)}: P / R / F1`)
  for (const [name, figure] of rows) {
    console.log(`  ${name}: ${[figure.precision, figure.recall, figure.f1].map(percent).join(' / ')}`)
  }
}

/** A found statement and one of the gold belong together when they share at least half of the characters of either. */
function ownGold(flags) {
  const names = readdirSync(gold)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  const answers = extractAll(
    names.map((name) => join(gold, name)),
    flags,
  )
  const count = {
    found: 0,
    gold: 0,
    matched: 0,
    speaker: 0,
    directness: 0,
    stance: 0,
    saidOn: 0,
    dated: 0,
    named: 0,
  }
  for (const [index, name] of names.entries()) {
    const truth = JSON.parse(readFileSync(join(gold, name.replace('.txt', '.json')), 'utf8'))
    const statements = [...answers[index].statements]
    count.found += statements.length
    count.gold += truth.statements.length
    for (const wanted of truth.statements) {
      const best = statements
        .map((found) => ({ found, likeness: likeness(found.content, wanted.spans.content) }))
        .toSorted((a, b) => b.likeness - a.likeness)[0]
      if (!best || best.likeness < 0.5) continue
      statements.splice(statements.indexOf(best.found), 1)
      count.matched += 1
      if (wanted.speakerName !== null) {
        count.named += 1
        if (sameName(best.found.speakerName, wanted)) count.speaker += 1
      }
      if (best.found.directness === wanted.directness) count.directness += 1
      if (best.found.stance === wanted.stance) count.stance += 1
      if (truth.publishedOn && answers[index].publishedOn) {
        count.dated += 1
        if (best.found.saidOn === wanted.saidOn || wanted.saidOnPrecision === 'about') count.saidOn += 1
      }
    }
  }
  const share = (part, whole) => (whole === 0 ? '-' : percent(part / whole))
  console.log(`\nOwn gold, ${names.length} articles, ${count.gold} statements, no codebook, ${nameOf(flags)}`)
  console.log(`  precision ${share(count.matched, count.found)}, recall ${share(count.matched, count.gold)}`)
  console.log(
    `  of the matched: speaker ${share(count.speaker, count.named)}, directness ${share(count.directness, count.matched)}, ` +
      `stance ${share(count.stance, count.matched)}, date ${share(count.saidOn, count.dated)} (of ${count.dated} in articles that tell their date)`,
  )
}

/** Characters in common by characters in either (the Jaccard index). */
function likeness(found, wanted) {
  const places = (spans) =>
    new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))
  const a = places(found)
  const b = places(wanted)
  const common = [...a].filter((place) => b.has(place)).length
  return common / (a.size + b.size - common)
}

function sameName(found, { speakerName, party }) {
  if (found === null) return false
  const bare = (name) => name.toLowerCase().replace(/^the /, '').replaceAll('’', "'")
  return [speakerName, party].some(
    (name) => name && (bare(name).includes(bare(found)) || bare(found).includes(bare(name))),
  )
}

/** Words a second, beside tagging alone on the same texts in the same run. */
function speed() {
  const texts = readdirSync(gold)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(gold, name), 'utf8'))
  const all = Array.from({ length: 12 }, () => texts).flat()
  const words = all.join(' ').split(/\s+/).length
  const nlp = winkNLP(model)
  for (const text of texts) nlp.readDoc(text).tokens().out(nlp.its.pos)
  const tagging = timed(() => all.forEach((text) => nlp.readDoc(text).tokens().out(nlp.its.pos)))
  const files = readdirSync(gold)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(gold, name))
  const once = timed(() => extractAll(files, []))
  const many = timed(() => extractAll(Array.from({ length: 13 }, () => files).flat(), []))
  const extracting = many - once
  const rate = (ms) => Math.round(words / (ms / 1000)).toLocaleString('en')
  console.log(
    `\nSpeed on ${words} words: tagging alone ${rate(tagging)} words a second, finding statements ${rate(extracting)};`,
  )
  console.log(
    `  ${((extracting / words) * 700).toFixed(0)} ms for an article of 700 words, ${(extracting / tagging).toFixed(1)} times the tagging`,
  )
}

function timed(work) {
  const began = performance.now()
  work()
  return performance.now() - began
}

function percent(share) {
  return (100 * share).toFixed(1)
}
