/** Copying words with where they are from. */
import type { CitationStyle, Question } from '../../electron/contract'
import type { Client } from '../client/client'
import type { View } from '../view.svelte'

export const styleNames: Record<CitationStyle, string> = {
  chicago: 'Chicago',
  apa: 'APA',
  bibtex: 'BibTeX',
  ris: 'RIS',
}

export class Citing {
  /** What became of the last copy; empty before the first. */
  status = $state('')
  readonly #client: Client
  readonly #view: View

  constructor(client: Client, view: View) {
    this.#client = client
    this.#view = view
  }

  get style(): CitationStyle {
    return this.#view.settings?.citation ?? 'chicago'
  }

  async copy(question: Omit<Question<'citeArticle'>, 'style'>): Promise<void> {
    const { style } = this
    // Said anew each time, so that a second copy is heard as well.
    this.status = ''
    const cited = await this.#client.citeArticle({ ...question, style })
    if (!cited.ok) this.status = `Not copied. ${cited.problem.what}`
    else if (await toClipboard(cited.value.text)) this.status = `Copied, with citation (${styleNames[style]})`
    else this.status = 'Not copied: this browser does not let a page copy.'
  }
}

/** Only a secure page has a clipboard of its own; elsewhere the old way is tried. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyFromField(text)
  }
}

function copyFromField(text: string): boolean {
  const focused = document.activeElement as HTMLElement | null
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'vh'
  field.tabIndex = -1
  document.body.append(field)
  field.select()
  // Deprecated, but there is no other way in a page that is not secure.
  const isCopied = document.execCommand('copy')
  field.remove()
  focused?.focus({ preventScroll: true })
  return isCopied
}
