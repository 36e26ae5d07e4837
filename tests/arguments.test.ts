import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { argumentSchemas } from '../electron/arguments'
import { methods, type Method } from '../electron/contract'
import { noteLengthLimit } from '../electron/notes/note'
import { rightQuestions } from './support/questions'

const isRight = (method: Method, question: unknown): boolean =>
  v.safeParse(argumentSchemas[method], question).success

test('every method of the contract has its check', () => {
  expect(Object.keys(argumentSchemas).toSorted()).toEqual([...methods].toSorted())
})

test.each(methods)('%s takes its right question', (method) => {
  expect(isRight(method, rightQuestions[method])).toBe(true)
})

const withFields = methods.filter((method) => rightQuestions[method] !== undefined)

describe.each(withFields)('%s', (method) => {
  const right = rightQuestions[method] as unknown as Record<string, unknown>

  test.each(Object.keys(right))(`${method} refuses a question without %s`, (field) => {
    expect(
      isRight(method, Object.fromEntries(Object.entries(right).filter(([name]) => name !== field))),
    ).toBe(false)
  })

  test.each([[null], [undefined], [7], [''], [[]], [{}]])(
    `${method} refuses %j in place of its question`,
    (question) => {
      expect(isRight(method, question)).toBe(false)
    },
  )

  test(`${method} refuses a field that it does not know`, () => {
    expect(isRight(method, { ...right, path: '/etc/passwd' })).toBe(false)
  })
})

test.each(['readOverview', 'listNotes'] as const)('%s takes no question', (method) => {
  expect([null, {}, ''].some((question) => isRight(method, question))).toBe(false)
})

describe('saveNote', () => {
  const { target, ...note } = rightQuestions.saveNote
  const quote = { exact: 'never', prefix: '', suffix: '', start: 0 }
  const takes = (change: object): boolean => isRight('saveNote', { ...note, target, ...change })

  test.each([
    ['an article', { kind: 'article', articleId: 'd.a' }],
    ['a passage', { kind: 'passage', articleId: 'd.a', quote }],
    ['a statement', { kind: 'statement', articleId: 'd.a', statementId: 'd.a.s01' }],
    ['a cell', { kind: 'cell', articleId: 'd.a', topicId: 'peace', partyId: 'kabul' }],
  ])('takes a note on %s', (_what, on) => {
    expect(takes({ target: on })).toBe(true)
  })

  test.each([
    ['a thing that is not known', { kind: 'photo', articleId: 'd.a' }],
    ['a passage without words', { kind: 'passage', articleId: 'd.a', quote: { ...quote, exact: '' } }],
    ['a passage before the text', { kind: 'passage', articleId: 'd.a', quote: { ...quote, start: -1 } }],
    ['a passage between two letters', { kind: 'passage', articleId: 'd.a', quote: { ...quote, start: 0.5 } }],
    ['an article and a statement at once', { kind: 'article', articleId: 'd.a', statementId: 'd.a.s01' }],
    ['a file', { kind: 'article', articleId: '../secrets' }],
  ])('refuses a note on %s', (_what, on) => {
    expect(takes({ target: on })).toBe(false)
  })

  test.each([null, 1, 12])('takes a note that rests on revision %s', (basis) => {
    expect(takes({ basis })).toBe(true)
  })

  test.each([0, -1, 1.5, '1', undefined])('refuses a note that rests on revision %s', (basis) => {
    expect(takes({ basis })).toBe(false)
  })

  test('takes an empty text, the longest text, and none that is longer', () => {
    expect(takes({ text: '' })).toBe(true)
    expect(takes({ text: 'x'.repeat(noteLengthLimit) })).toBe(true)
    expect(takes({ text: 'x'.repeat(noteLengthLimit + 1) })).toBe(false)
  })

  test.each([
    '',
    'a',
    '../note',
    '5D7F2C1E-0000-4000-8000-000000000001',
    '5d7f2c1e-0000-4000-8000-00000000000',
  ])('refuses "%s" as the id of a note', (id) => {
    expect(takes({ id })).toBe(false)
  })
})

describe('saveSettings', () => {
  const { settings } = rightQuestions.saveSettings
  const takes = (change: object): boolean => isRight('saveSettings', { settings: { ...settings, ...change } })

  test.each([16, 26])('takes a text size of %d', (textSize) => {
    expect(takes({ textSize })).toBe(true)
  })

  test.each([15, 27, 18.5, NaN, Infinity, '19'])('refuses a text size of %s', (textSize) => {
    expect(takes({ textSize })).toBe(false)
  })

  test.each([
    ['a theme that is not known', { theme: 'pink' }],
    ['an endless address', { place: '#'.repeat(2001) }],
    ['another id', { id: 'other' }],
  ])('refuses %s', (_what, change) => {
    expect(takes(change)).toBe(false)
  })
})
