/** Parties that the codebook does not have: the program proposes them, by the name under which they speak. */

/** Whose statements have no party that the text tells. */
export const nobody = { id: 'proposed.nobody', name: 'No party told' }

/** The same name gives the same id, in any case of letters. */
export function proposedPartyId(name: string | null): string {
  if (name === null) return nobody.id
  const letters = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
  return `proposed.${letters === '' ? codeOf(name) : letters}`
}

export function isProposed(partyId: string): boolean {
  return partyId.startsWith('proposed.')
}

/** For names in other scripts: their code points, so that two names never share an id by chance. */
function codeOf(name: string): string {
  return [...name.slice(0, 12)].map((letter) => letter.codePointAt(0)?.toString(16) ?? '').join('-')
}

/** The topic of statements that fit none of the codebook's. */
export const noTopic = {
  id: 'no-topic',
  name: 'No topic of the codebook',
  definition: 'Statements whose words fit no topic of the codebook.',
  terms: [],
}
