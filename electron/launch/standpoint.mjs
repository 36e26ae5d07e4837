// `npm run --silent standpoint -- COMMAND …`: the command line, built when it is not.
import { pathToFileURL } from 'node:url'
import { prepare, root } from './prepare.mjs'

await prepare()
// The caller's folder, so that relative paths mean what the caller sees.
process.chdir(process.env.INIT_CWD || process.cwd())
// In this very process: whoever stops it stops the command, and nothing goes on behind their back.
await import(pathToFileURL(`${root}/out/main/command-line.js`).href)
