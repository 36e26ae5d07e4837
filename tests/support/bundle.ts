import { join } from 'node:path'
import { build } from 'vite'
import { root } from './folders'

/** Makes a program of its own out of a TypeScript file of ours, for tests that need more than one process. */
export async function bundleForNode(source: string, folder: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, source),
      outDir: folder,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  })
  return join(folder, 'program.mjs')
}
