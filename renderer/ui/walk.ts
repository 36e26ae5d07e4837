/** Moves the focus to the next or the previous of some elements: from where the focus is, else to the first. */
export function walk(within: ParentNode, selector: string, by: 1 | -1): void {
  const stops = [...within.querySelectorAll<HTMLElement>(selector)]
  const at = stops.findIndex((stop) => {
    const owner = stop.closest('[data-statement]') ?? stop
    return owner.contains(document.activeElement)
  })
  stops[at < 0 ? 0 : Math.min(stops.length - 1, Math.max(0, at + by))]?.focus()
}
