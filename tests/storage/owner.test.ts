import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { claimOwnership } from '../../electron/storage/owner'
import { bundleForNode } from '../support/bundle'
import { temporaryFolder } from '../support/folders'
import { codeOf, problemOf, valueOf } from '../support/outcomes'

const bundle = temporaryFolder()
let program: string
beforeAll(async () => {
  program = await bundleForNode('tests/storage/claiming-process.ts', bundle.folder)
})
afterAll(() => bundle.remove())

let root: string
let remove: () => void
let children: ChildProcess[] = []
beforeEach(() => {
  ;({ folder: root, remove } = temporaryFolder())
})
afterEach(async () => {
  await Promise.all(children.map(kill))
  children = []
  remove()
})

function start(command: string, words: string[]): ChildProcess {
  const child = spawn(command, words, { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  return child
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((resolve) => child.once('exit', resolve))
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await ended(child)
}

async function firstWordOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => resolve(String(text).trim()))
    child.once('exit', (status) => reject(new Error(`ended with ${status} without a word`)))
  })
}

/** @returns the process once it has told how its claim went. */
async function holder(): Promise<{ child: ChildProcess; says: string }> {
  const child = start(process.execPath, [program, 'hold', root])
  return { child, says: await firstWordOf(child) }
}

const owners = (): string[] => readdirSync(join(root, 'owners'))

interface Claim {
  pid: number
  host: string
  boot: string
  began: string
}

/** A claim as this process writes it, with some of it replaced, left by "somebody". */
async function leaveClaim(changes: Partial<Claim>): Promise<string> {
  const mine = valueOf(await claimOwnership(root))
  const [name = ''] = owners()
  const claim = JSON.parse(readFileSync(join(root, 'owners', name), 'utf8')) as Claim
  await mine.release()
  return leaveFile(`${changes.pid ?? claim.pid}-aaaaaaaaaaaa.json`, JSON.stringify({ ...claim, ...changes }))
}

function leaveFile(name: string, text: string): string {
  mkdirSync(join(root, 'owners'), { recursive: true })
  writeFileSync(join(root, 'owners', name), text)
  return name
}

async function numberOfADeadProcess(): Promise<number> {
  const child = start(process.execPath, ['--version'])
  await ended(child)
  return child.pid ?? 0
}

describe('two claims in one process', () => {
  test('are won by the first, and the second is told who has it', async () => {
    const first = valueOf(await claimOwnership(root))
    const problem = problemOf(await claimOwnership(root))
    expect(problem.code).toBe('library-in-use')
    expect(problem.what).toBe(`Another Standpoint has this library open (process ${process.pid}).`)
    await first.release()
  })

  test('are both won when the first is given back between them', async () => {
    await valueOf(await claimOwnership(root)).release()
    expect(codeOf(await claimOwnership(root))).toBe('no problem')
    expect(owners()).toHaveLength(1)
  })

  test('made at the same moment are never both won', async () => {
    for (let round = 0; round < 5; round += 1) {
      const claims = await Promise.all([claimOwnership(root), claimOwnership(root), claimOwnership(root)])
      const won = claims.flatMap((claim) => (claim.ok ? [claim.value] : []))
      expect(won.length).toBeLessThanOrEqual(1)
      for (const ownership of won) await ownership.release()
      expect(owners()).toEqual([])
    }
  })

  test('of two folders do not disturb each other', async () => {
    const other = temporaryFolder()
    expect(codeOf(await claimOwnership(root))).toBe('no problem')
    expect(codeOf(await claimOwnership(other.folder))).toBe('no problem')
    other.remove()
  })
})

describe('two processes', () => {
  test('are told apart: one is the owner, the other reads', async () => {
    const first = await holder()
    const second = await holder()
    expect([first.says, second.says]).toEqual(['owner', 'library-in-use'])
    expect(problemOf(await claimOwnership(root)).what).toContain(`process ${first.child.pid}`)
  })

  test('follow each other when the first gives it back', async () => {
    const first = await holder()
    first.child.stdin?.end()
    await ended(first.child)
    expect((await holder()).says).toBe('owner')
  })

  test('follow each other when the first is killed', async () => {
    const first = await holder()
    await kill(first.child)
    expect(owners()).toHaveLength(1)
    expect((await holder()).says).toBe('owner')
    expect(owners()).toHaveLength(1)
  })

  test('follow each other when the loser ends before the owner', async () => {
    const first = await holder()
    const second = await holder()
    await kill(second.child)
    expect((await holder()).says).toBe('library-in-use')
    await kill(first.child)
    expect((await holder()).says).toBe('owner')
  })

  test.skipIf(process.platform !== 'linux')(
    'follow each other when nobody has collected the one that was killed',
    async () => {
      // The shell becomes a program that never asks after its child, which stays on as a zombie.
      const command = `"${process.execPath}" "${program}" hold "${root}" < /dev/zero & exec sleep 600`
      const shell = start('sh', ['-c', command])
      expect(await firstWordOf(shell)).toBe('owner')
      const pid = Number.parseInt(owners()[0] ?? '', 10)
      process.kill(pid, 'SIGKILL')
      await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z ')
      expect(codeOf(await claimOwnership(root))).toBe('no problem')
    },
  )
})

