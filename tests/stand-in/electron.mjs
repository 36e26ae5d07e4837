// A stand-in for Electron's API, as far as our main process uses it, so that the built bundle runs unmodified where the
// binary cannot be had. It shows no window: what a window would ask for comes from the test, by messages, and what the
// program told Electron is told back. It imitates only; the specs run against real Electron wherever there is one.
import { EventEmitter } from 'node:events'

/** What the program told Electron before and while it ran. */
const told = {
  privileges: [],
  switches: {},
  sandboxEnabled: false,
  windows: [],
  loaded: [],
  menu: false,
  errorBoxes: [],
  messageBoxes: [],
  order: [],
}
const handlers = new Map()
const protocols = new Map()
const guards = {}
let isReady = false
let isQuitting = false

class App extends EventEmitter {
  isPackaged = false
  commandLine = {
    appendSwitch: (name, value = '') => {
      told.switches[name] = value
    },
    getSwitchValue: (name) => {
      const found = process.argv.find((word) => word.startsWith(`--${name}=`))
      return found ? found.slice(name.length + 3) : ''
    },
  }
  enableSandbox() {
    if (isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    told.sandboxEnabled = true
  }
  requestSingleInstanceLock() {
    return true
  }
  async whenReady() {
    await new Promise((resolve) => setImmediate(resolve))
    isReady = true
    told.order.push('ready')
  }
  quit() {
    let isPrevented = false
    isQuitting = true
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) })
    if (!isPrevented) process.exit(0)
  }
  exit(status) {
    process.exit(status)
  }
}
export const app = new App()

class WebContents extends EventEmitter {
  mainFrame = { url: '' }
  openHandler = undefined
  setWindowOpenHandler(handler) {
    this.openHandler = handler
  }
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents()
  constructor(options) {
    super()
    if (!isReady) throw new Error('Cannot create BrowserWindow before app is ready')
    told.windows.push(options)
    windows.push(this)
  }
  async loadURL(url) {
    told.order.push('load')
    told.loaded.push(url)
    this.webContents.mainFrame.url = url
    send({ kind: 'loaded', url })
  }
  isMinimized() {
    return false
  }
  restore() {}
  focus() {}
}
const windows = []

export const ipcMain = {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
}

export const protocol = {
  registerSchemesAsPrivileged(schemes) {
    if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    told.privileges = schemes
  },
  handle(scheme, handler) {
    protocols.set(scheme, handler)
  },
}

export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    webRequest: { onBeforeRequest: (listener) => (guards.request = listener) },
    setPermissionRequestHandler: (handler) => (guards.permission = handler),
    setPermissionCheckHandler: (handler) => (guards.permissionCheck = handler),
    setDevicePermissionHandler: (handler) => (guards.device = handler),
  }),
}

export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu: () => (told.menu = true),
}

export const dialog = {
  async showMessageBox({ message }) {
    told.messageBoxes.push(message)
    return { response: 0 }
  },
  showErrorBox(title, content) {
    told.errorBoxes.push({ title, content })
    send({ kind: 'error-box', title, content })
  },
}

function send(message) {
  process.send?.(message)
}

/** What a test may have a window do, or ask what it was allowed to. */
const acts = {
  /** A page of the program asks for one of its files; the guard on requests is asked first, as Electron does. */
  async request({ url }) {
    const isCancelled = await new Promise((answer) => guards.request({ url }, ({ cancel }) => answer(cancel)))
    if (isCancelled) return { cancelled: true }
    const handler = protocols.get(new URL(url).protocol.slice(0, -1))
    const response = await handler(new Request(url))
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    }
  },
  /** A frame sends a message. Arguments and answers cross as Electron's do: cloned, or refused. */
  async invoke({ channel, question, from }) {
    const { mainFrame } = windows[0].webContents
    const senderFrame = from === 'main' ? mainFrame : from === 'gone' ? null : { url: from }
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler({ senderFrame }, structuredClone(question)))
  },
  async told() {
    return told
  },
  async navigateWindow({ url }) {
    windows[0].webContents.mainFrame.url = url
  },
  async mayNavigate({ event, url }) {
    let isPrevented = false
    windows[0].webContents.emit(event, { preventDefault: () => (isPrevented = true), url }, url)
    return !isPrevented
  },
  async mayDownload({ url }) {
    let isPrevented = false
    session.defaultSession.emit(
      'will-download',
      { preventDefault: () => (isPrevented = true) },
      { getURL: () => url },
    )
    return !isPrevented
  },
  async openWindow({ url }) {
    return windows[0].webContents.openHandler({ url })
  },
  async permission({ name }) {
    const requested = await new Promise((answer) => guards.permission(null, name, answer))
    return {
      requested,
      checked: guards.permissionCheck(null, name),
      device: guards.device({ deviceType: name }),
    }
  },
  async startAgain({ library }) {
    app.emit('second-instance', {}, [], '', { libraryFolder: library })
    return told.messageBoxes
  },
  async closeWindow() {
    app.emit('window-all-closed')
    return isQuitting
  },
}

process.on('message', ({ id, act, ...words }) => {
  void acts[act](words).then(
    (value) => send({ id, value }),
    (error) => send({ id, error: String(error) }),
  )
})
