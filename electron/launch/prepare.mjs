// What every command of package.json needs first: the packages installed, the program built. Plain JavaScript without
// imports from packages, because on a fresh clone there are none. Progress goes to standard error.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export const root = resolve(import.meta.dirname, '../..')

export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/** Runs a program; its output goes to standard error unless `stdio` says otherwise. Resolves to its exit status. */
export function run(command, words, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, words, { cwd: root, stdio: ['ignore', 2, 2], ...options })
    child.on('error', () => done(127))
    child.on('exit', (status, signal) => done(status ?? (signal ? 1 : 0)))
  })
}

export function runNode(words, options) {
  return run(process.execPath, words, options)
}

/** Packages, then the build; stops the program with a sentence when either fails. */
export async function prepare() {
  checkNode()
  await install()
  await build()
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  say(
    `Standpoint needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`,
  )
  process.exit(1)
}

export async function install() {
  // npm writes this file last, so it is missing or old after an installation that broke off.
  const installed = join(root, 'node_modules/.package-lock.json')
  if (existsSync(installed) && changedAt(installed) >= changedAt(join(root, 'package-lock.json'))) return
  say('Installing packages (once; a minute or two) …')
  const npm = process.env.npm_execpath
  const words = ['ci', '--no-fund', '--no-audit', '--loglevel', 'error']
  const status = npm
    ? await runNode([npm, ...words])
    : await run('npm', words, { shell: process.platform === 'win32' })
  if (status === 0) return
  say('The packages could not be installed; npm says why above. Mend that and try again.')
  process.exit(1)
}

/** Builds when a source is newer than the last build. Two commands started at once build one after the other. */
export async function build() {
  if (isBuilt()) return
  const lock = join(root, 'node_modules/.standpoint-build')
  let hasSaidSo = false
  while (!takeLock(lock)) {
    if (!hasSaidSo) say('Waiting for another build of the program …')
    hasSaidSo = true
    await pause(200)
  }
  try {
    if (isBuilt()) return
    say('Building the program …')
    rmSync(stamp, { force: true })
    const status = await runNode([
      'node_modules/electron-vite/bin/electron-vite.js',
      'build',
      '--logLevel',
      'warn',
    ])
    if (status === 0) return writeFileSync(stamp, '')
    say('The program could not be built; the reason stands above.')
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
  process.exit(1)
}

const stamp = join(root, 'out/.built')

function isBuilt() {
  if (!existsSync(stamp)) return false
  const built = changedAt(stamp)
  const files = ['electron.vite.config.ts', 'package-lock.json', 'tsconfig.json'].map((name) =>
    join(root, name),
  )
  const sources = ['electron', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, name)),
  )
  return [...files, ...sources].every((path) => changedAt(path) <= built)
}

/** A folder is made by one only; it holds the number of its maker, so that a crash locks nobody out. */
function takeLock(lock) {
  try {
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') {
      say(`The program could not be built: ${error.message}. See whether you may write to this folder.`)
      process.exit(1)
    }
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

/** Its maker is gone, or went before it could write its number, or builds for longer than any build takes. */
function isAbandoned(lock) {
  try {
    const ageMs = Date.now() - changedAt(lock)
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'))
    return !isRunning(pid) || ageMs > 600_000
  } catch {
    return existsSync(lock) && Date.now() - changedAt(lock) > 5000
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function changedAt(path) {
  return statSync(path).mtimeMs
}
