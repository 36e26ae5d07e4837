/** The command line as a program: `node out/main/command-line.js COMMAND …`. */
import { runCommand } from '../command-line/run-command'

// Whoever reads our output may have enough of it (`… | head`); that needs no words.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(1)
})

process.exitCode = await runCommand(process.argv.slice(2))
