/** The program's source files, as far as the rules on its arrows look into them. */
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, posix } from 'node:path'
import ts from 'typescript'
import { root } from '../support/folders'

export interface Source {
  /** From the top of the repository, with forward slashes. */
  path: string
  text: string
  /**
   * What it imports, however written: `node:fs`, a package by its name, a file of ours by its path, without the ending
   * `.ts`.
   */
  imports: string[]
  /** All names in its code: of variables, of types, and behind a dot. */
  names: Set<string>
  /** The names that stand by themselves, not behind a dot and not as the key of an object. */
  loneNames: Set<string>
}

export function listSources(): Source[] {
  return ['electron', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|mts|cts|js|mjs|cjs|svelte)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => sourceOf(posixPath(path.slice(root.length + 1)), readFileSync(path, 'utf8'))),
  )
}

export function sourceOf(path: string, text: string): Source {
  const code = path.endsWith('.svelte') ? codeOfSvelte(text) : text
  const imports = ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) => resolved(path, fileName))
  return { path, text, imports, ...namesIn(code) }
}

function resolved(path: string, name: string): string {
  if (name.startsWith('.')) return posix.join(posix.dirname(path), name).replace(/\.(?:ts|js)$/, '')
  if (name.startsWith('node:')) return name
  if (builtinModules.includes(name)) return `node:${name}`
  return /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name
}

const script = /<script[^>]*>([\s\S]*?)<\/script>/g

/**
 * The script blocks of a component, and the expressions of its markup. These are taken roughly, each by itself up to
 * the first closing bracket: enough to see a name in them.
 */
function codeOfSvelte(text: string): string {
  const scripts = [...text.matchAll(script)].map(([, code = '']) => code)
  const markup = text
    .replace(script, '')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
  const expressions = [...markup.matchAll(/\{(?:[#:/@]\w+)?([^}]*)/g)].map(([, words = '']) => `;(${words})`)
  return [...scripts, ...expressions].join('\n')
}

function namesIn(code: string): Pick<Source, 'names' | 'loneNames'> {
  const names = new Set<string>()
  const loneNames = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      names.add(node.text)
      const { parent } = node
      const isBehindDot = ts.isPropertyAccessExpression(parent) && parent.name === node
      const isKey =
        (ts.isPropertyAssignment(parent) ||
          ts.isPropertySignature(parent) ||
          ts.isMethodDeclaration(parent)) &&
        parent.name === node
      if (!isBehindDot && !isKey && !isArithmeticOfDays(node)) loneNames.add(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true))
  return { names, loneNames }
}

/** `Date.UTC` counts days and reads no clock. */
function isArithmeticOfDays({ text, parent }: ts.Identifier): boolean {
  return text === 'Date' && ts.isPropertyAccessExpression(parent) && parent.name.text === 'UTC'
}

function posixPath(path: string): string {
  return path.replaceAll('\\', '/')
}
