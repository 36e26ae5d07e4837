/**
 * Lets each operation of each kind of save fail, in each way, and looks whether the old state is whole, the message is
 * true, and the same save succeeds when it is tried again.
 */
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Contract } from '../../electron/contract'
import { Library } from '../../electron/library/library'
import type { Outcome } from '../../electron/problem'
import { asOrdinaryUser } from '../support/ordinary-user'
import { failingDisk, type Fault } from './failing-disk'
import { leftoversIn } from './kill'
import { settingsAt, turnOf, verdictAt } from './saved'
import { withDisk } from './seam'
import { articleId, openSmallLibrary, orThrow, servicesOf, statementsIn } from './small-library'

export interface FaultCount {
  attempts: number
  /** Told as saved in spite of the fault, and it was: the fault came where nothing depends on it. */
  harmless: number
  /** Saved, and told that the disk did not confirm it. */
  unconfirmed: number
  wrong: string[]
}

/** One save that can be asked for again and again, and how its record is seen in a library. */
interface Save {
  name: string
  ask(): Promise<Outcome<unknown>>
  see(library: Library): unknown
}

type MakeSave = (library: Library, services: Contract) => Promise<Save>

const hangs = { writer: 'survival', target: { kind: 'article', articleId } } as const
const cell = {
  dossierId: 'two-councils',
  row: { by: 'topic', key: 'fishing' },
  partyId: 'north',
  topicIds: [],
} as const

async function newNote(_library: Library, services: Contract): Promise<Save> {
  const id = randomUUID()
  return {
    name: 'a new note',
    ask: () => services.saveNote({ id, basis: null, ...hangs, text: 'new' }),
    see: (at) => at.findNote(id)?.text,
  }
}

async function changedNote(_library: Library, services: Contract): Promise<Save> {
  const id = randomUUID()
  orThrow(await services.saveNote({ id, basis: null, ...hangs, text: 'old' }))
  return {
    name: 'a changed note',
    ask: () => services.saveNote({ id, basis: 1, ...hangs, text: 'changed' }),
    see: (at) => at.findNote(id)?.text,
  }
}

async function removedNote(_library: Library, services: Contract): Promise<Save> {
  const id = randomUUID()
  orThrow(await services.saveNote({ id, basis: null, ...hangs, text: 'to go' }))
  return {
    name: 'a removed note',
    ask: () => services.removeNote({ id, basis: 1, writer: hangs.writer }),
    see: (at) => at.findNote(id)?.text,
  }
}

async function decision(library: Library, services: Contract): Promise<Save> {
  const [statement = { articleId: '', id: '' }] = statementsIn(library)
  const basis = library.shelf.findDecision(statement.id)?.revision ?? null
  const question = { articleId: statement.articleId, statementId: statement.id, draft: null, basis }
  return {
    name: 'a decision',
    ask: () => services.decideStatement({ ...question, verdict: verdictAt((basis ?? 0) + 1) }),
    see: (at) => at.shelf.findDecision(statement.id)?.revision,
  }
}

async function settings(library: Library, services: Contract): Promise<Save> {
  const turn = turnOf(library.settings) + 1
  return {
    name: 'the settings',
    ask: () => services.saveSettings({ settings: settingsAt(turn, library.settings) }),
    see: (at) => turnOf(at.settings),
  }
}

async function summary(_library: Library, services: Contract): Promise<Save> {
  const id = randomUUID()
  const question = { id, cell: { ...cell, topicIds: [] }, statementIds: [] }
  orThrow(await services.saveSummary({ ...question, text: 'old', basis: null }))
  return {
    name: 'a summary',
    ask: () => services.saveSummary({ ...question, text: 'new', basis: 1 }),
    see: (at) => at.listSummaries().find((one) => one.id === id)?.text,
  }
}

/** What is in the way is set aside first. */
async function overDamage(library: Library, services: Contract): Promise<Save> {
  const id = randomUUID()
  writeFileSync(join(library.folder, 'notes', `${id}.json`), '{"torn')
  return {
    name: 'a note over a damaged file',
    ask: () => services.saveNote({ id, basis: null, ...hangs, text: 'new' }),
    see: (at) => at.findNote(id)?.text,
  }
}

const saves: MakeSave[] = [newNote, changedNote, removedNote, decision, settings, summary, overDamage]

