/** One call from a view: is the name known, are the arguments right, then run it. Both doors end here. */
import * as v from 'valibot'
import { argumentSchemas } from './arguments'
import { methods, type Contract, type Method } from './contract'
import { describeIssue } from './text/issue'
import { failed, type Outcome } from './problem'

export type Dispatch = (method: string, question: unknown) => Promise<Outcome<unknown>>

/** @param report told of each mistake of ours (never of what the reader wrote). */
export function createDispatch(services: Contract, report: (mistake: unknown) => void): Dispatch {
  return async (method, question) => {
    if (!isMethod(method))
      return failed(
        'method-unknown',
        'The program was asked for something it does not know.',
        'Start it again.',
      )
    const checked = v.safeParse(argumentSchemas[method], question)
    if (!checked.success) {
      return failed(
        'arguments-wrong',
        `The program was asked wrongly (${method}): ${describeIssue(checked.issues[0])}.`,
        'Nothing was changed.',
      )
    }
    try {
      const run = services[method] as (question: unknown) => Promise<Outcome<unknown>>
      return await run(checked.output)
    } catch (mistake) {
      report(mistake)
      return failed(
        'program-mistake',
        'Something went wrong in the program.',
        'What was saved stands. Start it again if this comes back.',
      )
    }
  }
}

function isMethod(name: string): name is Method {
  return (methods as string[]).includes(name)
}
