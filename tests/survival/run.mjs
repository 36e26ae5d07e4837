// `npm run survive -- kill|power|faults|damage|speed|all`: measures what the storage survives, each with its figures.
// Bundles the campaigns and the program that they kill, then runs them. `--few` takes a tenth of each.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare, root } from '../../electron/launch/prepare.mjs'

await prepare()
const { build } = await import('vite')
const folder = mkdtempSync(join(tmpdir(), 'standpoint-survive-'))
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      rollupOptions: {
        input: {
          survive: join(root, 'tests/survival/survive.ts'),
          saving: join(root, 'tests/survival/saving-process.ts'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  const { survive } = await import(join(folder, 'survive.mjs'))
  process.exitCode = await survive(process.argv.slice(2), { root, saving: join(folder, 'saving.mjs') })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
