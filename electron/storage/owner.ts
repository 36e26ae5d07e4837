/**
 * One owner at a time for a data folder. Each program that wants to write puts a claim of its own into `owners/`,
 * then looks for claims of others that live, and withdraws when there is one. Two can never both win: whoever looked
 * second had its rival's claim before its eyes. (Both may withdraw; they try again after a random pause.) Claims are
 * unique, so removing a dead one can never remove a living one, and a crash leaves nothing that locks anybody out.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile, rename } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'
import { done, failed, type Outcome } from '../problem'
import { errorCode } from './whole-file'

const claimSchema = v.object({
  pid: v.number(),
  host: v.string(),
  /** Tells this run of the machine from an earlier one; empty where the system does not say. */
  boot: v.string(),
  /** When the process began, in the system's own count; tells it from a later one with the same number. */
  began: v.string(),
})
type Claim = v.InferOutput<typeof claimSchema>

export interface Ownership {
  release(): Promise<void>
}

const tries = 8

export async function claimOwnership(root: string): Promise<Outcome<Ownership>> {
  const folder = join(root, 'owners')
  const name = `${process.pid}-${randomBytes(6).toString('hex')}.json`
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    for (let attempt = 1; ; attempt += 1) {
      await writeClaim(folder, name)
      const rival = await livingRival(folder, name)
      if (!rival) return done({ release: () => rm(join(folder, name), { force: true }) })
      await rm(join(folder, name), { force: true })
      if (attempt === tries) return inUse(rival, folder)
      await pause(10 + Math.random() * 40)
    }
  } catch (error) {
    return failed(
      'folder-not-writable',
      `The library folder cannot be written to (${errorCode(error) ?? String(error)}).`,
      'You can read; notes cannot be saved. Change the rights of the folder and start again.',
    )
  }
}

function inUse(rival: Claim, folder: string): Outcome<Ownership> {
  const where = rival.host === hostname() ? `process ${rival.pid}` : `process ${rival.pid} on ${rival.host}`
  const elsewhere =
    rival.host === hostname() ? '' : ` If that machine no longer has it open, remove its file in ${folder}.`
  return failed(
    'library-in-use',
    `Another Standpoint has this library open (${where}).`,
    `You can read and compare; writing is off until it closes and this one is started again.${elsewhere}`,
  )
}

/** Renamed into place, so that nobody ever reads half a claim. */
async function writeClaim(folder: string, name: string): Promise<void> {
  const claim: Claim = {
    pid: process.pid,
    host: hostname(),
    boot: bootId(),
    began: beganAt(process.pid) ?? '',
  }
  const beside = join(folder, `.${name}.tmp`)
  await writeFile(beside, JSON.stringify(claim), { mode: 0o600 })
  await rename(beside, join(folder, name))
}

async function livingRival(folder: string, own: string): Promise<Claim | undefined> {
  for (const name of await readdir(folder)) {
    if (name.endsWith('.tmp')) await sweepHalfClaim(join(folder, name), Number.parseInt(name.slice(1), 10))
    if (name === own || !name.endsWith('.json')) continue
    const claim = await readClaim(join(folder, name))
    if (claim === 'gone') continue
    if (claim !== 'damaged' && isAlive(claim)) return claim
    await rm(join(folder, name), { force: true })
  }
  return undefined
}

/** A claim that its maker, dead since, never renamed into place. */
async function sweepHalfClaim(path: string, pid: number): Promise<void> {
  if (!hasProcess(pid)) await rm(path, { force: true })
}

async function readClaim(path: string): Promise<Claim | 'gone' | 'damaged'> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'gone'
    throw error
  }
  try {
    return v.parse(claimSchema, JSON.parse(text))
  } catch {
    // Claims appear whole, so a damaged one is nobody's who lives: a crash of the machine tore it.
    return 'damaged'
  }
}

function isAlive(claim: Claim): boolean {
  // Whether a process on another machine lives cannot be seen from here; better to read than to tear.
  if (claim.host !== hostname()) return true
  if (claim.boot !== bootId()) return false
  const began = beganAt(claim.pid)
  if (began !== undefined && claim.began !== '') return began === claim.began
  return hasProcess(claim.pid)
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

function bootId(): string {
  return readSystem('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
}

/**
 * Field 22 of /proc/PID/stat; the second field may hold spaces, so counting begins behind its bracket. A process that
 * has ended but was not yet collected by its parent (state Z) began "never": it writes no more.
 */
function beganAt(pid: number): string | undefined {
  const line = readSystem(`/proc/${pid}/stat`)
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ')
  return fields?.[0] === 'Z' ? 'never' : fields?.[19]
}

function readSystem(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
