/**
 * Plays power cuts: records what a library asks of the disk, and at each moment of it builds what may be on the disk if
 * the power went then. Each must open with all that was told as saved by then.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { Library } from '../../electron/library/library'
import { CrashModel, type Loss, type Tree } from './crash-model'
import { recordedDisk, type Step } from './recorded-disk'
import { Told, wrongIn } from './saved'
import { saveForEver } from './save-for-ever'
import { withDisk } from './seam'
import { openSmallLibrary } from './small-library'

export interface CutCount {
  cuts: number
  /** Different disks that may be found after them. */
  disks: number
  acknowledged: number
  failedDisks: number
  examples: string[]
}

/** What is wrong with a disk, given what was told before the cut. */
type Look = (folder: string, told: string[]) => Promise<string[]>

/** @param rounds of saves of each kind; @param every only each n-th moment is cut */
export async function cutOurs(sources: string, rounds: number, every: number): Promise<CutCount> {
  const steps = await record(async (folder, tell) => {
    const library = await openSmallLibrary(folder, sources)
    await saveForEver(library, tell, randomUUID, rounds)
    await library.close()
  })
  return cut(steps, every, (folder, lines) => lookAtLibrary(folder, sources, lines))
}

/** The control: lowdb's own adapter, which neither flushes nor scales. */
export async function cutLowdb(rounds: number): Promise<CutCount> {
  const steps = await record(async (folder, tell) => {
    const database = new Low(new JSONFile<number[]>(join(folder, 'notes.json')), [])
    for (let round = 0; round < rounds; round += 1) {
      database.data.push(round)
      await database.write()
      tell(String(round))
    }
  })
  return cut(steps, 1, lookAtLowdb)
}

async function record(
  work: (folder: string, tell: (line: string) => void) => Promise<void>,
): Promise<Step[]> {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-recorded-'))
  try {
    const { disk, steps } = recordedDisk(folder)
    await withDisk(disk, () => work(folder, (line) => void steps.push({ do: 'tell', line })))
    return steps
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function cut(steps: Step[], every: number, look: Look): Promise<CutCount> {
  const count: CutCount = { cuts: 0, disks: 0, acknowledged: 0, failedDisks: 0, examples: [] }
  const model = new CrashModel()
  const told: string[] = []
  let turn = 0
  for (const [at, step] of steps.entries()) {
    if (step.do === 'tell') told.push(step.line)
    else model.take(step)
    if (at % every !== 0) continue
    count.cuts += 1
    const seen = new Set<string>()
    for (const tree of disksAfter(model, (turn += 1))) {
      const print = printOf(tree)
      if (seen.has(print)) continue
      seen.add(print)
      count.disks += 1
      const wrong = await withTree(tree, (folder) => look(folder, told))
      if (wrong.length > 0) count.failedDisks += 1
      if (count.examples.length < 5) count.examples.push(...wrong.map((what) => `after step ${at}: ${what}`))
    }
  }
  count.acknowledged = told.filter((line) => !line.startsWith('going')).length
  return count
}

/** All, none, each alone, all but each, and some by chance: names that reached the disk; with words lost in each way. */
function* disksAfter(model: CrashModel, turn: number): Generator<Tree> {
  const losses: Loss[] = ['all', 'none', 'half', 'zeros']
  const { pending } = model
  const ways: ((change: number) => boolean)[] = [() => true, () => false]
  for (let one = 0; one < Math.min(pending, 6); one += 1) {
    ways.push(
      (change) => change === one,
      (change) => change !== one,
    )
  }
  for (const mask of [turn * 2654435761, turn * 40503 + 7])
    ways.push((change) => ((mask >>> (change % 31)) & 1) === 1)
  for (const reached of ways) for (const loss of losses) yield model.after(reached, loss)
}

function printOf(tree: Tree): string {
  return [...tree]
    .map(([path, bytes]) => `${path}:${bytes ? Buffer.from(bytes).toString('latin1') : ''}`)
    .join('\n')
}

async function withTree<T>(tree: Tree, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'standpoint-cut-'))
  try {
    for (const [path, bytes] of tree) {
      if (bytes === null) mkdirSync(join(folder, path))
      // After a power cut the machine has begun anew; here the process that claimed the folder still lives.
      else writeFileSync(join(folder, path), path.startsWith('owners/') ? '' : bytes)
    }
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function lookAtLibrary(folder: string, sources: string, lines: string[]): Promise<string[]> {
  const told = new Told()
  for (const line of lines) told.take(line)
  const starters = [join(sources, 'tests/fixtures/dossiers/two-councils')]
  const opened = await Library.open({ folder, starters, wantsToWrite: true, begins: true })
  if (!opened.ok) return [opened.problem.what]
  const library = opened.value
  const wrong = [
    ...(library.access.mode === 'owner' ? [] : ['it may not be written']),
    ...library.unreadable.map(({ what }) => what),
    ...told.lostIn(library),
    ...wrongIn(library),
    ...(library.listDossiers().length === 1 ? [] : ['the dossier is missing']),
  ]
  await library.close()
  return wrong
}

async function lookAtLowdb(folder: string, told: string[]): Promise<string[]> {
  const database = new Low(new JSONFile<number[]>(join(folder, 'notes.json')), [])
  try {
    await database.read()
  } catch {
    return ['the file does not open']
  }
  const lost = told.filter((line) => !database.data.includes(Number(line))).length
  return lost > 0 ? [`${lost} acknowledged writes are lost`] : []
}

export function tellCuts(
  who: string,
  { cuts, disks, acknowledged, failedDisks, examples }: CutCount,
): string {
  return [
    `${who}: cut at ${cuts} moments of ${acknowledged} acknowledged writes, ${disks} disks as they may be found:`,
    `${failedDisks} had lost something or did not open`,
    ...(examples.length > 0 ? [`(such as: ${examples[0]})`] : []),
  ].join(' ')
}
