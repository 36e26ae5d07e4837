// `npm run bench:diff`: how fast and how readable the difference is, beside other engines on the same pairs in one run.
// Built first, for what is measured is what ships; each row of a slow kind in a process of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from '../../electron/launch/prepare.mjs'

const folder = mkdtempSync(join(root, 'node_modules/.bench-diff-'))
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'tests/difference/bench/report.ts'),
      outDir: folder,
      emptyOutDir: true,
      minify: false,
    },
    ssr: { external: true },
  })
  const { report } = await import(pathToFileURL(join(folder, 'report.js')).href)
  await report(join(folder, 'report.js'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
