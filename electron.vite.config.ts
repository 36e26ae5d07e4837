import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'

const at = (path: string): string => resolve(import.meta.dirname, path)

/** pdf.js would load a native library for drawing when it finds one. We only read; see `pdf/no-drawing.ts`. */
const pdfWithoutDrawing = {
  name: 'pdf-without-drawing',
  transform: (code: string, id: string) =>
    /pdfjs-dist.*\bpdf\.mjs$/.test(id)
      ? { code: code.replace('canvas = require("@napi-rs/canvas")', 'canvas = undefined'), map: null }
      : undefined,
}

export default defineConfig({
  main: {
    plugins: [pdfWithoutDrawing],
    // Its build for Node declares a `require` of its own, beside the one that the bundler puts there.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          desktop: at('electron/hosts/desktop.ts'),
          browser: at('electron/hosts/browser.ts'),
          'command-line': at('electron/hosts/command-line.ts'),
          'analysis-worker': at('electron/hosts/analysis-worker.ts'),
          'export-worker': at('electron/hosts/export-worker.ts'),
          'import-worker': at('electron/hosts/import-worker.ts'),
          'search-worker': at('electron/hosts/search-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload script must be CommonJS, whatever package.json says.
      rollupOptions: {
        input: { preload: at('electron/hosts/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [svelte({ configFile: false })],
    build: {
      outDir: at('out/renderer'),
      // Fonts stay files: the content security policy allows no data: fonts.
      assetsInlineLimit: 0,
      // Two slow cores make every build look slow; the report of it is noise here.
      rollupOptions: { input: { index: at('renderer/index.html') }, checks: { pluginTimings: false } },
    },
  },
})