/** @param codes how the disk fails, such as `EIO`, or `half`; @param every only each n-th fault is tried */
export async function runFaults(sources: string, codes: string[], every = 1): Promise<FaultCount> {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-faults-'))
  const count: FaultCount = { attempts: 0, harmless: 0, unconfirmed: 0, wrong: [] }
  try {
    const library = await openSmallLibrary(folder, sources)
    const services = servicesOf(library)
    let turn = 0
    for (const make of saves) {
      const steps = await countSteps(library, await make(library, services))
      for (let at = 1; at <= steps.length; at += 1) {
        for (const code of codes) {
          for (const stays of [false, true]) {
            if ((turn += 1) % every !== 0) continue
            await attempt(
              library,
              await make(library, services),
              { at, code, stays },
              steps[at - 1] ?? '',
              count,
            )
          }
        }
      }
    }
    await tryReadOnly(library, services, count)
    await library.close()
    await (await openSmallLibrary(folder, sources)).close()
    count.wrong.push(...leftoversIn(folder).map((name) => `${name} was left over`))
    return count
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function countSteps(library: Library, save: Save): Promise<string[]> {
  const { disk, steps } = failingDisk(library.folder, { at: 0, code: '', stays: false })
  orThrow(await withDisk(disk, save.ask))
  return steps
}

async function attempt(
  library: Library,
  save: Save,
  fault: Fault,
  step: string,
  count: FaultCount,
): Promise<void> {
  const where = `${save.name}, ${fault.code} at ${step}${fault.stays ? ' and after' : ''}`
  const before = save.see(library)
  const { disk } = failingDisk(library.folder, fault)
  const outcome = await withDisk(disk, save.ask)
  count.attempts += 1
  const onDisk = await seeAnew(library.folder, save)
  judge(outcome, { before, now: save.see(library), onDisk }, count).forEach((what) =>
    count.wrong.push(`${where}: ${what}`),
  )
  const again = await save.ask()
  if (!again.ok) count.wrong.push(`${where}: trying again failed (${again.problem.what})`)
  if (save.see(library) === before && !outcome.ok) count.wrong.push(`${where}: trying again changed nothing`)
  if ((await seeAnew(library.folder, save)) !== save.see(library))
    count.wrong.push(`${where}: what was tried again is not on the disk`)
}

/** What is wrong with how a failure was told and with what it left. */
function judge(
  outcome: Outcome<unknown>,
  { before, now, onDisk }: { before: unknown; now: unknown; onDisk: unknown },
  count: FaultCount,
): string[] {
  if (outcome.ok) {
    count.harmless += 1
    return onDisk !== before && now === onDisk ? [] : ['told as saved, and it was not']
  }
  const { code, what, next } = outcome.problem
  const isKept = onDisk === before
  const wrong = now === before ? [] : ['not told as saved, and shown as if it were']
  if (code === 'not-confirmed') {
    count.unconfirmed += 1
    if (isKept) wrong.push('told as on the disk, and it is not')
  } else {
    if (!isKept) wrong.push(`told as not saved (${what}), and the old state is gone`)
    if (!what.includes(' was not ')) wrong.push(`the message says nothing of it: ${what}`)
  }
  if (!/try again/i.test(next)) wrong.push(`the message does not say what to do: ${next}`)
  return wrong
}

/** As the next start would see it. */
async function seeAnew(folder: string, save: Save): Promise<unknown> {
  const reader = orThrow(await Library.open({ folder, starters: [], wantsToWrite: false, begins: false }))
  return save.see(reader)
}

async function tryReadOnly(library: Library, services: Contract, count: FaultCount): Promise<void> {
  if (process.platform === 'win32') return
  const notes = join(library.folder, 'notes')
  const save = await changedNote(library, services)
  const before = save.see(library)
  chmodSync(notes, 0o500)
  const outcome = await asOrdinaryUser(library.folder, save.ask)
  chmodSync(notes, 0o700)
  count.attempts += 1
  if (outcome.ok || outcome.problem.code !== 'not-writable')
    count.wrong.push('a read-only folder was not told')
  if ((await seeAnew(library.folder, save)) !== before) count.wrong.push('a read-only folder was written to')
  if (!(await save.ask()).ok) count.wrong.push('a folder that may be written to again was not')
}

export function tellFaults(count: FaultCount): string {
  return [
    `${count.attempts} faults, one at each operation of ${saves.length} kinds of save, once and lasting:`,
    `${count.wrong.length} wrong; ${count.harmless} did no harm, ${count.unconfirmed} were told as saved but not confirmed`,
    ...count.wrong.slice(0, 5).map((what) => `\n  ${what}`),
  ].join(' ')
}
