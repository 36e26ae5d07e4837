/** Which part of the program may know which: the arrows, each with its reason. */
import { describe, expect, test } from 'vitest'
import { listSources, sourceOf, type Source } from './sources'

interface Rule {
  /** The rule as a sentence; a failure begins with it. */
  name: string
  /** What in a file breaks it, each in a few words. */
  breaches: (source: Source) => string[]
  /** Files that would break it, made up, so that the rule itself is seen to catch them. */
  caught: [path: string, text: string][]
}

/**
 * The order in which a value comes to be, from the first to the last. A file may import what stands above its own line,
 * and what lies in its own folder. Two on one line do not know each other.
 */
const flow = [
  ['electron/problem'],
  ['electron/text'],
  // Quotes and differences know nothing but text; records know nothing of what they hold.
  ['electron/anchors', 'electron/difference', 'electron/storage'],
  // Files as they are on the disk, whatever they hold.
  ['electron/backups'],
  ['electron/articles'],
  ['electron/codebooks'],
  ['electron/statements'],
  ['electron/extraction'],
  // What the program finds and what a person decides are kept apart; which of it stands is decided with the decisions.
  ['electron/analysis', 'electron/decisions'],
  // Each takes articles and statements for its own end, and none needs another.
  ['electron/dossiers', 'electron/comparison', 'electron/notes', 'electron/import', 'electron/citations'],
  ['electron/summaries'],
  // What is handed on to others is made of all that is above.
  ['electron/briefs', 'electron/search'],
  ['electron/library'],
  ['electron/contract'],
  ['electron/arguments', 'electron/replies'],
  ['electron/services'],
  ['electron/dispatch'],
  // A command is run by a host, and some commands start one.
  ['electron/hosts or electron/command-line'],
]

/** `fflate` is not among them: it packs for briefs and unpacks for imports. */
const importPackages: Record<string, string> = {
  saxes: 'electron/import/xml.ts',
  chardet: 'electron/import/guess-encoding.ts',
  marked: 'electron/import/formats/markdown-blocks.ts',
  'postal-mime': 'electron/import/formats/mail.ts',
  'pdfjs-dist': 'electron/import/formats/pdf/pdf-pages.ts',
}

