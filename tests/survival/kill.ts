/** Kills a saving program at random moments, and looks each time whether all that it was told as saved is there. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Library } from '../../electron/library/library'
import { Told, wrongIn } from './saved'
import { openSmallLibrary, orThrow } from './small-library'

export interface KillCampaign {
  /** The saving program, bundled. */
  program: string
  /** The top of the repository. */
  sources: string
  way: 'ours' | 'plain'
  kills: number
  /** So many kills hit one library before a fresh one is taken. */
  killsPerLibrary: number
}

export interface KillCount {
  kills: number
  acknowledged: number
  lost: number
  unreadable: number
  wrong: number
  leftovers: number
  /** Kills after which anything of it was so. */
  failedKills: number
  /** The first few findings, in words. */
  examples: string[]
}

const lanes = 2
/** So many lines a program has told at the most when it is killed a moment later. */
const mostTold = 60

export async function runKills(campaign: KillCampaign): Promise<KillCount> {
  // A kill takes nothing away that the system has already got, so the disk itself has no part in this.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'standpoint-kill-'))
  const count: KillCount = {
    kills: 0,
    acknowledged: 0,
    lost: 0,
    unreadable: 0,
    wrong: 0,
    leftovers: 0,
    failedKills: 0,
    examples: [],
  }
  try {
    await (await openSmallLibrary(join(folder, 'fresh'), campaign.sources)).close()
    await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(campaign, folder, lane, count)))
    return count
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runLane(
  campaign: KillCampaign,
  folder: string,
  lane: number,
  count: KillCount,
): Promise<void> {
  const library = join(folder, `library-${lane}`)
  let told = new Told()
  for (let run = lane; run < campaign.kills; run += lanes) {
    if (((run - lane) / lanes) % campaign.killsPerLibrary === 0) {
      rmSync(library, { recursive: true, force: true })
      cpSync(join(folder, 'fresh'), library, { recursive: true })
      told = new Told()
    }
    const before = told.count
    await saveUntilKilled(campaign, library, told)
    count.kills += 1
    count.acknowledged += told.count - before
    await lookAfterKill(library, told, count)
  }
}

/** One in eight is killed somewhere in its start, while it sweeps and opens; the others while they save. */
async function saveUntilKilled(
  { program, sources, way }: KillCampaign,
  library: string,
  told: Told,
): Promise<void> {
  const child = spawn(process.execPath, [program, library, sources, way], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  // Counted by what was told, not by time alone: on a busy machine nothing may be saved in any time.
  const enough = 1 + Math.ceil(Math.random() * mostTold)
  const saving = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more
      if (text.split('\n').length > enough) resolve()
    })
  })
  const closed = once(child, 'close')
  const isEarly = Math.random() < 1 / 8
  await (isEarly ? pause(Math.random() * 300) : Promise.race([saving, closed]))
  if (!isEarly) await pause(Math.random() * 20)
  child.kill('SIGKILL')
  await closed
  if (child.exitCode !== null) throw new Error(`The saving program ended by itself with ${child.exitCode}.`)
  // What comes after the last line end was not told to the last letter.
  for (const line of text.split('\n').slice(0, -1)) if (line !== 'ready') told.take(line)
}

/** The next start: who may write opens it, and sweeps. */
async function lookAfterKill(folder: string, told: Told, count: KillCount): Promise<void> {
  const library = orThrow(await Library.open({ folder, starters: [], wantsToWrite: true, begins: false }))
  const unreadable = library.unreadable.map(({ what }) => what)
  const [lost, wrong] = [told.lostIn(library), wrongIn(library)]
  await library.close()
  const leftovers = leftoversIn(folder)
  count.unreadable += unreadable.length
  count.lost += lost.length
  count.wrong += wrong.length
  count.leftovers += leftovers.length
  const found = [...unreadable, ...lost, ...wrong, ...leftovers]
  if (found.length > 0) count.failedKills += 1
  count.examples.push(...found.slice(0, Math.max(0, 5 - count.examples.length)))
}

/** Half-written files, and claims of programs that have ended. */
export function leftoversIn(folder: string): string[] {
  const names = (readdirSync(folder, { recursive: true }) as string[]).map((name) =>
    name.replaceAll('\\', '/'),
  )
  return names.filter((name) => name.endsWith('.tmp') || name.startsWith('owners/'))
}

export function tellKills(way: string, count: KillCount): string {
  return [
    `${way}: ${count.kills} kills, ${count.acknowledged} acknowledged writes; lost ${count.lost},`,
    `files that do not open ${count.unreadable}, wrong words ${count.wrong}, leftovers ${count.leftovers};`,
    `kills with a failure: ${count.failedKills}`,
    ...(count.examples.length > 0 ? [`(such as: ${count.examples[0]})`] : []),
  ].join(' ')
}
