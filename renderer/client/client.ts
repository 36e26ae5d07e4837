/** The one way from the view to the program: the contract, over the bridge of the desktop or the door of the browser. */
import { methods, type Contract, type Outcome } from '../../electron/contract'
import { askOverHttp } from './http'

declare global {
  interface Window {
    /** Put there by the preload script of the desktop; absent in a browser. */
    standpoint?: Contract
  }
}

export type Client = Contract

export const isDesktop = (): boolean => window.standpoint !== undefined

export function connect(): Client {
  const ask = (method: keyof Contract) => (question?: unknown) => askOnce(method, question)
  return Object.fromEntries(methods.map((method) => [method, ask(method)])) as unknown as Client
}

async function askOnce(method: keyof Contract, question: unknown): Promise<Outcome<unknown>> {
  const bridge = window.standpoint as unknown as
    Record<string, (question: unknown) => Promise<Outcome<unknown>>> | undefined
  try {
    return await (bridge?.[method] ? bridge[method](question) : askOverHttp(method, question))
  } catch {
    return {
      ok: false,
      problem: {
        code: 'no-answer',
        what: 'Standpoint does not answer.',
        next: 'See whether it still runs where you started it. What you wrote is kept here.',
      },
    }
  }
}
