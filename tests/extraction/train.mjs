// `npm run train:extraction -- --text DIR --gold DIR --out FILE`: learns the weights anew from articles with brat
// annotations. The sources are TypeScript, so they are bundled first, by the bundler that builds the program.
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { prepare, root, runNode } from '../../electron/launch/prepare.mjs'

await prepare()
// Within node_modules, so that what is not bundled is found from there.
const scratch = mkdtempSync(join(root, 'node_modules/.standpoint-train-'))
await build({
  configFile: false,
  logLevel: 'warn',
  root,
  build: { ssr: join(root, 'tests/extraction/training/train.ts'), outDir: scratch, emptyOutDir: false },
})
const own = join(root, 'tests/extraction/training/articles.jsonl')
process.exitCode = await runNode([join(scratch, 'train.js'), '--own', own, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: process.env.INIT_CWD || process.cwd(),
})
rmSync(scratch, { recursive: true })
