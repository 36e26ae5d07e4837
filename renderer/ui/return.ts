/**
 * Back returns to the same line: the step of the browser's history that is left keeps how far a region was scrolled,
 * which statement was gone to, and how the view was set. Nothing of it is in the address or on disk.
 */
import type { Attachment } from 'svelte/attachments'

type Left = Record<string, string | number>

const left = (): Left => (history.state as Left | null) ?? {}

export function remember(name: string, value: string | number): void {
  history.replaceState({ ...left(), [name]: value }, '')
}

export function remembered<T extends string>(name: string, known: readonly T[]): T | undefined {
  return known.find((value) => value === left()[name])
}

/** The statement that was gone to from here. */
export function returnedTo(): string | undefined {
  const { statementId } = left()
  return typeof statementId === 'string' ? statementId : undefined
}

/**
 * For a region that scrolls.
 * @param isFull whether its content is there; what is empty cannot be scrolled
 */
export function returning(name: string, isFull: boolean): Attachment<HTMLElement> {
  return (element) => {
    if (!isFull) return
    element.scrollTop = Number(left()[`scrolled ${name}`] ?? 0)
    const id = returnedTo()
    if (id !== undefined) focusOn(named(element, id)[Number(left()['occurrence'] ?? 0)])
    const keepScroll = (): void => remember(`scrolled ${name}`, element.scrollTop)
    const keepStatement = (event: MouseEvent): void => {
      const statement = (event.target as Element).closest('a')?.closest('[data-statement]')
      const goneTo = statement?.getAttribute('data-statement')
      if (!statement || !goneTo) return
      keepScroll()
      remember('statementId', goneTo)
      remember('occurrence', named(element, goneTo).indexOf(statement))
    }
    element.addEventListener('scrollend', keepScroll)
    element.addEventListener('click', keepStatement)
    return () => {
      element.removeEventListener('scrollend', keepScroll)
      element.removeEventListener('click', keepStatement)
    }
  }
}

/** A statement may stand in several places of a view. */
function named(element: HTMLElement, statementId: string): Element[] {
  return [...element.querySelectorAll(`[data-statement="${CSS.escape(statementId)}"]`)]
}

function focusOn(statement: Element | undefined): void {
  const link = statement?.matches('a') ? statement : statement?.querySelector('a.passage, a')
  ;(link as HTMLElement | SVGElement | null | undefined)?.focus({ preventScroll: true })
}
