/** The command line as a program: `node out/main/command-line.js COMMAND …`. */
import { runCommand } from '../command-line/run-command'

process.exitCode = await runCommand(process.argv.slice(2))
