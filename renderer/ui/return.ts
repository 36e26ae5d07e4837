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
    focusOn(element, returnedTo())
    const keepScroll = (): void => remember(`scrolled ${name}`, element.scrollTop)
    const keepStatement = (event: MouseEvent): void => {
      const statement = (event.target as Element).closest('a')?.closest('[data-statement]')
      const id = statement?.getAttribute('data-statement')
      if (id) remember('statementId', id)
    }
    element.addEventListener('scrollend', keepScroll)
    element.addEventListener('click', keepStatement)
    return () => {
      element.removeEventListener('scrollend', keepScroll)
      element.removeEventListener('click', keepStatement)
    }
  }
}

function focusOn(element: HTMLElement, statementId: string | undefined): void {
  if (statementId === undefined) return
  const owner = element.querySelector<HTMLElement | SVGElement>(
    `[data-statement="${CSS.escape(statementId)}"]`,
  )
  const link = owner?.matches('a') ? owner : owner?.querySelector<HTMLElement>('a.passage')
  link?.focus({ preventScroll: true })
}
