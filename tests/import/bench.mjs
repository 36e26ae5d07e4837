// `npm run bench:import`: how right, how fast and how lean the reader of web pages is, beside jsdom with readability.
// Built first, for what is measured is what ships; each measure in a process of its own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../../electron/launch/prepare.mjs'

const folder = mkdtempSync(join(root, 'node_modules/.bench-import-'))
try {
  const entry = join(root, 'tests/import/html/measure.ts')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir: folder, emptyOutDir: true, minify: false },
    ssr: { external: true },
  })
  for (const measure of [
    'right',
    'time ours',
    'time jsdom',
    'deep 1000',
    'deep 10000',
    'deep 100000',
    'deep 1000000',
    'flat 1000000',
    'large',
  ]) {
    const { stdout, status } = spawnSync(
      process.execPath,
      [join(folder, 'measure.js'), ...measure.split(' ')],
      { encoding: 'utf8', timeout: 180_000 },
    )
    console.log(status === 0 ? stdout.trimEnd() : `${measure}: ended without an answer`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
