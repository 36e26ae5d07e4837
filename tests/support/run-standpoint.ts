/** The built command line as a program of its own, as a person runs it. */
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { join } from 'node:path'
import { root } from './folders'

const program = join(root, 'out/main/command-line.js')

/** A build takes longer than a hook may; while another suite builds, this one waits for it. */
export const buildLimitMs = 120_000

/** For `beforeAll`: what is tested is what the sources say now. Costs next to nothing when it is built. */
export function buildStandpoint(): void {
  const launcher = join(root, 'electron/launch/standpoint.mjs')
  const built = spawnSync(process.execPath, [launcher, '--help'], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`The program could not be built: ${built.stderr}`)
}

export interface Run {
  /** Null when it was killed. */
  status: number | null
  stdout: string
  stderr: string
}

/** Runs a command to its end. @param input what it gets on its standard input. */
export async function standpoint(words: string[], input = ''): Promise<Run> {
  const child = startStandpoint(words)
  const ended = endOf(child)
  // A command that does not read its input may have ended before it is written.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return ended
}

/** In a process group of its own, so that nothing of it can outlive a killed test. */
export function startStandpoint(words: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...words], { detached: process.platform !== 'win32' })
}

/** Call it at once: what is printed before is missed. */
export async function endOf(child: ChildProcessWithoutNullStreams): Promise<Run> {
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  // `close` comes when all output has been read, `exit` may come before.
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, stdout, stderr })))
}

export function killGroup(child: ChildProcessWithoutNullStreams): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  if (process.platform === 'win32') child.kill('SIGKILL')
  else process.kill(-child.pid, 'SIGKILL')
}
