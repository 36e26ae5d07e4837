import type { Attachment } from 'svelte/attachments'

/**
 * Listens on an element that is no control itself, for what comes up from the controls within it: a shortcut for
 * those who are already there, never the only way.
 */
export function listen<N extends 'keydown' | 'click'>(
  name: N,
  handle: (event: HTMLElementEventMap[N]) => void,
): Attachment<HTMLElement> {
  return (element) => {
    element.addEventListener(name, handle)
    return () => element.removeEventListener(name, handle)
  }
}
