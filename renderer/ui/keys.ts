/** Shortcuts of a single letter. They act outside of fields and dialogs only, and can be turned off (WCAG 2.1.4). */

const fields = 'input, textarea, select, [contenteditable]'

/** In a field, keys write and move the caret. */
export const isInField = (event: KeyboardEvent): boolean =>
  (event.target as HTMLElement).closest(fields) !== null

/** The letter or sign that was pressed as a shortcut, in small letters; undefined when it is not meant as one. */
export function shortcutOf(event: KeyboardEvent, areLettersOn: boolean): string | undefined {
  if (!areLettersOn || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
    return undefined
  if (isInField(event) || (event.target as HTMLElement).closest('[role="dialog"]')) return undefined
  if (document.querySelector('[role="dialog"]')) return undefined
  return event.key.length === 1 ? event.key.toLowerCase() : undefined
}

/** Runs what a key stands for, if it stands for anything. */
export function act(
  event: KeyboardEvent,
  areLettersOn: boolean,
  acts: Record<string, (() => void) | undefined>,
): void {
  const run = acts[shortcutOf(event, areLettersOn) ?? '']
  if (!run) return
  event.preventDefault()
  event.stopPropagation()
  run()
}