const rules: Rule[] = [
  {
    // Whatever it needs it asks for through the contract, so that it runs in a window and in a browser alike.
    name: 'The renderer imports nothing of electron/ but the contract',
    breaches: importsOf(
      (name) => isWithin(name, 'electron/') && name !== 'electron/contract',
      (path) => isWithin(path, 'renderer/'),
    ),
    caught: [
      ['renderer/a.ts', `import type { Note } from '../electron/notes/note'`],
      [
        'renderer/ui/A.svelte',
        `<script lang="ts">\n  import { done } from '../../electron/problem'\n</script>`,
      ],
      ['renderer/a.ts', `export * from '../electron/services.ts'`],
    ],
  },
  {
    // It runs in a page, where Node is not.
    name: 'The renderer imports no module of Node',
    breaches: importsOf(isOfNode, (path) => isWithin(path, 'renderer/')),
    caught: [
      ['renderer/a.ts', `import { join } from 'node:path'`],
      ['renderer/a.ts', `const fs = await import('fs')`],
      ['renderer/A.svelte', `<script module>\n  import fs from 'node:fs/promises'\n</script>`],
    ],
  },
  {
    // Everything else runs in a browser, on a server, and in a test.
    name: 'Electron is known to the desktop host and its preload script alone',
    breaches: importsOf(
      (name) => name === 'electron',
      outside('electron/hosts/desktop.ts', 'electron/hosts/preload.ts'),
    ),
    caught: [
      ['electron/hosts/serve.ts', `import { app } from 'electron'`],
      ['renderer/a.ts', `import type { IpcRenderer } from 'electron/renderer'`],
    ],
  },
  {
    // The only way in from outside is a host's door; nothing else listens or calls out.
    name: 'The network is known to the hosts alone',
    breaches: importsOf(
      (name) => /^node:(https?|http2|net|tls|dgram|dns)(\/|$)/.test(name),
      outside('electron/hosts/'),
    ),
    caught: [
      ['electron/services.ts', `import { createServer } from 'node:http'`],
      ['electron/storage/owner.ts', `import type { Socket } from 'net'`],
    ],
  },
  {
    // What is pure can be tested without a disk, and cannot lose anything that is on one.
    name: 'Files are read and written only where the disk is the subject',
    breaches: importsOf(
      (name) => /^node:fs(\/|$)/.test(name),
      outside(
        'electron/storage/',
        'electron/backups/',
        'electron/library/library-folder.ts',
        'electron/dossiers/dossier-folder.ts',
        'electron/dossiers/place-quotes.ts',
        'electron/hosts/',
        'electron/command-line/',
        // It installs and builds before there is a program.
        'electron/launch/',
      ),
    ),
    caught: [
      ['electron/dossiers/dossier-file.ts', `import { readFileSync } from 'node:fs'`],
      ['electron/services.ts', `const { readFile } = await import('node:fs/promises')`],
      ['electron/library/settings.ts', `import fs from 'fs'`],
    ],
  },
  {
    // Another library can take its place without anybody else hearing of it.
    name: 'The diff package is known to difference/align-sentences.ts alone',
    breaches: importsOf((name) => name === 'diff', outside('electron/difference/align-sentences.ts')),
    caught: [
      ['electron/comparison/comparison.ts', `import { diffWords } from 'diff'`],
      ['renderer/a.ts', `import { diffArrays } from 'diff/lib/diff/array.js'`],
    ],
  },
  {
    // As above.
    name: 'The lowdb package is known to storage/record-file.ts alone',
    breaches: importsOf((name) => name === 'lowdb', outside('electron/storage/record-file.ts')),
    caught: [['electron/library/library.ts', `import { JSONFile } from 'lowdb/node'`]],
  },
  {
    // As above: which words of a page are its article is asked of one file.
    name: 'The readability package is known to import/formats/html/choose.ts alone',
    breaches: importsOf(
      (name) => name === '@mozilla/readability',
      outside('electron/import/formats/html/choose.ts'),
    ),
    caught: [['electron/import/formats/html.ts', `import { Readability } from '@mozilla/readability'`]],
  },
  {
    // As above; all others see the light document.
    name: 'The parse5 package is known to import/light-dom/parse.ts alone',
    breaches: importsOf((name) => name === 'parse5', outside('electron/import/light-dom/parse.ts')),
    caught: [['electron/import/formats/html.ts', `import { parse } from 'parse5'`]],
  },
  {
    // It is what the reader of pages is measured against, and needs what the program does without.
    name: 'The jsdom package is known to tests alone',
    breaches: importsOf((name) => name === 'jsdom', outside('tests/')),
    caught: [['electron/import/formats/html.ts', `import { JSDOM } from 'jsdom'`]],
  },
  {
    // As above, and each is loaded only when the first file of its kind is made.
    name: 'The packages for Office files are known to their formats alone',
    breaches: importsOf(
      (name) => /^(docx|write-excel-file)(\/|$)/.test(name),
      outside('electron/briefs/docx.ts', 'electron/briefs/xlsx.ts'),
    ),
    caught: [
      ['electron/services.ts', `const { Packer } = await import('docx')`],
      ['electron/briefs/table.ts', `import writeXlsxFile from 'write-excel-file/node'`],
    ],
  },
  {
    // As above; what reads strangers' files can be replaced, and judged, in one place.
    name: 'Each package that reads files for an import is known to one file alone',
    breaches: ({ path, imports }) =>
      Object.entries(importPackages).flatMap(([name, place]) =>
        imports.includes(name) && path !== place ? [`imports ${name}`] : [],
      ),
    caught: [
      ['electron/import/formats/docx.ts', `import { SaxesParser } from 'saxes'`],
      ['electron/import/formats/pdf.ts', `import * as pdf from 'pdfjs-dist/legacy/build/pdf.mjs'`],
      ['electron/import/formats/eml.ts', `import PostalMime from 'postal-mime'`],
      ['electron/import/formats/txt.ts', `import { detect } from 'chardet'`],
      ['electron/import/formats/markdown.ts', `import { lexer } from 'marked'`],
      ['electron/briefs/markdown.ts', `import { marked } from 'marked'`],
    ],
  },
  {
    // They are the outermost: a program that starts another way is made by leaving them out.
    name: 'Hosts and commands are imported by hosts and commands alone',
    breaches: importsOf(
      (name) => isWithin(name, 'electron/hosts/') || isWithin(name, 'electron/command-line/'),
      outside('electron/hosts/', 'electron/command-line/'),
    ),
    caught: [
      ['electron/services.ts', `import { openLibrary } from './hosts/open-library'`],
      ['electron/launch/start.mjs', `import '../command-line/run-command'`],
      ['renderer/a.ts', `import { words } from '../electron/command-line/words'`],
    ],
  },
  {
    // On a fresh clone there are no packages yet, and nothing is built.
    name: 'The launcher imports nothing but Node and itself',
    breaches: importsOf(
      (name) => !isOfNode(name) && !isWithin(name, 'electron/launch/'),
      (path) => isWithin(path, 'electron/launch/'),
    ),
    caught: [['electron/launch/start.mjs', `import { done } from '../problem'\nimport yaml from 'yaml'`]],
  },
  {
    // A later stage never changes an earlier value, and an earlier one does not know what will be made of it.
    name: 'Subjects point backwards along the flow',
    breaches: ({ path, imports }) => {
      const own = placeInFlow(path)
      if (!own) return []
      return imports.flatMap((name) => {
        const other = placeInFlow(name)
        const isBackwards = !other || other.folder === own.folder || other.line < own.line
        return isBackwards ? [] : [`imports ${name}`]
      })
    },
    caught: [
      ['electron/articles/article.ts', `import { parseYaml } from '../dossiers/yaml-file'`],
      ['electron/anchors/anchor.ts', `import type { Article } from '../articles/article'`],
      ['electron/storage/record-kind.ts', `import { noteSchema } from '../notes/note'`],
      ['electron/notes/note.ts', `import { compare } from '../comparison/comparison'`],
      ['electron/comparison/comparison.ts', `import { compareDates } from '../library/dates'`],
      ['electron/library/library.ts', `import type { Overview } from '../contract'`],
      ['electron/text/issue.ts', `type S = import('../statements/statement').Statement`],
    ],
  },
  {
    // A new folder is given its place in the flow before anything is put into it.
    name: 'Every file of electron/ has its place in the flow',
    breaches: ({ path }) =>
      isWithin(path, 'electron/') && !isWithin(path, 'electron/launch/') && !placeInFlow(path)
        ? ['has no place']
        : [],
    caught: [
      ['electron/horoscopes/horoscope.ts', ''],
      ['electron/helpers.ts', ''],
    ],
  },
  {
    // The time and the surroundings are handed in, so that the same question has the same answer.
    name: 'The domain reads no clock and knows no process',
    breaches: ({ path, imports, loneNames, names }) => {
      // pdf.js looks for three classes of a browser among the globals, and this file puts empty ones there.
      if (!isOfDomain(path) || path === 'electron/import/formats/pdf/no-drawing.ts') return []
      const modules = imports.filter((name) =>
        /^node:(process|os|child_process|worker_threads|perf_hooks|timers|v8|vm)(\/|$)/.test(name),
      )
      const globals = [
        'Date',
        'process',
        'performance',
        'globalThis',
        'setTimeout',
        'setInterval',
        'setImmediate',
      ]
      return [
        ...modules.map((name) => `imports ${name}`),
        ...globals.filter((name) => loneNames.has(name)).map((name) => `says ${name}`),
        // Chance is a surrounding too.
        ...(names.has('random') ? ['says random'] : []),
      ]
    },
    caught: [
      ['electron/services.ts', `const now = Date.now()`],
      ['electron/notes/note-place.ts', `const now = new Date().toISOString()`],
      ['electron/dossiers/dossier-folder.ts', `const home = process.env.HOME`],
      ['electron/library/library.ts', `import { hostname } from 'node:os'`],
      ['electron/difference/atoms.ts', `setTimeout(() => undefined)`],
      ['electron/difference/atoms.ts', `const chance = Math.random()`],
    ],
  },
  {
    // Articles and notes are shown as text: what they hold is never markup, so it can never run.
    name: 'The renderer makes no markup of a text',
    breaches: ({ path, text }) =>
      isWithin(path, 'renderer/')
        ? (text.match(/\{@html|\b(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc|DOMParser)\b/g) ?? []).map(
            (words) => `says ${words}`,
          )
        : [],
    caught: [
      ['renderer/reader/Reader.svelte', `<p>{@html paragraph.text}</p>`],
      ['renderer/reader/marks.ts', `element.innerHTML = text`],
    ],
  },
  {
    // One file calls out, and only to its own program; all others ask the client.
    name: 'Calls over the network are made in renderer/client/http.ts alone',
    breaches: ({ path, names }) =>
      path === 'renderer/client/http.ts'
        ? []
        : [
            'fetch',
            'XMLHttpRequest',
            'WebSocket',
            'EventSource',
            'sendBeacon',
            'RTCPeerConnection',
            'WebTransport',
          ]
            .filter((name) => names.has(name))
            .map((name) => `says ${name}`),
    caught: [
      ['renderer/client/client.ts', `const answer = await fetch('/ask/listNotes')`],
      ['renderer/App.svelte', `<button onclick={() => window.fetch('https://example.org')}>x</button>`],
      ['renderer/App.svelte', `<script>\n  navigator.sendBeacon('/x')\n</script>`],
      ['electron/services.ts', `new WebSocket('ws://example.org')`],
      ['renderer/a.ts', `const request: XMLHttpRequest = new globalThis.XMLHttpRequest()`],
    ],
  },
]

const sources = listSources()

describe.each(rules)('$name', ({ name, breaches, caught }) => {
  test(`${name}: no file breaks the rule`, () => {
    const broken = sources.flatMap((source) =>
      breaches(source).map((what) => `${name}, but ${source.path} ${what}.`),
    )
    expect(broken).toEqual([])
  })

  test.each(caught)(`${name}: the rule catches what is wrong in %s (%j)`, (path, text) => {
    expect(breaches(sourceOf(path, text))).not.toEqual([])
  })
})

test('the rules look at every source file of the program', () => {
  const paths = sources.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining([
      'electron/contract.ts',
      'electron/hosts/preload.ts',
      'electron/launch/start.mjs',
      'renderer/App.svelte',
      'renderer/notes/draft.svelte.ts',
    ]),
  )
  expect(paths.length).toBeGreaterThan(70)
})

