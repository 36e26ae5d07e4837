import type { Attachment } from 'svelte/attachments'

/**
 * Takes the focus when a place is reached, so that the next key acts there and it is heard where one is.
 * @param hasMoved false for the page one starts on, whose focus is left to the browser.
 */
export function landing(hasMoved: boolean): Attachment<HTMLElement> {
  return (element) => {
    if (!hasMoved) return
    element.tabIndex = -1
    element.focus({ preventScroll: true })
  }
}
