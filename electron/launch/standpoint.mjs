// `npm run --silent standpoint -- COMMAND …`: the command line, built when it is not.
import { prepare, root, runNode } from './prepare.mjs'

await prepare()
// The caller's folder, so that relative paths mean what the caller sees.
const cwd = process.env.INIT_CWD || process.cwd()
process.exitCode = await runNode([`${root}/out/main/command-line.js`, ...process.argv.slice(2)], {
  cwd,
  stdio: 'inherit',
})
