/** A failure as a value, written for the reader of the program, not for its makers. */
export interface Problem {
  /** For tests and for the view, such as `article-missing`. */
  code: string
  /** What happened, to which thing: one sentence that names it. */
  what: string
  /** What can be done now, or that nothing is needed. */
  next: string
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem }

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function failed(code: string, what: string, next: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, what, next } }
}

export function sentenceOf(problem: Problem): string {
  return `${problem.what} ${problem.next}`
}
