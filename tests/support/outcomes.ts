import type { Outcome, Problem } from '../../electron/problem'

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.what} ${outcome.problem.next}`)
  return outcome.value
}

export function problemOf(outcome: Outcome<unknown>): Problem {
  if (outcome.ok) throw new Error('There is no problem where one was expected.')
  return outcome.problem
}

export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'no problem' : outcome.problem.code
}
