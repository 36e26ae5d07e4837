/**
 * Back returns to the same line: the step of the browser's history that is left keeps how far a region was scrolled and
 * which statement was gone to. Nothing of it is in the address or on disk.
 */
import type { Attachment } from 'svelte/attachments'

interface Left {
  scrolled?: Record<string, number>
  statementId?: string
}

const left = (): Left => (history.state as Left | null) ?? {}
const keep = (more: Left): void => history.replaceState({ ...left(), ...more }, '')

/** For a region that scrolls; put it where its content is, since what is empty cannot be scrolled. */
export function returning(name: string): Attachment<HTMLElement> {
  return (element) => {
    element.scrollTop = left().scrolled?.[name] ?? 0
    const { statementId } = left()
    if (statementId) focusOn(element, statementId)
    const keepScroll = (): void => keep({ scrolled: { ...left().scrolled, [name]: element.scrollTop } })
    const keepStatement = (event: MouseEvent): void => {
      const statement = (event.target as Element).closest('a')?.closest('[data-statement]')
      const id = statement?.getAttribute('data-statement')
      if (id) keep({ statementId: id })
    }
    element.addEventListener('scrollend', keepScroll)
    element.addEventListener('click', keepStatement)
    return () => {
      element.removeEventListener('scrollend', keepScroll)
      element.removeEventListener('click', keepStatement)
    }
  }
}

function focusOn(element: HTMLElement, statementId: string): void {
  const owner = element.querySelector(`[data-statement="${CSS.escape(statementId)}"]`)
  const stop = owner?.matches('a') ? owner : owner?.querySelector('a')
  ;(stop as HTMLElement | SVGElement | null | undefined)?.focus({ preventScroll: true })
}
