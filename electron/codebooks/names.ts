import type { Party } from './codebook'

/** Every name under which a party or somebody who speaks for it may stand in a text. */
export function namesOf({ name, aliases, people }: Party): string[] {
  return [name, ...aliases, ...people.flatMap((person) => [person.name, ...person.aliases])]
}
