/** Sigla: the short names by which an apparatus calls its witnesses, one for each outlet. */

export interface Source {
  articleId: string
  /** Null when nobody knows. */
  outlet: string | null
}

/** By the id of the article. Two outlets never share one, and of unknown outlets no two articles do. */
export function siglaOf(sources: readonly Source[]): Map<string, string> {
  const owners = new Map<string, Set<string>>()
  for (const source of sources) {
    const short = shortOf(source.outlet)
    owners.set(short, (owners.get(short) ?? new Set()).add(ownerOf(source)))
  }
  return new Map(
    sources.map((source) => {
      const short = shortOf(source.outlet)
      const all = [...(owners.get(short) ?? [])]
      return [source.articleId, all.length < 2 ? short : `${short} ${all.indexOf(ownerOf(source)) + 1}`]
    }),
  )
}

function ownerOf({ articleId, outlet }: Source): string {
  return outlet ?? `article ${articleId}`
}

/** Longer names of one word are cut; an editor's "Reut." is still known for what it is. */
const longestWord = 8

/** "VOA" for Voice of America, "Dawn" for Dawn, "anon." where nobody is known. */
function shortOf(outlet: string | null): string {
  const name = outlet?.trim() ?? ''
  if (name === '') return 'anon.'
  const words = name.replace(/^the\s+/i, '').split(/[\s-]+/)
  if (words.length > 1) return words.map((word) => ([...word][0] ?? '').toUpperCase()).join('')
  const letters = [...name]
  return letters.length <= longestWord ? name : `${letters.slice(0, 4).join('').trimEnd()}.`
}
