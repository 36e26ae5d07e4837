// `npm run bench:library`: a large library, and what it costs. Sections are files in bench/; each is built first, for what
// is measured is what ships. `--articles N` for a smaller run, `--flexsearch N` for how many articles FlexSearch gets.
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from '../../electron/launch/prepare.mjs'

const folder = mkdtempSync(join(root, 'node_modules/.bench-library-'))
const sections = ['search']
try {
  for (const section of sections) {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(root, `tests/library/bench/${section}.ts`),
        outDir: folder,
        emptyOutDir: false,
        minify: false,
      },
      ssr: { external: true },
    })
    const { report } = await import(pathToFileURL(join(folder, `${section}.js`)).href)
    await report(process.argv.slice(2))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
