import * as v from 'valibot'
import { expect, test } from 'vitest'
import { codebookSchema, type Codebook } from '../../electron/codebooks/codebook'

const party = { id: 'kabul', name: 'Kabul', aliases: ['the Republic'], people: [] }
const topic = { id: 'peace', name: 'Peace', definition: 'Whether and how.', terms: ['peace'] }
const book: Codebook = {
  id: 'talks',
  title: 'The talks',
  language: 'en',
  description: '',
  parties: [party],
  topics: [topic],
}
const firstIssue = (value: unknown) => v.safeParse(codebookSchema, value).issues?.[0]

test('one party and one topic make a codebook', () => {
  expect(firstIssue(book)).toBeUndefined()
})

test('a codebook that is begun for imported articles has no party and no topic yet', () => {
  expect(firstIssue({ ...book, parties: [], topics: [] })).toBeUndefined()
})

test.each([
  ['a party without a name', { parties: [{ ...party, name: ' ' }] }],
  ['a person without a role', { parties: [{ ...party, people: [{ name: 'Noor', aliases: [] }] }] }],
  ['a field that is not known', { colour: 'red' }],
])('a codebook with %s is refused', (_what, change) => {
  expect(firstIssue({ ...book, ...change })).toBeDefined()
})

test.each([
  ['two parties share an id', { parties: [party, { ...party, name: 'Kabul too' }] }],
  ['two topics share an id', { topics: [topic, { ...topic, name: 'Peace too' }] }],
])('a codebook says that %s', (sentence, change) => {
  expect(firstIssue({ ...book, ...change })?.message).toBe(sentence)
})
