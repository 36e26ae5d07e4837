/**
 * Damages the stored files of a library in every way that could be thought of, and looks whether the library opens all
 * the same, shows what is whole, shows nothing that nobody wrote, and leaves the damaged file as it is.
 */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { decisionSchema } from '../../electron/decisions/decision'
import { Library } from '../../electron/library/library'
import { settingsSchema } from '../../electron/library/settings'
import { noteSchema } from '../../electron/notes/note'
import { writeRecord } from '../../electron/storage/record-file'
import { decodeRecord, type RecordKind } from '../../electron/storage/record-kind'
import { saveForEver } from './save-for-ever'
import { openSmallLibrary, orThrow } from './small-library'

export interface DamageCount {
  truncations: number
  flips: number
  variants: number
  /** Damages that nothing was lost by, such as a space that became a tab. */
  harmless: number
  told: number
  wrong: string[]
}

const kinds: Record<string, RecordKind<{ id: string }>> = {
  notes: { format: 'standpoint/note', version: 1, schema: noteSchema },
  decisions: { format: 'standpoint/decision', version: 1, schema: decisionSchema },
  settings: { format: 'standpoint/settings', version: 1, schema: settingsSchema },
}

export async function runDamage(sources: string, variants: number): Promise<DamageCount> {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-damage-'))
  const count: DamageCount = { truncations: 0, flips: 0, variants: 0, harmless: 0, told: 0, wrong: [] }
  try {
    const whole = join(folder, 'whole')
    const library = await openSmallLibrary(whole, sources)
    await saveForEver(library, () => undefined, randomUUID, 8)
    await library.close()
    for (const [name, kind] of Object.entries(kinds)) await tearAndFlip(whole, name, kind, count)
    for (let turn = 0; turn < variants; turn += damagesAtOnce) await damageSome(whole, folder, turn, count)
    return count
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One file of a kind: cut off at every byte, and each of its bits turned over. */
async function tearAndFlip(
  whole: string,
  name: string,
  kind: RecordKind<{ id: string }>,
  count: DamageCount,
): Promise<void> {
  const path = name === 'settings' ? 'settings.json' : shortestIn(whole, name)
  const bytes = readFileSync(join(whole, path))
  const right = orThrow(decodeRecord(kind, path, bytes.toString()))
  for (let kept = 0; kept < bytes.length; kept += 1) {
    count.truncations += 1
    judge(kind, path, right, bytes.subarray(0, kept), `cut off at ${kept}`, count)
    // Without its last line end it is whole.
    if (kept % 50 === 0 && kept < bytes.length - 1)
      await saveOver(kind, path, right, bytes.subarray(0, kept), count)
  }
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Buffer.from(bytes)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    count.flips += 1
    judge(kind, path, right, flipped, `bit ${bit} turned over`, count)
  }
}

function shortestIn(whole: string, name: string): string {
  const size = (path: string): number => lstatSync(join(whole, path)).size
  const paths = readdirSync(join(whole, name)).map((file) => `${name}/${file}`)
  return paths.toSorted((a, b) => size(a) - size(b))[0] ?? ''
}

function judge(
  kind: RecordKind<{ id: string }>,
  path: string,
  right: unknown,
  bytes: Uint8Array,
  how: string,
  count: DamageCount,
): void {
  try {
    const read = decodeRecord(kind, path, Buffer.from(bytes).toString('utf8'))
    if (!read.ok) count.told += read.problem.what.includes(path) ? 1 : 0
    else if (isDeepStrictEqual(read.value, right)) count.harmless += 1
    else count.wrong.push(`${path}, ${how}: read as something else`)
  } catch (error) {
    count.wrong.push(`${path}, ${how}: threw ${String(error)}`)
  }
}

/** A save over a damaged file keeps its bytes. */
async function saveOver(
  kind: RecordKind<{ id: string }>,
  name: string,
  record: { id: string },
  bytes: Uint8Array,
  count: DamageCount,
): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'standpoint-over-'))
  const path = join(root, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  const saved = await writeRecord({ root, path }, kind, record)
  const shelf = join(root, 'set-aside')
  const kept = existsSync(shelf) ? readdirSync(shelf).map((file) => readFileSync(join(shelf, file))) : []
  const isKept = kept.some((one) => one.equals(bytes)) || readFileSync(path).equals(bytes)
  if (!saved.ok || !isKept) count.wrong.push(`${name}: a save over ${bytes.length} bytes of it lost them`)
  rmSync(root, { recursive: true })
}

