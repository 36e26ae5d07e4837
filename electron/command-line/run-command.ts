/** The command line: which command, its words, its exit status. 0: done. 1: it failed, and says why. 2: asked wrongly. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { failed, sentenceOf, type Outcome } from '../problem'
import { analyseCommand } from './analyse'
import { backupCommand, restoreCommand } from './backup'
import { checkLibrary } from './check'
import { compareCommand } from './compare'
import { exportCommand } from './export'
import { extractCommand } from './extract'
import { importCommand } from './import'
import { addDossier, checkDossier, placeDossier } from './dossier'
import { addNotes, listNotes } from './note'
import { searchCommand } from './search'
import { serveCommand } from './serve'

export type Words = Record<string, string | boolean | (string | boolean)[] | undefined>

export interface Command {
  /** Its name, such as `note add`. */
  name: string
  usage: string
  about: string
  options: NonNullable<ParseArgsConfig['options']>
  /** How many words besides the options it takes. */
  operands: number | 'some'
  run(words: Words, operands: string[]): Promise<Outcome<null>>
}

const commands: Command[] = [
  serveCommand,
  compareCommand,
  searchCommand,
  exportCommand,
  extractCommand,
  importCommand,
  analyseCommand,
  addNotes,
  listNotes,
  checkLibrary,
  backupCommand,
  restoreCommand,
  addDossier,
  checkDossier,
  placeDossier,
]

/** The exit status. What was asked for goes to standard output, messages to standard error. */
export async function runCommand(words: string[]): Promise<0 | 1 | 2> {
  const command = findCommand(words)
  if (!command) return helpOrComplain(words)
  const rest = words.slice(command.name.split(' ').length)
  if (asksForHelp(rest)) return print(helpFor(command))
  let parsed: { values: Words; positionals: string[] }
  try {
    parsed = parseArgs({
      args: rest,
      options: command.options,
      allowPositionals: true,
      strict: true,
    }) as typeof parsed
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error), command)
  }
  if (command.operands !== 'some' && parsed.positionals.length !== command.operands) {
    return complain(
      `${command.name} takes ${command.operands} words besides its options, not ${parsed.positionals.length}.`,
      command,
    )
  }
  const outcome = await command.run(parsed.values, parsed.positionals).catch(mistakeOf)
  if (outcome.ok) return 0
  if (outcome.problem.code === 'usage') return complain(outcome.problem.what, command)
  process.stderr.write(`${sentenceOf(outcome.problem)}\n`)
  return 1
}

/** A mistake of ours, told once, with where it was made. */
function mistakeOf(mistake: unknown): Outcome<null> {
  const where = mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake)
  return failed('program-mistake', `Something went wrong in the program: ${where}`, 'What was saved stands.')
}

function findCommand(words: string[]): Command | undefined {
  return commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word))
}

function helpOrComplain(words: string[]): 0 | 2 {
  if (asksForHelp(words) || words[0] === 'help') return print(help())
  const asked = words
    .filter((word) => !word.startsWith('-'))
    .slice(0, 2)
    .join(' ')
  process.stderr.write(`${asked === '' ? 'Name a command.' : `There is no command "${asked}".`}\n\n${help()}`)
  return 2
}

function asksForHelp(words: string[]): boolean {
  return words.includes('--help') || words.includes('-h')
}

function print(text: string): 0 {
  process.stdout.write(text)
  return 0
}

function complain(sentence: string, command: Command): 2 {
  process.stderr.write(`${sentence}\n\n${helpFor(command)}`)
  return 2
}

function help(): string {
  const list = commands.map(({ usage, about }) => `  ${usage}\n      ${about}\n`).join('')
  return `Standpoint: what each party says in the news, side by side. Works offline.\n\nUsage: npm run --silent standpoint -- COMMAND …\n\n${list}\n  COMMAND --help tells more.\n`
}

function helpFor({ usage, about }: Command): string {
  return `Usage: npm run --silent standpoint -- ${usage}\n\n${about}\n`
}
