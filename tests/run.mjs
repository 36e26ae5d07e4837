// `npm test`: installs what is missing, builds, then types, lint, format, unit and end-to-end tests, each with its count.
// Ends with one line that adds up all of them, and with status 1 when anything failed. Plain JavaScript, because on a
// fresh clone no package is there yet.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { prepare, root, run, runNode, say } from '../electron/launch/prepare.mjs'

await prepare()
const env = { ...process.env, CHROMIUM_PATH: await findOrInstallChromium() }
const results = join(root, 'test-results')
mkdirSync(results, { recursive: true })

if (process.argv.includes('--pictures')) {
  const words = [bin('@playwright/test/cli.js'), 'test', 'pictures', '--project', 'browser host']
  process.exit(await runNode(words, { stdio: 'inherit', env: { ...env, PICTURES: '1' } }))
}

const total = { passed: 0, failed: 0, skipped: 0 }

// Two at a time: each of them keeps one core busy.
await Promise.all([
  inTurn([
    ['Types of the program', [bin('typescript/bin/tsc'), '-p', 'electron']],
    ['Types of the tests', [bin('typescript/bin/tsc'), '-p', 'tests']],
    ['Format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ]),
  inTurn([
    [
      'Types and warnings of the view',
      [bin('svelte-check/bin/svelte-check'), '--tsconfig', 'renderer/tsconfig.json', '--fail-on-warnings'],
    ],
    ['Lint', [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.']],
  ]),
])
await unit()
await endToEnd()

console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)

function bin(path) {
  return join(root, 'node_modules', path)
}

async function inTurn(checks) {
  for (const [name, words] of checks) await check(name, words)
}

/** A tool that passes or fails as a whole counts as one. */
async function check(name, words) {
  const status = await runNode(words, { stdio: 'inherit', env })
  total[status === 0 ? 'passed' : 'failed'] += 1
  say(`${name}: ${status === 0 ? 'passed' : 'FAILED'}`)
}

async function unit() {
  const file = join(results, 'unit.json')
  rmSync(file, { force: true })
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const status = await runNode([bin('vitest/vitest.mjs'), ...words], { stdio: 'inherit', env })
  const counts = read(file)
  add(
    'Unit tests',
    status,
    counts && {
      passed: counts.numPassedTests,
      failed: counts.numFailedTests,
      skipped: counts.numPendingTests + counts.numTodoTests,
    },
  )
}

async function endToEnd() {
  const file = join(results, 'e2e.json')
  rmSync(file, { force: true })
  const status = await runNode([bin('@playwright/test/cli.js'), 'test'], { stdio: 'inherit', env })
  const counts = read(file)?.stats
  if (counts?.skipped > 0) {
    say(
      `${counts.skipped} end-to-end tests were skipped: they run against real Electron, and its binary is not on this machine.`,
    )
  }
  add(
    'End-to-end tests',
    status,
    counts && { passed: counts.expected, failed: counts.unexpected + counts.flaky, skipped: counts.skipped },
  )
}

/** A runner that fell over without a count is one failure. */
function add(name, status, counts) {
  const sure = counts ?? { passed: 0, failed: 0, skipped: 0 }
  if (status !== 0 && sure.failed === 0) sure.failed = 1
  for (const kind of Object.keys(total)) total[kind] += sure[kind]
  say(`${name}: ${sure.passed} passed, ${sure.failed} failed, ${sure.skipped} skipped`)
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** The path of a Chromium for the end-to-end tests: one that is there, else one that is installed now. */
async function findOrInstallChromium() {
  const found = findChromium()
  if (found) return found
  say('Installing a Chromium for the end-to-end tests (once) …')
  if (process.platform === 'linux' && process.getuid() === 0 && onPath('apt-get')) {
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    await run('apt-get', ['update', '-q'], quiet)
    await run(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
      quiet,
    )
  }
  // Where the system has none to give, Playwright brings its own.
  if (!findChromium()) await runNode([bin('@playwright/test/cli.js'), 'install', 'chromium'])
  const installed = findChromium()
  if (installed) return installed
  say('No Chromium could be installed. Install one, or name it in CHROMIUM_PATH, and try again.')
  process.exit(1)
}

function findChromium() {
  const known = [
    process.env.CHROMIUM_PATH,
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
      onPath,
    ),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    playwrightChromium(),
  ]
  return known.find((path) => path && existsSync(path))
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/** Where Playwright would have put its own. */
function playwrightChromium() {
  const script = "import('playwright').then(({ chromium }) => console.log(chromium.executablePath()))"
  return spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }).stdout.trim()
}