test('every folder of the flow holds a file', () => {
  const folders = flow.flat().flatMap((folder) => folder.split(' or '))
  expect(folders.filter((folder) => !sources.some(({ path }) => isIn(path, folder)))).toEqual([])
})

test.each([
  ['a value', `import { a } from './b'`],
  ['a type', `import type { A } from './b'`],
  ['for its effects', `import './b'`],
  ['everything', `import * as b from './b.ts'`],
  ['and handed on', `export { a } from './b'`],
  ['and handed on as a whole', `export * from './b'`],
  ['and handed on as a type', `export type { A } from './b'`],
  ['later', `const b = await import('./b')`],
  ['as the type of a name', `type A = import('./b').A`],
  ['by require', `const b = require('./b')`],
  ['over several lines', `import {\n  a, // a\n  c,\n} from './b'`],
])('an import is seen when it is %s', (_how, text) => {
  expect(sourceOf('renderer/a.ts', text).imports).toEqual(['renderer/b'])
  expect(sourceOf('renderer/A.svelte', `<p>x</p>\n<script lang="ts">\n${text}\n</script>`).imports).toEqual([
    'renderer/b',
  ])
})

test('an import that is only told of in a comment is none', () => {
  expect(sourceOf('renderer/a.ts', `// import { a } from './b'\n/* new Date() */`)).toMatchObject({
    imports: [],
    names: new Set(),
  })
})

