// `npm run bench:table`: how soon the table of 10,000 statements in 1,000 articles stands there, and how smoothly it
// scrolls and filters, in the browser that the end-to-end tests use. `-- ARTICLES` measures another number of articles.
// Time is told in milliseconds of this machine; a frame is what the page could show, a task what it had to think.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { root } from '../../electron/launch/prepare.mjs'
import { writeDossier } from './table-bench/big-dossier.mjs'

const articleCount = Number(process.argv[2] ?? 1000)
const statementsEach = 10
const looks = [
  ['all topics, by article', '#/compare/big?topics=all'],
  ['one topic, by article', '#/compare/big/topic-3'],
  ['by topic', '#/compare/big?topics=all&by=topic'],
  ['by month', '#/compare/big?topics=all&by=month'],
  ['by article, turned', '#/compare/big?topics=all&by=article&turned=1'],
  ['overview', '#/compare/big?topics=all&show=overview'],
]

const folder = mkdtempSync(join(tmpdir(), 'standpoint-table-'))
const library = join(folder, 'library')
writeDossier(join(folder, 'big'), articleCount, statementsEach)
const added = spawnSync(
  process.execPath,
  [join(root, 'out/main/command-line.js'), 'dossier', 'add', '--library', library, join(folder, 'big')],
  { encoding: 'utf8' },
)
if (added.status !== 0) throw new Error(added.stderr)

const host = spawn(process.execPath, [join(root, 'out/main/browser.js'), '--library', library, '--no-open'])
const address = await new Promise((resolve) =>
  host.stdout.once('data', (line) => resolve(String(line).trim())),
)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(address)
  await page.locator('main table').first().waitFor()
  await page.waitForTimeout(2000)
  console.log(`${articleCount * statementsEach} statements in ${articleCount} articles`)
  for (const [name, hash] of looks) console.log(`opens ${name}: ${spread(await openings(page, hash, 7))}`)
  await watch(page)
  await page.evaluate(() => (location.hash = '#/compare/big?topics=all'))
  await page.locator('[data-statement]').first().waitFor()
  for (const step of [60, 400, 4000])
    console.log(`scrolls by ${step} px: ${await frames(page, scroll, step)}`)
  console.log(`filters by voice: ${await frames(page, press, 'told by others')}`)
  console.log(`filters by words: ${await frames(page, type, 'ceasefire talks')}`)
} finally {
  await browser.close()
  host.kill()
  rmSync(folder, { recursive: true, force: true })
}

/** From the change of the address until the first words are drawn; each time from another view. */
async function openings(page, hash, times) {
  const taken = []
  for (let time = 0; time < times; time += 1) {
    await page.evaluate(() => (location.hash = '#/notes'))
    await page.waitForTimeout(400)
    taken.push(
      await page.evaluate(async (to) => {
        const begin = performance.now()
        location.hash = to
        while (!document.querySelector('[data-statement], td.heat'))
          await new Promise((resolve) => setTimeout(resolve, 1))
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        return performance.now() - begin
      }, hash),
    )
  }
  return taken
}

async function watch(page) {
  await page.evaluate(() => {
    window.seen = { frames: [], tasks: [] }
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.seen.tasks.push(duration)
    }).observe({ type: 'longtask' })
    let last = performance.now()
    const frame = (now) => {
      window.seen.frames.push(now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}

async function frames(page, act, value) {
  await page.evaluate(() => (window.seen.frames.length = window.seen.tasks.length = 0))
  await act(page, value)
  await page.waitForTimeout(800)
  const { frames, tasks } = await page.evaluate(() => window.seen)
  const slow = frames.filter((ms) => ms > 50).length
  return `${frames.length} frames, ${slow} over 50 ms, worst ${Math.round(Math.max(...frames))}; tasks over 50 ms: ${tasks.map(Math.round).join(', ') || 'none'}`
}

async function scroll(page, step) {
  await page.evaluate(async (by) => {
    const region = document.querySelector('.scroll')
    region.scrollTop = 0
    for (let time = 0; time < 120; time += 1) {
      region.scrollTop += by
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }, step)
}

async function press(page, name) {
  await page.getByRole('checkbox', { name: new RegExp(name) }).click()
}

async function type(page, words) {
  await page.getByLabel('Words').pressSequentially(words, { delay: 60 })
}

function spread(taken) {
  const sorted = taken.toSorted((a, b) => a - b).map(Math.round)
  return `median ${sorted[sorted.length >> 1]} ms (best ${sorted[0]}, worst ${sorted.at(-1)})`
}
