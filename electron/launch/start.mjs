// `npm start`: installs and builds what is missing, gets Electron if it is not there, and opens the window.
// Where there can be no window of Electron's, one line says why and the same reader opens in the browser.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare, root, say } from './prepare.mjs'

await prepare()
const words = withLibrary(process.argv.slice(2))
const obstacle = whyNoWindow() ?? (await fetchElectron()) ?? (await openWindow())
if (obstacle) {
  say(`${obstacle} The same reader opens in your browser instead.`)
  // In this very process, so that stopping the one stops the other.
  process.argv.splice(2, process.argv.length, ...words)
  await import(pathToFileURL(join(root, 'out/main/browser.js')).href)
}

/** A sentence when this machine cannot show a window of Electron's at all. */
function whyNoWindow() {
  if (process.platform !== 'linux') return undefined
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'There is no display here for a window.'
  if (process.getuid() === 0) return 'Electron keeps its sandbox only for an ordinary user, and this is root.'
  return undefined
}

/** Electron's own installer; does nothing when the binary is there. */
async function fetchElectron() {
  if (electronBinary()) return undefined
  say('Fetching Electron (once; about 100 MB) …')
  const lines = []
  const child = spawn(process.execPath, ['node_modules/electron/install.js'], {
    cwd: root,
    stdio: ['ignore', 2, 'pipe'],
  })
  child.stderr.on('data', (text) => lines.push(...String(text).split('\n')))
  const status = await new Promise((done) => child.on('exit', done))
  if (status === 0 && electronBinary()) return undefined
  const reason = lines.find((line) => line.trim() !== '')?.trim() ?? 'no reason was given'
  return `Electron cannot be had here (${reason}).`
}

/** Where the binary is, as Electron's package itself finds it. */
function electronBinary() {
  if (process.env.ELECTRON_EXEC_PATH) return process.env.ELECTRON_EXEC_PATH
  const folder = join(root, 'node_modules/electron')
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) return undefined
  const binary = join(folder, 'dist', readFileSync(named, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

/** Resolves when the window is closed; to a sentence when Electron fell over before it could have shown anything. */
async function openWindow() {
  const startedAt = performance.now()
  // Electron takes a switch and its value as one word.
  const switches = words.map((word, index) =>
    words[index - 1] === '--library'
      ? undefined
      : word === '--library'
        ? `--library=${words[index + 1] ?? ''}`
        : word,
  )
  const status = await new Promise((done) => {
    const child = spawn(electronBinary(), [root, ...switches.filter((word) => word !== undefined)], {
      stdio: 'inherit',
    })
    child.on('error', () => done(127))
    child.on('exit', (code) => done(code ?? 1))
  })
  // The program has told of this failure in a box of its own.
  if (status === 3) return void (process.exitCode = 1)
  if (status !== 0 && performance.now() - startedAt < 4000)
    return `Electron could not open a window (exit status ${status}).`
  process.exitCode = status
  return undefined
}

/** A folder named from where the caller stands, whichever way it is written. */
function withLibrary(given) {
  const from = process.env.INIT_CWD || process.cwd()
  return given.flatMap((word, index) => {
    if (word.startsWith('--library=')) return ['--library', resolve(from, word.slice('--library='.length))]
    return [given[index - 1] === '--library' ? resolve(from, word) : word]
  })
}
