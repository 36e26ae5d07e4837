/**
 * The desktop host: one window that shows the built view through a protocol of our own and can do nothing else.
 * Each numbered line answers an item of Electron's security checklist.
 */
import { join, resolve } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  session,
  type IpcMainInvokeEvent,
} from 'electron'
import { methods } from '../contract'
import type { Dispatch } from '../dispatch'
import { failed } from '../problem'
import { openLibrary, type OpenLibrary } from './open-library'
import { loadPages } from './pages'
import { defaultLibraryFolder, preloadFile, rendererFolder } from './paths'

const scheme = 'standpoint'
const home = `${scheme}://app/`
/** The exit status after a failure that a box has told of, so that whoever started us need not tell it again. */
const toldAlready = 3

// Before the program is ready: the scheme is secure and standard (18: no file://), and Chromium's own chatter is off.
protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }])
app.enableSandbox()
for (const name of [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
]) {
  app.commandLine.appendSwitch(name)
}
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')

const libraryFolder = resolve(app.commandLine.getSwitchValue('library') || defaultLibraryFolder())

if (app.requestSingleInstanceLock({ libraryFolder })) void start()
else app.quit()

async function start(): Promise<void> {
  await app.whenReady()
  const opened = await openLibrary({
    folder: libraryFolder,
    wantsToWrite: true,
    begins: true,
    keepsBackups: true,
    articlesFolder: app.isPackaged ? join(process.resourcesPath, 'articles') : undefined,
    weightsFolder: app.isPackaged ? join(process.resourcesPath, 'attribution') : undefined,
  })
  if (!opened.ok) {
    dialog.showErrorBox(
      'Standpoint cannot open its library',
      `${opened.problem.what}\n\n${opened.problem.next}`,
    )
    app.exit(toldAlready)
    return
  }
  closeNetwork()
  await servePages()
  const window = createWindow()
  answerQuestions(window, opened.value.dispatch)
  keepOpenUntilSaved(opened.value)
  app.on('second-instance', (_event, _words, _folder, second) => {
    if (window.isMinimized()) window.restore()
    window.focus()
    const wanted = (second as { libraryFolder?: string } | null)?.libraryFolder ?? libraryFolder
    if (wanted !== libraryFolder) sayOneLibrary(wanted)
  })
  await window.loadURL(home)
}

function sayOneLibrary(wanted: string): void {
  void dialog.showMessageBox({
    type: 'info',
    message: 'Standpoint has another library open.',
    detail: `Open: ${libraryFolder}\nAsked for: ${wanted}\n\nClose this window first, then start Standpoint with the other one.`,
  })
}

/** What a page of ours made itself, such as a brief to be saved: it comes from memory. */
const ownBlob = `blob:${home}`

/** Nothing leaves (1, 5, 8): every request but our own protocol's is refused, and so is every permission. */
function closeNetwork(): void {
  const { defaultSession } = session
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !url.startsWith(home) && !url.startsWith(ownBlob) }),
  )
  // Electron asks where to save what is let through.
  defaultSession.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(ownBlob)) event.preventDefault()
  })
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
}

/** The view's files, with its content security policy (7). */
async function servePages(): Promise<void> {
  const pages = await loadPages(rendererFolder)
  protocol.handle(scheme, async (request) => {
    const { status, headers, body } = await pages(new URL(request.url).pathname)
    return new Response(body, { status, headers })
  })
}

function createWindow(): BrowserWindow {
  Menu.setApplicationMenu(menu())
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 480,
    minHeight: 400,
    title: 'Standpoint',
    webPreferences: {
      preload: preloadFile,
      contextIsolation: true, // 3
      sandbox: true, // 4
      nodeIntegration: false, // 2
      webSecurity: true, // 6
      webviewTag: false, // 11, 12
      // Its dictionaries would come from a network.
      spellcheck: false,
    },
  })
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' })) // 14
  window.webContents.on('will-navigate', (event) => event.preventDefault()) // 13
  window.webContents.on('will-attach-webview', (event) => event.preventDefault())
  return window
}

function answerQuestions(window: BrowserWindow, dispatch: Dispatch): void {
  for (const method of methods) {
    ipcMain.handle(method, (event, question: unknown) =>
      isOurs(event, window)
        ? dispatch(method, question)
        : failed('sender-unknown', 'Only the window of Standpoint may ask.', 'Nothing was changed.'),
    )
  }
}

/** 17: the main frame of our window, showing our page. */
function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === window.webContents.mainFrame && frame.url.startsWith(home)
}

/** Quitting waits until what was asked for is on disk and the folder is given back. */
function keepOpenUntilSaved({ close }: OpenLibrary): void {
  let isClosed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
}

function menu(): Menu {
  return Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    { role: 'fileMenu' },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
    },
    { role: 'windowMenu' },
  ])
}