function importsOf(
  isMeant: (name: string) => boolean,
  isSubject: (path: string) => boolean,
): Rule['breaches'] {
  return ({ path, imports }) =>
    isSubject(path) ? imports.filter((name) => isMeant(name)).map((name) => `imports ${name}`) : []
}

/** Every file but the given ones; a name that ends with a slash is a folder. */
function outside(...places: string[]): (path: string) => boolean {
  return (path) => !places.some((place) => (place.endsWith('/') ? isWithin(path, place) : path === place))
}

function isWithin(path: string, folder: string): boolean {
  return path.startsWith(folder)
}

function isOfNode(name: string): boolean {
  return name.startsWith('node:')
}

function isOfDomain(path: string): boolean {
  const surroundings = ['hosts', 'command-line', 'storage', 'launch'].map((name) => `electron/${name}/`)
  return isWithin(path, 'electron/') && !surroundings.some((folder) => isWithin(path, folder))
}

/** Whether a file, with or without its ending, is the place itself or lies in it. */
function isIn(path: string, place: string): boolean {
  return path.replace(/\.ts$/, '') === place || isWithin(path, `${place}/`)
}

function placeInFlow(path: string): { line: number; folder: string } | undefined {
  for (const [line, folders] of flow.entries()) {
    const folder = folders.find((names) => names.split(' or ').some((name) => isIn(path, name)))
    if (folder !== undefined) return { line, folder }
  }
  return undefined
}