const damagesAtOnce = 4
/** Longer than any opening takes; a pipe that is waited for takes for ever. */
const patienceMs = 30_000

async function damageSome(whole: string, folder: string, turn: number, count: DamageCount): Promise<void> {
  const broken = join(folder, 'broken')
  cpSync(whole, broken, { recursive: true })
  const paths = recordPaths(whole)
  const done = new Map<string, { how: string; bytes: Buffer | null }>()
  for (let one = turn; one < turn + damagesAtOnce; one += 1) {
    const path = paths[(one * 7919) % paths.length] ?? ''
    if (done.has(path)) continue
    const [how, damage] = damages[one % damages.length] ?? ['', () => undefined]
    damage(join(broken, path), join(broken, paths[(one * 31 + 1) % paths.length] ?? ''), one)
    done.set(path, { how, bytes: bytesOf(join(broken, path)) })
    count.variants += 1
  }
  await openDamaged(whole, broken, done, count)
  rmSync(broken, { recursive: true })
}

function recordPaths(whole: string): string[] {
  return (readdirSync(whole, { recursive: true }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json') && !name.startsWith('owners/'))
    .toSorted()
}

function bytesOf(path: string): Buffer | null {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found?.isFile() && found.size < 1e7 ? readFileSync(path) : null
}

async function openDamaged(
  whole: string,
  broken: string,
  done: Map<string, { how: string; bytes: Buffer | null }>,
  count: DamageCount,
): Promise<void> {
  const how = [...done].map(([path, damage]) => `${path} ${damage.how}`).join(', ')
  const opening = Library.open({ folder: broken, starters: [], wantsToWrite: true, begins: true })
  const opened = await Promise.race([
    opening.catch((error: unknown) => String(error)),
    pause(patienceMs, 'hangs', { ref: false }),
  ])
  if (typeof opened === 'string' || !opened.ok) {
    count.wrong.push(`${how}: did not open (${typeof opened === 'string' ? opened : opened.problem.what})`)
    return
  }
  const library = opened.value
  count.wrong.push(...falseIn(whole, library, done).map((what) => `${how}: ${what}`))
  await library.close()
  for (const [path, { bytes }] of done) {
    if (bytes && !bytesOf(join(broken, path))?.equals(bytes)) count.wrong.push(`${how}: ${path} was changed`)
    const isTold = library.unreadable.some(({ what }) => what.includes(path))
    count[isTold ? 'told' : 'harmless'] += 1
  }
}

/** Notes that are not as they were written, and whole ones that are hidden. */
function falseIn(whole: string, library: Library, done: Map<string, unknown>): string[] {
  const notes = readdirSync(join(whole, 'notes')).map((name) => {
    const { record } = JSON.parse(readFileSync(join(whole, 'notes', name), 'utf8')) as {
      record: { id: string }
    }
    return record
  })
  const wrong = library.listNotes().filter((note) => !notes.some((one) => isDeepStrictEqual(one, note)))
  const hidden = notes.filter(({ id }) => !done.has(`notes/${id}.json`) && !library.findNote(id))
  return [
    ...wrong.map(({ id }) => `note ${id} is not what was written`),
    ...hidden.map(({ id }) => `note ${id} is hidden`),
  ]
}

type Damage = (path: string, other: string, turn: number) => void

const text = (path: string): string => readFileSync(path, 'utf8')
const envelope = (path: string, changes: Record<string, unknown>): void =>
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(text(path)) as object), ...changes }))

