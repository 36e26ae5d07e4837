import * as v from 'valibot'
import { idSchema, languageSchema } from '../articles/article'

const name = v.pipe(v.string(), v.trim(), v.minLength(1))

export const personSchema = v.strictObject({ name, aliases: v.array(name), role: name })
export type Person = v.InferOutput<typeof personSchema>

export const partySchema = v.strictObject({
  id: idSchema,
  name,
  /** Other names that the news uses for it ("Kabul", "the insurgents"). */
  aliases: v.array(name),
  /** Those who speak for it. */
  people: v.array(personSchema),
})
export type Party = v.InferOutput<typeof partySchema>

export const topicSchema = v.strictObject({
  id: idSchema,
  name,
  definition: name,
  /** Words that point to the topic. */
  terms: v.array(name),
})
export type Topic = v.InferOutput<typeof topicSchema>

/**
 * The codebook of a dossier. The order of parties is the order of columns everywhere; it says nothing of weight. One
 * that is begun for imported articles has no parties and topics of its own: they are proposed.
 */
export const codebookSchema = v.pipe(
  v.strictObject({
    id: idSchema,
    title: name,
    language: languageSchema,
    description: v.string(),
    parties: v.array(partySchema),
    topics: v.array(topicSchema),
  }),
  v.check((book) => distinct(book.parties.map((party) => party.id)), 'two parties share an id'),
  v.check((book) => distinct(book.topics.map((topic) => topic.id)), 'two topics share an id'),
)
export type Codebook = v.InferOutput<typeof codebookSchema>

function distinct(ids: string[]): boolean {
  return new Set(ids).size === ids.length
}
