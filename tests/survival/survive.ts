/** The campaigns by name; each prints its figures and says whether it holds. */
import { runDamage, tellDamage } from './damage'
import { runFaults, tellFaults } from './faults'
import { cutLowdb, cutOurs, tellCuts } from './power'
import { runKills, tellKills } from './kill'
import { growthOf, measureSpeed, tellSpeed } from './speed'

interface Surroundings {
  /** The top of the repository. */
  root: string
  /** The saving program, bundled. */
  saving: string
  /** Which part of the full number of attempts is made. */
  share: number
}

/** Whether it held. */
type Campaign = (around: Surroundings) => Promise<boolean>

const campaigns: Record<string, Campaign> = { kill, power, faults, damage, speed }

const speedCounts = [100, 1000, 5000, 20_000, 50_000]

/** The exit status: 0 when all that was asked for held, 1 when not, 2 when asked wrongly. */
export async function survive(words: string[], around: Omit<Surroundings, 'share'>): Promise<0 | 1 | 2> {
  const names = words.filter((word) => !word.startsWith('--'))
  const wanted = names.includes('all') ? Object.keys(campaigns) : names
  const unknown = wanted.filter((name) => !(name in campaigns))
  if (wanted.length === 0 || unknown.length > 0) {
    say(`Name one or more of: ${[...Object.keys(campaigns), 'all'].join(', ')}.`)
    return 2
  }
  let held = true
  for (const name of wanted) {
    const began = performance.now()
    const holds = await campaigns[name]?.({ ...around, share: words.includes('--few') ? 0.1 : 1 })
    say(`${name}: ${holds ? 'held' : 'DID NOT HOLD'} (${Math.round((performance.now() - began) / 1000)} s)\n`)
    held &&= holds === true
  }
  return held ? 0 : 1
}

async function kill({ root: sources, saving: program, share }: Surroundings): Promise<boolean> {
  const common = { program, sources }
  const ours = await runKills({ ...common, way: 'ours', kills: 1000 * share, killsPerLibrary: 10 })
  say(tellKills('one file a record, flushed and renamed (ours)', ours))
  const plain = await runKills({ ...common, way: 'plain', kills: 200 * share, killsPerLibrary: 1 })
  say(tellKills('the same services over a plain writeFile (control)', plain))
  return ours.failedKills === 0 && plain.failedKills > 0
}

async function faults({ root: sources, share }: Surroundings): Promise<boolean> {
  const codes = ['EIO', 'ENOSPC', 'half', 'EDQUOT', 'EACCES', 'EROFS']
  const count = await runFaults(sources, share < 1 ? codes.slice(0, 1) : codes)
  say(tellFaults(count))
  return count.wrong.length === 0
}

async function damage({ root: sources, share }: Surroundings): Promise<boolean> {
  const count = await runDamage(sources, 5000 * share)
  say(tellDamage(count))
  return count.wrong.length === 0
}

async function power({ root: sources, share }: Surroundings): Promise<boolean> {
  const ours = await cutOurs(sources, 6, share < 1 ? 10 : 1)
  say(tellCuts('one file a record, flushed and renamed (ours)', ours))
  const theirs = await cutLowdb(50)
  say(tellCuts("lowdb's own adapter (control)", theirs))
  return ours.failedDisks === 0 && theirs.failedDisks > 0
}

async function speed({ share }: Surroundings): Promise<boolean> {
  const speeds = []
  for (const notes of share < 1 ? speedCounts.slice(0, 3) : speedCounts) {
    const measured = await measureSpeed(notes, 200)
    speeds.push(measured)
    say(tellSpeed(measured))
  }
  const growth = growthOf(speeds)
  say(`growth with the number of notes: exponent ${growth.toFixed(3)} (at most .1)`)
  const many = speeds.find(({ notes }) => notes === 5000)
  return many !== undefined && many.theirsMs / many.oursMs >= 10 && growth <= 0.1 && many.stallMs < 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
