/** Serves one library to the browser of this machine until told to stop. */
import { spawn } from 'node:child_process'
import { done, sentenceOf, type Outcome } from '../problem'
import { openBrowserDoor } from './browser-door'
import { openLibrary } from './open-library'
import { rendererFolder } from './paths'

export interface ServeOptions {
  folder: string
  /** 0 lets the system choose. */
  port: number
  opensBrowser: boolean
}

/** Prints one line with the address on standard output; everything else goes to standard error. Resolves when stopped. */
export async function serve({ folder, port, opensBrowser }: ServeOptions): Promise<Outcome<null>> {
  const opened = await openLibrary({ folder, wantsToWrite: true, begins: true, keepsBackups: true })
  if (!opened.ok) return opened
  const { library, dispatch, close: closeLibrary } = opened.value
  try {
    const door = await openBrowserDoor({ dispatch, rendererFolder, port })
    if (!door.ok) return door
    const { address, close } = door.value
    if (library.access.mode === 'reader' && library.access.reason) {
      process.stderr.write(`${sentenceOf(library.access.reason)}\n`)
    }
    process.stdout.write(`${address}\n`)
    if (opensBrowser && hasDisplay()) showInBrowser(address)
    process.stderr.write(
      'Open this address in a browser of this machine; it works once. Press Ctrl+C here to stop.\n',
    )
    await untilStopped()
    await close()
    return done(null)
  } finally {
    await closeLibrary()
  }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

function showInBrowser(address: string): void {
  const [command, ...words] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address]
  const child = spawn(command ?? '', words, { stdio: 'ignore', detached: true })
  // The address is printed as well, so a machine without a way to open it loses nothing.
  child.on('error', () =>
    process.stderr.write('No browser could be opened; open the address above yourself.\n'),
  )
  child.unref()
}
