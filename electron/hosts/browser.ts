/** The browser host as a program of its own: `node out/main/browser.js [--library DIR] [--port N] [--no-open]`. */
import { runCommand } from '../command-line/run-command'

process.exitCode = await runCommand(['serve', ...process.argv.slice(2)])
