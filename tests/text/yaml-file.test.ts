import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../electron/text/yaml-file'
import { problemOf, valueOf } from '../support/outcomes'

const schema = v.strictObject({
  name: v.string(),
  days: v.optional(v.array(v.strictObject({ on: v.string() }))),
})
const problemWith = (content: string) => problemOf(parseYaml('week.yaml', content, schema))

test('YAML becomes a checked value', () => {
  const content = '# a comment\nname: "Week"\ndays:\n  - on: 2020-01-24\n'
  expect(valueOf(parseYaml('week.yaml', content, schema))).toEqual({
    name: 'Week',
    days: [{ on: '2020-01-24' }],
  })
})

test('JSON is YAML too', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const parsed = valueOf(parseYaml('a.yaml', JSON.stringify(value), v.unknown()))
      expect(JSON.stringify(parsed)).toBe(JSON.stringify(value))
    }),
  )
})

describe('what is wrong is told with the file and', () => {
  test.each([
    ['the field that is missing', 'days: []', 'week.yaml: the field "name" is missing.'],
    ['the field that is not known', 'name: a\ncolour: red', 'week.yaml: the field "colour" is not known.'],
    [
      'the way to a field within',
      'name: a\ndays: [{ on: b }, {}]',
      'week.yaml: the field "days.1.on" is missing.',
    ],
    [
      'what stands in a field of another kind',
      'name: 7',
      'week.yaml: the field "name" is 7: Invalid type: Expected string but received 7.',
    ],
  ])('%s', (_what, content, sentence) => {
    expect(problemWith(content)).toEqual({
      code: 'field-wrong',
      what: sentence,
      next: 'Mend that field and try again.',
    })
  })

  test.each([
    ['a bracket left open', 'name: [a', 'line 1'],
    ['a field written twice', 'name: a\nname: b', 'line 2'],
    ['a tab for a space', 'name: a\ndays:\n\t- on: b', 'line 3'],
    ['a quote left open', 'name: a\ndays: "b', 'line 2'],
  ])('the line of %s', (_what, content, line) => {
    const { code, what } = problemWith(content)
    expect(code).toBe('yaml-broken')
    expect(what).toMatch(/^week\.yaml is not valid YAML: /)
    expect(what).toContain(line)
  })
})

test.each([
  ['nothing', ''],
  ['a comment alone', '# nothing'],
  ['a word alone', 'name'],
  ['a list', '- name: a'],
])('%s is not the value that was asked for', (_what, content) => {
  expect(problemWith(content)).toMatchObject({ code: 'field-wrong' })
})

test('a few lines that unfold to millions are refused', () => {
  const lists = [...'bcdefghi'].map((name, index) => {
    const before = `*${String.fromCharCode(97 + index)}`
    return `${name}: &${name} [${Array.from({ length: 10 }, () => before).join(', ')}]`
  })
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]', ...lists].join('\n')
  expect(problemWith(bomb)).toMatchObject({ code: 'yaml-broken', next: 'Write it without aliases.' })
})

test('a name of the language is a field like any other', () => {
  expect(problemWith('name: a\n__proto__: { days: [] }').what).toContain('"__proto__" is not known')
  expect(Object.prototype).not.toHaveProperty('days')
})

test('no text whatever makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,-#&*!|>\'"%@`?\n\t ab1') }), (content) => {
      expect(parseYaml('a.yaml', content, schema)).toHaveProperty('ok')
    }),
  )
})
