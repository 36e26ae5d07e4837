import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { methods, type Contract, type Method } from '../electron/contract'
import { createDispatch } from '../electron/dispatch'
import { done, failed } from '../electron/problem'
import { rightQuestions } from './support/questions'

type Run = (question: unknown) => unknown

/** Services of which every method does the same. */
function servicesThat(run: Run): Contract {
  return Object.fromEntries(methods.map((method) => [method, run])) as unknown as Contract
}

const asked = vi.fn<Run>((question) => Promise.resolve(done({ heard: question })))
const echo = servicesThat(asked)
const silent = (): void => undefined

describe('a call', () => {
  test.each(methods)(
    'of %s with a right question reaches its service and brings back the answer',
    async (method) => {
      const question = rightQuestions[method]
      expect(await createDispatch(echo, silent)(method, question)).toEqual(done({ heard: question }))
    },
  )

  test('brings back the problem that its service answers with', async () => {
    const problem = failed('read-only', 'Nothing can be written.', 'Open it again.')
    const dispatch = createDispatch(
      servicesThat(() => Promise.resolve(problem)),
      silent,
    )
    expect(await dispatch('readOverview', undefined)).toEqual(problem)
  })

  test.each([
    '',
    'readoverview',
    'readOverview ',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'then',
    '0',
  ])('of "%s" is unknown and reaches nothing', async (method) => {
    asked.mockClear()
    expect(await createDispatch(echo, silent)(method, undefined)).toMatchObject({
      ok: false,
      problem: { code: 'method-unknown' },
    })
    expect(asked).not.toHaveBeenCalled()
  })

  test('with a wrong question names the field, says that nothing was changed, and reaches nothing', async () => {
    asked.mockClear()
    expect(
      await createDispatch(echo, silent)('readArticle', { articleId: '../../etc/passwd' }),
    ).toMatchObject({
      ok: false,
      problem: {
        code: 'arguments-wrong',
        what: expect.stringContaining('(readArticle): the field "articleId" is ') as string,
        next: 'Nothing was changed.',
      },
    })
    expect(asked).not.toHaveBeenCalled()
  })
})

describe('a mistake of the program', () => {
  const mistake = new Error('the disk is on fire')
  const throwing: [string, Run][] = [
    [
      'thrown at once',
      () => {
        throw mistake
      },
    ],
    ['thrown later', () => Promise.reject(mistake)],
  ]

  test.each(throwing)('%s becomes a problem and is reported once', async (_when, run) => {
    const report = vi.fn()
    expect(await createDispatch(servicesThat(run), report)('listNotes', undefined)).toMatchObject({
      ok: false,
      problem: { code: 'program-mistake' },
    })
    expect(report.mock.calls).toEqual([[mistake]])
  })

  test('shows nothing of its inside to the reader', async () => {
    const dispatch = createDispatch(
      servicesThat(() => Promise.reject(mistake)),
      silent,
    )
    expect(JSON.stringify(await dispatch('listNotes', undefined))).not.toContain('fire')
  })

  test('does not stop the calls after it', async () => {
    let isBroken = true
    const run: Run = () => {
      if (isBroken) throw mistake
      return Promise.resolve(done(null))
    }
    const dispatch = createDispatch(servicesThat(run), silent)
    expect((await dispatch('listNotes', undefined)).ok).toBe(false)
    isBroken = false
    expect((await dispatch('listNotes', undefined)).ok).toBe(true)
  })

  test('is not what a wrong question is, so nothing is reported', async () => {
    const report = vi.fn()
    await createDispatch(echo, report)('readArticle', { articleId: 7 })
    await createDispatch(echo, report)('nothing', 7)
    expect(report).not.toHaveBeenCalled()
  })
})

describe('whatever is asked,', () => {
  const strange = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
    withTypedArray: true,
    maxDepth: 3,
  })
  const fields = fc.dictionary(
    fc.constantFrom(
      'articleId',
      'dossierId',
      'topicId',
      'leftId',
      'rightId',
      'id',
      'target',
      'text',
      'settings',
      '__proto__',
    ),
    strange,
  )
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<string>(...methods) },
    { weight: 1, arbitrary: fc.string() },
  )

  test('the answer is an outcome, and never is anything thrown or reported', async () => {
    const report = vi.fn()
    const dispatch = createDispatch(echo, report)
    await fc.assert(
      fc.asyncProperty(name, fc.oneof(strange, fields), async (method, question) => {
        const outcome = await dispatch(method, question)
        if (outcome.ok) return
        expect(['method-unknown', 'arguments-wrong']).toContain(outcome.problem.code)
        expect(outcome.problem.what).toMatch(/\.$/)
      }),
      { numRuns: 500 },
    )
    expect(report).not.toHaveBeenCalled()
  })

  test('a service that throws anything at all ends in one problem and one report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom<Method>(...methods), strange, async (method, thrown) => {
        const report = vi.fn()
        const run: Run = () => {
          throw thrown
        }
        const outcome = await createDispatch(servicesThat(run), report)(method, rightQuestions[method])
        expect(outcome.ok).toBe(false)
        expect(report).toHaveBeenCalledOnce()
      }),
    )
  })
})
