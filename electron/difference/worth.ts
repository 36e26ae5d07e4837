/** What a word is worth: to an alignment that keeps it, and to the likeness of two texts that have it. */
import { little, sign } from './lexicon'

/** Words outrank signs, or a comma would be aligned at the cost of a word; words of weight outrank little ones. */
export const worthOf = { sign: 1, little: 4, word: 10 }

export function worthOfClasses(classes: number): number {
  if ((classes & sign) !== 0) return worthOf.sign
  return (classes & little) !== 0 ? worthOf.little : worthOf.word
}

/** Little words weigh less, or two texts about nothing in common would be alike by their grammar. */
export function likenessWeightOf(worth: number): number {
  return worth === worthOf.word ? 10 : worth === worthOf.little ? 3 : 0
}
