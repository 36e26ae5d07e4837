import type { Outcome } from '../../electron/contract'

/** Browsers hand on at most this much of a request that outlives its page. */
const keepAliveLimit = 60_000

/** Throws when the program does not answer or refuses to. */
export async function askOverHttp(method: string, question: unknown): Promise<Outcome<unknown>> {
  const body = question === undefined ? '' : JSON.stringify(question)
  const response = await fetch(`/ask/${method}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    // A note saved while the page is being left must still arrive.
    keepalive: new TextEncoder().encode(body).length < keepAliveLimit,
  })
  if (!response.ok) throw new Error(`refused: ${response.status}`)
  return (await response.json()) as Outcome<unknown>
}
