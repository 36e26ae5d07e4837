/** Puts the contract's methods on the window of the view. No logic, and nothing of Electron reaches the page. */
import { contextBridge, ipcRenderer } from 'electron'
import { methods } from '../contract'

contextBridge.exposeInMainWorld(
  'standpoint',
  Object.fromEntries(
    methods.map((method) => [method, (question: unknown) => ipcRenderer.invoke(method, question)]),
  ),
)
