/** Saves notes, decisions and settings side by side, each as fast as it is told that the one before is saved. */
import type { Contract } from '../../electron/contract'
import type { Library } from '../../electron/library/library'
import { noteText, settingsAt, turnOf, verdictAt } from './saved'
import { articleId, orThrow, servicesOf, statementsIn } from './small-library'

interface Saver {
  library: Library
  services: Contract
  tell: (line: string) => void
  newId: () => string
  /** Notes that are on their way, or gone. */
  busy: Set<string>
}

/** @param rounds of each; without end unless told. */
export async function saveForEver(
  library: Library,
  tell: (line: string) => void,
  newId: () => string,
  rounds = Infinity,
): Promise<void> {
  const saver: Saver = { library, services: servicesOf(library), tell, newId, busy: new Set() }
  await Promise.all(
    [saveNote, saveNote, decide, saveSettings].map(async (save) => {
      for (let round = 1; round <= rounds; round += 1) await save(saver, round)
    }),
  )
}

const written = { writer: 'survival', target: { kind: 'article', articleId } } as const

async function saveNote({ library, services, tell, newId, busy }: Saver, round: number): Promise<void> {
  const notes = library.listNotes()
  // A note that is on its way in the other lane is left to it.
  const known = round % 2 === 0 ? notes[(round * 7) % notes.length] : undefined
  if (known && busy.has(known.id)) return
  const id = known?.id ?? newId()
  busy.add(id)
  if (known && round % 10 === 0) {
    tell(`going ${id}`)
    orThrow(await services.removeNote({ id, basis: known.revision, writer: written.writer }))
    tell(`gone ${id}`)
    return
  }
  const revision = (known?.revision ?? 0) + 1
  const basis = known?.revision ?? null
  orThrow(await services.saveNote({ id, basis, ...written, text: noteText(id, revision) }))
  tell(`note ${id} ${revision}`)
  busy.delete(id)
}

async function decide({ library, services, tell }: Saver, round: number): Promise<void> {
  const statements = statementsIn(library)
  const statement = statements[round % statements.length]
  if (!statement) throw new Error('The library has no statement to decide about.')
  const basis = library.shelf.findDecision(statement.id)?.revision ?? null
  const revision = (basis ?? 0) + 1
  const place = { articleId: statement.articleId, statementId: statement.id }
  orThrow(await services.decideStatement({ ...place, verdict: verdictAt(revision), draft: null, basis }))
  tell(`decision ${statement.id} ${revision}`)
}

async function saveSettings({ library, services, tell }: Saver): Promise<void> {
  const turn = turnOf(library.settings) + 1
  orThrow(await services.saveSettings({ settings: settingsAt(turn, library.settings) }))
  tell(`settings ${turn}`)
}
