/** The built main process under the stand-in for Electron, as a test drives it. */
import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../../electron/contract'
import { root } from '../support/folders'

export interface StandInPage {
  status: number
  headers: Record<string, string>
  /** In base64. */
  body: string
}

interface Message {
  title?: string
  content?: string
  id?: number
  kind?: string
  value?: unknown
  error?: string
}

export class StandInDesktop {
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  #asked = 0
  /** The box that says why there is no window. */
  errorBox: { title: string; content: string } | undefined

  private constructor(child: ChildProcess) {
    this.#process = child
    child.on('message', (message: Message) => {
      if (message.id === undefined) return
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.error === undefined) waiting?.resolve(message.value)
      else waiting?.reject(new Error(message.error))
    })
    child.on('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the desktop has ended'))
    })
  }

  /** Resolves when the window has its page, or an error box stands instead of it. */
  static async start(library: string): Promise<StandInDesktop> {
    const child = fork(join(root, 'out/main/desktop.js'), [`--library=${library}`], {
      execArgv: ['--import', join(import.meta.dirname, 'register.mjs')],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const desktop = new StandInDesktop(child)
    await new Promise<void>((resolve, reject) => {
      child.on('message', ({ kind, title = '', content = '' }: Message) => {
        if (kind === 'error-box') desktop.errorBox = { title, content }
        if (kind === 'loaded' || kind === 'error-box') resolve()
      })
      child.on('exit', (status) =>
        reject(new Error(`the desktop ended with ${status} before it showed anything`)),
      )
    })
    return desktop
  }

  async act(name: string, words: Record<string, unknown> = {}): Promise<unknown> {
    const id = (this.#asked += 1)
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#process.send({ id, act: name, ...words })
    })
  }

  async request(url: string): Promise<StandInPage | { cancelled: true }> {
    return (await this.act('request', { url })) as StandInPage | { cancelled: true }
  }

  /** @param from `main` for our own window's page, `gone` for a frame that is no more, or the address of a stranger. */
  async invoke(channel: string, question: unknown, from = 'main'): Promise<Outcome<unknown>> {
    return (await this.act('invoke', { channel, question, from })) as Outcome<unknown>
  }

  /** Closes the window as a person does and waits for the end. @returns the exit status. */
  async close(): Promise<number | null> {
    if (this.#process.exitCode !== null) return this.#process.exitCode
    const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve))
    this.act('closeWindow').catch(() => undefined)
    return ended
  }

  kill(): void {
    this.#process.kill('SIGKILL')
  }
}

/** The built preload script, wrapped so that a page can run it: it gets `electron` from `bridge` and nothing else. */
export function preloadFor(bridge: string): string {
  const preload = readFileSync(join(root, 'out/preload/preload.cjs'), 'utf8')
  return `(() => {
    const electron = ${bridge}
    const require = (name) => { if (name === 'electron') return electron; throw new Error('module not found: ' + name) }
    const module = { exports: {} };
    (function (require, module, exports) { ${preload} })(require, module, module.exports)
  })()`
}
