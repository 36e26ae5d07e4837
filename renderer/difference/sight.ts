/** Brings what is drawn of a change into sight in each pane that scrolls by itself, no further than needed. */
export function bringIntoSight(body: HTMLElement, number: number, end?: 'from' | 'to'): void {
  for (const pane of body.querySelectorAll<HTMLElement>('.pane')) {
    const drawn = [...pane.querySelectorAll<HTMLElement>(`[data-change="${number}"]`)]
    const meant = drawn.find((element) => element.dataset['end'] === end && end !== undefined) ?? drawn[0]
    if (meant) scrollWithin(scrollerOf(pane, body), meant)
  }
}

/** In a narrow window the panes stand below one another and scroll together. */
function scrollerOf(pane: HTMLElement, body: HTMLElement): HTMLElement {
  return getComputedStyle(pane).overflowY === 'visible' ? body : pane
}

/** Room for the head that stays in sight, and a line of what stands around. */
const margin = 36

function scrollWithin(scroller: HTMLElement, element: HTMLElement): void {
  const frame = scroller.getBoundingClientRect()
  const { top, bottom } = element.getBoundingClientRect()
  if (top - frame.top < margin) scroller.scrollTop += top - frame.top - margin
  else if (bottom > frame.bottom - margin / 2)
    scroller.scrollTop += Math.min(bottom - frame.bottom + margin / 2, top - frame.top - margin)
}
