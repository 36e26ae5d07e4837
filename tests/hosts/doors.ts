/** The two doors to the program, alike for a test: ask a method, get its outcome. Both go through what was built. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import type { Contract, Outcome } from '../../electron/contract'
import { preloadFor, StandInDesktop } from '../stand-in/desktop'
import { root } from '../support/folders'

export interface Door {
  ask(method: string, question?: unknown): Promise<Outcome<unknown>>
  close(): Promise<unknown>
}

/** Through the built main and preload scripts, under the stand-in. */
export async function openDesktopDoor(library: string): Promise<Door> {
  const desktop = await StandInDesktop.start(library)
  const window: { standpoint?: Contract } = {}
  const bridge = {
    contextBridge: { exposeInMainWorld: (name: 'standpoint', api: Contract) => (window[name] = api) },
    ipcRenderer: { invoke: (channel: string, question: unknown) => desktop.invoke(channel, question) },
  }
  runInNewContext(preloadFor('bridge'), { bridge })
  return {
    ask: async (method, question) => {
      const methods = window.standpoint as unknown as Record<
        string,
        (question: unknown) => Promise<Outcome<unknown>>
      >
      const known = methods[method]
      // What the preload script does not offer cannot be called at all; a hostile frame may still send the message.
      return known ? known(question) : desktop.invoke(method, question)
    },
    close: () => desktop.close(),
  }
}

export interface Served {
  address: string
  origin: string
  process: ChildProcess
  stop(): Promise<void>
}

/** The browser host as it is started by a person. */
export async function serveLibrary(library: string): Promise<Served> {
  const child = spawn(
    process.execPath,
    [join(root, 'out/main/browser.js'), '--library', library, '--no-open'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const address = await new Promise<string>((resolve, reject) => {
    let complaint = ''
    child.stderr.on('data', (text: Buffer) => (complaint += String(text)))
    child.stdout.once('data', (text: Buffer) => resolve(String(text).trim()))
    child.on('exit', (status) => reject(new Error(`the browser host ended with ${status}: ${complaint}`)))
  })
  return {
    address,
    origin: new URL(address).origin,
    process: child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Over HTTP, as the page does it. */
export async function openBrowserDoorFor(library: string): Promise<Door> {
  const served = await serveLibrary(library)
  const cookie = await enter(served.address)
  return {
    ask: async (method, question) => {
      const response = await fetch(`${served.origin}/ask/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: served.origin, cookie },
        body: question === undefined ? '' : JSON.stringify(question),
      })
      return (await response.json()) as Outcome<unknown>
    },
    close: () => served.stop(),
  }
}

/** Spends the token. @returns the cookie that it is turned into. */
export async function enter(address: string): Promise<string> {
  const response = await fetch(address, { redirect: 'manual' })
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}
