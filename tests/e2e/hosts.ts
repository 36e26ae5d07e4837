/** One reader for all specs, through whichever host the project names: started on a library, stopped, started again. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  test as base,
  _electron,
  type BrowserContext,
  type ElectronApplication,
  type Page,
} from '@playwright/test'
import { serveLibrary, type Served } from '../hosts/doors'
import { preloadFor, StandInDesktop } from '../stand-in/desktop'
import { root, temporaryFolder } from '../support/folders'

export interface HostOptions {
  hostName: 'browser' | 'stand-in' | 'electron'
}

export interface Reader {
  /** The folder of the library; a new one for each test. */
  library: string
  /** Opens the reader on the library. */
  start(): Promise<Page>
  /** Ends it as a person does. */
  stop(): Promise<void>
  /** What the page asked a network for outside of its own address, and complained of. Empty when all is well. */
  complaints: string[]
}

interface Host {
  open(library: string): Promise<Page>
  close(): Promise<void>
}

export const test = base.extend<HostOptions & { reader: Reader }>({
  hostName: ['browser', { option: true }],
  reader: async ({ hostName, context }, use, info) => {
    if (hostName === 'electron') info.skip(!electronBinary(), 'the Electron binary is not on this machine')
    const { folder, remove } = temporaryFolder()
    const host = hosts[hostName](context)
    const complaints: string[] = []
    const reader: Reader = {
      library: folder,
      complaints,
      start: async () => {
        const page = await host.open(folder)
        watch(page, complaints)
        return page
      },
      stop: () => host.close(),
    }
    await use(reader)
    await host.close()
    remove()
  },
})
export { expect } from '@playwright/test'

function watch(page: Page, complaints: string[]): void {
  const home = new URL(page.url()).origin
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) complaints.push(`request: ${request.url()}`)
  })
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`console: ${message.text()}`)
  })
}

/** Where the binary is, as Electron's package finds it; undefined when there is none. */
function electronBinary(): string | undefined {
  if (process.env['ELECTRON_EXEC_PATH']) return process.env['ELECTRON_EXEC_PATH']
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const named = join(folder, 'path.txt')
  const binary = existsSync(named) ? join(folder, 'dist', readFileSync(named, 'utf8').trim()) : ''
  return existsSync(binary) ? binary : undefined
}

const hosts: Record<HostOptions['hostName'], (context: BrowserContext) => Host> = {
  browser: (context) => {
    let served: Served | undefined
    let page: Page | undefined
    return {
      open: async (library) => {
        served = await serveLibrary(library)
        page = await context.newPage()
        await page.goto(served.address)
        return page
      },
      close: async () => {
        await page?.close({ runBeforeUnload: false })
        await served?.stop()
      },
    }
  },

  'stand-in': (context) => {
    let desktop: StandInDesktop | undefined
    let page: Page | undefined
    // Chromium knows no scheme of ours; this secure address stands for it, and the app's own handler answers.
    const address = 'https://standpoint.test'
    return {
      open: async (library) => {
        desktop = await StandInDesktop.start(library)
        const running = desktop
        page = await context.newPage()
        await page.route('**/*', async (route) => {
          const url = route.request().url()
          const answer = await running.request(
            url.startsWith(address) ? url.replace(address, 'standpoint://app') : url,
          )
          if ('cancelled' in answer) await route.abort()
          else
            await route.fulfill({
              status: answer.status,
              headers: answer.headers,
              body: Buffer.from(answer.body, 'base64'),
            })
        })
        await page.exposeBinding('standIn', (_source, channel: string, question: unknown) =>
          running.invoke(channel, question),
        )
        await page.addInitScript(
          preloadFor(`({
            contextBridge: { exposeInMainWorld: (name, api) => { window[name] = api } },
            ipcRenderer: { invoke: (channel, question) => window.standIn(channel, question) },
          })`),
        )
        await page.goto(`${address}/`)
        return page
      },
      close: async () => {
        await page?.close({ runBeforeUnload: false })
        await desktop?.close()
      },
    }
  },

  electron: () => {
    let application: ElectronApplication | undefined
    return {
      open: async (library) => {
        const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
        application = await _electron.launch({
          executablePath: electronBinary() ?? '',
          args: [...asRoot, root, `--library=${library}`],
        })
        return application.firstWindow()
      },
      close: async () => {
        await application?.close()
        application = undefined
      },
    }
  },
}
