/** Where in each article the reader was: in the settings, as an article's id and a number. Nothing of what it says. */
import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { Settings } from '../../electron/contract'
import type { View } from '../view.svelte'

type Position = NonNullable<Settings['positions']>[number]
const most = 500

/** The newest first; at the beginning of an article there is nothing to keep. */
export function withPosition(positions: readonly Position[], articleId: string, at: number): Position[] {
  const others = positions.filter((position) => position.articleId !== articleId)
  return at === 0 ? others : [{ articleId, at }, ...others].slice(0, most)
}

/** The first paragraph that is not wholly above the upper edge; 0 at the beginning. */
function readAt(region: HTMLElement): number {
  const edge = region.getBoundingClientRect().top + 24
  const paragraphs = [...region.querySelectorAll<HTMLElement>('[data-paragraph]')]
  const shown = paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().bottom > edge)
  return shown <= 0 ? 0 : Number(paragraphs[shown]?.dataset['paragraph'])
}

/**
 * For the region in which an article scrolls, itself or a part of it.
 * @param isFree no place in it was asked for, so that it opens where it was left
 */
export function keepingPosition(view: View, articleId: string, isFree: boolean): Attachment<HTMLElement> {
  const known = (): readonly Position[] => untrack(() => view.settings?.positions ?? [])
  return (region) => {
    const kept = known().find((position) => position.articleId === articleId)
    if (isFree && kept)
      region.querySelector(`[data-paragraph="${kept.at}"]`)?.scrollIntoView({ block: 'start' })
    const keep = (): void => view.change({ positions: withPosition(known(), articleId, readAt(region)) })
    // It does not come up from what scrolls within.
    region.addEventListener('scrollend', keep, true)
    return () => region.removeEventListener('scrollend', keep, true)
  }
}