describe('a claim that was left behind', () => {
  test('by a process that has ended locks nobody out, and is removed', async () => {
    const left = await leaveClaim({ pid: await numberOfADeadProcess() })
    expect(codeOf(await claimOwnership(root))).toBe('no problem')
    expect(owners()).not.toContain(left)
  })

  test.skipIf(process.platform !== 'linux')(
    'with the number of a living process that began at another time locks nobody out',
    async () => {
      const left = await leaveClaim({ began: '1' })
      expect(codeOf(await claimOwnership(root))).toBe('no problem')
      expect(owners()).not.toContain(left)
    },
  )

  test.skipIf(process.platform !== 'linux')(
    'before the machine was started anew locks nobody out',
    async () => {
      const left = await leaveClaim({ boot: '00000000-0000-0000-0000-000000000000' })
      expect(codeOf(await claimOwnership(root))).toBe('no problem')
      expect(owners()).not.toContain(left)
    },
  )

  test('by a living process locks out, and stays', async () => {
    const left = await leaveClaim({})
    expect(problemOf(await claimOwnership(root)).what).toContain(`process ${process.pid}`)
    expect(owners()).toEqual([left])
  })

  test('by a living process of which the system tells no beginning locks out', async () => {
    await leaveClaim({ began: '' })
    expect(codeOf(await claimOwnership(root))).toBe('library-in-use')
  })

  test('on another machine locks out, and the reader is told which file to remove', async () => {
    const left = await leaveClaim({ host: 'another-machine', pid: await numberOfADeadProcess() })
    const problem = problemOf(await claimOwnership(root))
    expect(problem.code).toBe('library-in-use')
    expect(problem.what).toContain('on another-machine')
    expect(problem.next).toContain(`remove its file in ${join(root, 'owners')}`)
    expect(owners()).toEqual([left])
    rmSync(join(root, 'owners', left))
    expect(codeOf(await claimOwnership(root))).toBe('no problem')
  })

  test.each([
    ['empty', ''],
    ['torn', '{"pid":4711,"ho'],
    ['of zeros', '\0\0\0\0'],
    ['a list', '[]'],
    ['null', 'null'],
    ['without a host', '{"pid":1,"boot":"","began":""}'],
    ['with a text for a number', `{"pid":"1","host":"${hostname()}","boot":"","began":""}`],
  ])('and is damaged (%s) locks nobody out', async (_what, text) => {
    const left = leaveFile('4711-aaaaaaaaaaaa.json', text)
    expect(codeOf(await claimOwnership(root))).toBe('no problem')
    expect(owners()).not.toContain(left)
  })

  test('half written by a process that has ended is swept', async () => {
    leaveFile(`.${await numberOfADeadProcess()}-aaaaaaaaaaaa.json.tmp`, '{"pi')
    valueOf(await claimOwnership(root))
    expect(owners().filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('half written by a living process is not torn from its hands', async () => {
    const half = leaveFile(`.${process.pid}-aaaaaaaaaaaa.json.tmp`, '{"pi')
    valueOf(await claimOwnership(root))
    expect(owners()).toContain(half)
  })

  test('is none where a file has another ending, and that file stays', async () => {
    leaveFile('README.txt', 'What is this folder?')
    expect(codeOf(await claimOwnership(root))).toBe('no problem')
    expect(owners()).toContain('README.txt')
  })
})

describe('a folder that cannot be claimed', () => {
  test('because a file stands in its place is told as not writable', async () => {
    writeFileSync(join(root, 'owners'), 'I am a file')
    const problem = problemOf(await claimOwnership(root))
    expect(problem.code).toBe('folder-not-writable')
    expect(problem.next).toContain('You can read')
  })
})

test.skipIf(process.platform === 'win32')('a claim may be read by its owner only', async () => {
  valueOf(await claimOwnership(root))
  const modes = ['owners', join('owners', owners()[0] ?? '')].map(
    (name) => statSync(join(root, name)).mode & 0o777,
  )
  expect(modes.map((mode) => mode.toString(8))).toEqual(['700', '600'])
})

test('thirty processes that race are never two owners at once, and each gets its turn', async () => {
  const log = join(root, 'log')
  const racers = Array.from({ length: 30 }, () => start(process.execPath, [program, 'race', root, log, '2']))
  await Promise.all(racers.map(ended))
  expect(racers.map(({ exitCode }) => exitCode)).toEqual(racers.map(() => 0))
  const lines = readFileSync(log, 'utf8').trim().split('\n')
  expect(lines).toHaveLength(30 * 2 * 2)
  for (let at = 0; at < lines.length; at += 2) {
    const [pid] = lines[at]?.split(' ') ?? []
    expect(lines.slice(at, at + 2)).toEqual([`${pid} has`, `${pid} gives`])
  }
  expect(owners()).toEqual([])
})
