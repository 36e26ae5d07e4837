import type { Codebook, Party, Person, Topic } from '../../electron/codebooks/codebook'

/** `Port authority = the port, PA` into a party whose id is its name in small letters with hyphens. */
export function party(drawn: string, people: Person[] = []): Party {
  const [name = '', aliases = ''] = drawn.split(' = ')
  return {
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    aliases: aliases === '' ? [] : aliases.split(', '),
    people,
  }
}

/** `Ana Ruiz = Ruiz | mayor of Tarm` into a person with her aliases and role. */
export function person(drawn: string): Person {
  const [names = '', role = 'speaks for them'] = drawn.split(' | ')
  const [name = '', aliases = ''] = names.split(' = ')
  return { name, aliases: aliases === '' ? [] : aliases.split(', '), role }
}

export function codebookOf(parties: Party[], topics: Topic[] = []): Codebook {
  return { id: 'own', title: 'Own', language: 'en', description: '', parties, topics }
}
