// `npm run bench:extraction`: how well and how fast statements are found, as a table. On the development part of PolNeAR
// with its own scorer and on the five texts of ../shared/articles, where they are there, and on the project's own gold
// (tests/gold). Runs the built program. STANDPOINT_MORE_GOLD names further folders of gold, with commas between them.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { prepare, root } from '../../electron/launch/prepare.mjs'
import { Tally, share } from './judge-statements.mjs'

await prepare()
const commandLine = join(root, 'out/main/command-line.js')
const shared = join(root, '../shared')
const gold = join(root, 'tests/gold')
const tellProcessorTime =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write(`\\n${(user+system)/1000}`)})'

if (existsSync(join(shared, 'polnear/dev'))) {
  for (const flags of [[], ['--rules']]) polnear(flags)
} else {
  console.log('PolNeAR is not here (../shared/polnear): that part is skipped.')
}
for (const flags of [[], ['--rules']]) ownGold(goldIn(gold), 'Own gold', flags)
for (const flags of [[], ['--rules']]) ownGold(heldOut(), 'Held out', flags, { byArticle: false })
for (const folder of (process.env.STANDPOINT_MORE_GOLD ?? '').split(',').filter(Boolean))
  for (const flags of [[], ['--rules']]) ownGold(goldIn(folder), folder, flags)
for (const flags of [[], ['--rules']]) fiveTexts(flags)
speed()
growth()

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

/** A folder of NAME.txt and NAME.json. */
function goldIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      name: name.replace('.txt', ''),
      text: readFileSync(join(folder, name), 'utf8'),
      ...JSON.parse(readFileSync(join(folder, name.replace('.txt', '.json')), 'utf8')),
    }))
}

/** Articles that nobody tuned anything on: one file, so that nobody opens one of them by chance. */
function heldOut() {
  return readFileSync(join(gold, 'held-out.jsonl'), 'utf8').trim().split('\n').map(JSON.parse)
}

/** Articles that nobody wrote a codebook for. */
function ownGold(articles, title, flags, { byArticle = true } = {}) {
  const scratch = mkdtempSync(join(tmpdir(), 'standpoint-'))
  const files = articles.map(({ name, text }) => {
    writeFileSync(join(scratch, `${name}.txt`), text)
    return join(scratch, `${name}.txt`)
  })
  const answers = extractAll(files, flags)
  rmSync(scratch, { recursive: true })
  const all = new Tally()
  const lines = articles.map((truth, index) => {
    const knowsDate = truth.publishedOn !== null && answers[index].publishedOn !== null
    const one = new Tally()
    for (const tally of [one, all]) tally.add(answers[index].statements, truth.statements, knowsDate)
    return `    ${truth.name.padEnd(24)} ${one.precision} / ${one.recall}`
  })
  console.log(
    `\n${title}, ${articles.length} articles, ${all.gold} statements, no codebook, ${nameOf(flags)}`,
  )
  console.log(`  precision ${all.precision}, recall ${all.recall}`)
  console.log(
    `  of the matched: ${all.answers(['speaker', 'directness', 'stance', 'date', 'parent'])} (date: of ${all.asked.date.all} in articles that tell theirs)`,
  )
  if (flags.length > 0 || !byArticle) return
  console.log('  precision / recall by article:')
  for (const line of lines) console.log(line)
  calibration(all)
}

/** Of what was found with such a confidence, so much is in the gold. */
function calibration({ bins }) {
  const cells = bins.flatMap(({ right, all }, tenth) =>
    all === 0 ? [] : [`${(tenth / 10).toFixed(1)}+ ${share(right, all)} (${all})`],
  )
  console.log(`  share right by confidence: ${cells.join(', ')}`)
}

/**
 * The gold holds places only; the texts are not the project's to give, and stay where they are. They do not tell when
 * they appeared, so the day is given, as a reader has it; what only one of the two annotators marked does not count.
 */
function fiveTexts(flags) {
  const folder = join(gold, 'us-taliban-talks')
  const texts = join(shared, 'articles')
  if (!existsSync(texts)) {
    console.log('\nThe five texts (../shared/articles) are not here: that part is skipped.')
    return
  }
  const all = new Tally()
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
    const file = join(texts, name.replace('.json', '.txt'))
    const { sha256, articleDate, statements } = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    if (createHash('sha256').update(readFileSync(file)).digest('hex') !== sha256) {
      console.log(`  ${name} is of another text: left out.`)
      continue
    }
    const [answer] = extractAll([file], [...flags, '--published', articleDate])
    const wanted = statements
      .filter(({ annotators }) => annotators === 2)
      .map((each) => ({ ...each, spans: { content: each.content.map(([start, end]) => ({ start, end })) } }))
    all.add(answer.statements, wanted, true)
  }
  console.log(`\nFive texts, ${all.gold} statements, with their codebook and day, ${nameOf(flags)}`)
  console.log(`  precision ${all.precision}, recall ${all.recall}`)
  console.log(
    `  of the matched: ${all.answers(['speaker', 'party', 'directness', 'date', 'stance', 'topic', 'parent'])}`,
  )
  if (flags.length === 0) calibration(all)
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
  const extracting = processorTime(Array.from({ length: 13 }, () => files).flat()) - processorTime(files)
  const rate = (ms) => Math.round(words / (ms / 1000)).toLocaleString('en')
  console.log(
    `\nSpeed on ${words} words: tagging alone ${rate(tagging)} words a second, finding statements ${rate(extracting)};`,
  )
  console.log(
    `  ${((extracting / words) * 700).toFixed(0)} ms for an article of 700 words, ${(extracting / tagging).toFixed(1)} times the tagging`,
  )
}

/** Ten times the words should cost ten times as much. In processor time, which other programs do not disturb. */
function growth() {
  const texts = readdirSync(gold)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(gold, name), 'utf8'))
  const scratch = mkdtempSync(join(tmpdir(), 'standpoint-'))
  const cost = (words) => {
    const file = join(scratch, `${words}.txt`)
    writeFileSync(file, firstWords(texts.join('\n'), words))
    return (processorTime([file, file, file]) - processorTime([file])) / 2
  }
  const small = cost(10_000)
  const large = cost(100_000)
  rmSync(scratch, { recursive: true })
  console.log(
    `  10,000 words ${small.toFixed(0)} ms, 100,000 words ${large.toFixed(0)} ms: ${(large / small).toFixed(1)} times as much`,
  )
}

function firstWords(text, count) {
  const words = text.split(/(?<=\s)(?=\S)/)
  return Array.from({ length: count }, (_, n) => words[n % words.length]).join('')
}

/** Milliseconds that the program works on the files, its start included. */
function processorTime(files) {
  const words = ['--import', tellProcessorTime, commandLine, 'extract', '--format', 'json', ...files]
  const { stderr } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return Number(stderr.trim().split('\n').at(-1))
}

function timed(work) {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

function percent(share) {
  return (100 * share).toFixed(1)
}
