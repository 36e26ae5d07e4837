import { resolve } from 'node:path'
import { defaultLibraryFolder } from '../hosts/paths'
import { serve } from '../hosts/serve'
import type { Command } from './run-command'
import { libraryOption, usage } from './words'

export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve [--library DIR] [--port N] [--no-open]',
  about: `Opens the library in the browser of this machine, on 127.0.0.1 only, and prints the address.
Without --library it is your own library, the one that npm start opens. --no-open only prints the address.`,
  options: {
    ...libraryOption,
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
  },
  operands: 0,
  async run(words) {
    const port = Number(words['port'])
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      return usage('--port is a number from 0 to 65535.')
    const given = words['library']
    const folder = typeof given === 'string' && given !== '' ? resolve(given) : defaultLibraryFolder()
    return serve({ folder, port, opensBrowser: words['no-open'] !== true })
  },
}
