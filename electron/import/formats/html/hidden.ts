import type { LightElement } from '../../light-dom/element'
import { declarationsOf } from '../../light-dom/style'

/** Classes by which common style sheets keep words for screen readers alone, or SingleFile marks what was not seen. */
const unseenClass =
  /(^|\s)(sr-only|visually-?hidden|screen-reader-text|screenreader|u-hidden|offscreen|sf-hidden)(\s|$)/i

/** Whether the element itself says that its words are not seen. What style sheets say is not known. */
export function isHidden(element: LightElement): boolean {
  if (element.localName === 'html' || element.localName === 'body') return false
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return true
  const style = element.getAttribute('style')
  return (style !== null && style !== '' && isUnseenBy(style)) || unseenClass.test(element.className)
}

function isUnseenBy(style: string): boolean {
  const said = declarationsOf(style)
  if (said.get('display') === 'none') return true
  if (said.get('visibility') === 'hidden' || said.get('visibility') === 'collapse') return true
  if (/^0+(\.0+)?(px|pt|em|rem|%)?$/.test(said.get('font-size') ?? '')) return true
  const isMovedOut = ['left', 'top', 'text-indent', 'margin-left'].some((name) =>
    /^-\d{3,}(\.\d+)?(px|em|rem)$/.test(said.get(name) ?? ''),
  )
  return isMovedOut && (said.has('text-indent') || said.has('position'))
}