const damages: [how: string, damage: Damage][] = [
  ['emptied', (path) => writeFileSync(path, '')],
  ['of zeros', (path) => writeFileSync(path, Buffer.alloc(lstatSync(path).size))],
  ['swapped with another', (path, other) => isWhole(other) && writeFileSync(path, readFileSync(other))],
  ['foreign JSON', (path) => writeFileSync(path, '{"posts":[{"id":1}]}')],
  ['a list', (path) => writeFileSync(path, `[${text(path)}]`)],
  ['null', (path) => writeFileSync(path, 'null')],
  ['of a future version', (path, _, turn) => envelope(path, { version: 2 + (turn % 1000) * 1e6 })],
  [
    'of version 1e999',
    (path) => writeFileSync(path, text(path).replace(/"version": ?\d+/, '"version":1e999')),
  ],
  ['of version -1', (path) => envelope(path, { version: -1 })],
  ['with a huge number', (path) => writeFileSync(path, text(path).replace(/\d/, '9'.repeat(400)))],
  ['with a huge text', (path) => envelope(path, { record: 'x'.repeat(5_000_000) })],
  ['deep', (path) => writeFileSync(path, `${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
  ['with a deep record', (path) => writeFileSync(path, deepRecord(text(path)))],
  [
    'with its record twice',
    (path) => writeFileSync(path, text(path).replace(/\}\s*$/, ',"record":{"id":"x"}}')),
  ],
  ['with another format twice', (path) => writeFileSync(path, text(path).replace('{', '{"format":"x",'))],
  ['with a byte order mark', (path) => writeFileSync(path, `\ufeff${text(path)}`)],
  ['in UTF-16', (path) => writeFileSync(path, Buffer.from(text(path), 'utf16le'))],
  ['with NULs behind it', (path) => writeFileSync(path, `${text(path)}\0\0\0`)],
  ['with NULs in it', (path, _, turn) => splice(path, turn, Buffer.alloc(9))],
  ['with other bytes in it', (path, _, turn) => splice(path, turn, Buffer.from('\u00ff{"x"}', 'latin1'))],
  ['cut off somewhere', (path, _, turn) => truncateSync(path, (turn * 131) % lstatSync(path).size)],
  ['twice behind itself', (path) => writeFileSync(path, text(path) + text(path))],
  ['with a block of another', (path, other) => isWhole(other) && mix(path, other)],
  ['with __proto__', (path) => writeFileSync(path, text(path).replace('{', '{"__proto__":{"id":"x"},'))],
  ['without a checksum', (path) => envelope(path, { sha256: undefined })],
  ['with words changed', (path) => writeFileSync(path, text(path).replace(/end"/, 'END"'))],
  ['under another name too', (path) => cpSync(path, path.replace(/\.json$/, '-2.json'))],
  ['a folder', (path) => (rmSync(path), mkdirSync(path))],
  ['a link to nowhere', (path) => (rmSync(path), symlinkSync('/nowhere/at/all', path))],
  ['a link to itself', (path) => (rmSync(path), symlinkSync(path, path))],
  ['a link to another', (path, other) => path !== other && (rmSync(path), symlinkSync(other, path))],
  ['a link to a device', (path) => (rmSync(path), symlinkSync('/dev/zero', path))],
  ['a pipe', (path) => (rmSync(path), execFileSync('mkfifo', [path]))],
  ['huge and hollow', (path) => truncateSync(path, 3e9)],
]

const isWhole = (path: string): boolean => bytesOf(path) !== null

function deepRecord(whole: string): string {
  return whole.replace(/"record":[^]*$/, `"record":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_001)}`)
}

function splice(path: string, turn: number, bytes: Buffer): void {
  const whole = readFileSync(path)
  const at = (turn * 131) % whole.length
  writeFileSync(path, Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + bytes.length)]))
}

function mix(path: string, other: string): void {
  const [one, two] = [readFileSync(path), readFileSync(other)]
  writeFileSync(path, Buffer.concat([one.subarray(0, one.length / 2), two.subarray(two.length / 2)]))
}

export function tellDamage({ truncations, flips, variants, harmless, told, wrong }: DamageCount): string {
  return [
    `${truncations} truncations, ${flips} bits turned over, ${variants} other damages: ${told} told with the file's name,`,
    `${harmless} harmless, ${wrong.length} wrong (a crash, a hang, words that nobody wrote, a hidden note, a file changed)`,
    ...wrong.slice(0, 5).map((what) => `\n  ${what}`),
  ].join(' ')
}
