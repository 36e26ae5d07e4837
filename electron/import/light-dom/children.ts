import type { LightElement } from './element'
import type { LightParent } from './node'

const manyChildren = 64

/**
 * The elements right below a parent. Readability asks again after each one it takes out, so that a list made anew for a
 * hundred thousand siblings would be made a hundred thousand times: a long one is looked up as it is asked for.
 */
export function childrenOf(parent: LightParent): ArrayLike<LightElement> {
  return parent.childElementCount > manyChildren ? lookedUp(parent) : listed(parent)
}

function listed(parent: LightParent): LightElement[] {
  const elements: LightElement[] = []
  for (let element = parent.firstElementChild; element; element = element.nextElementSibling)
    elements.push(element)
  return elements
}

function lookedUp(parent: LightParent): ArrayLike<LightElement> {
  const cursor = { index: 0, element: parent.firstElementChild }
  return new Proxy<ArrayLike<LightElement>>([], {
    get(list, name, receiver) {
      if (name === 'length') return parent.childElementCount
      const index = typeof name === 'string' ? Number(name) : NaN
      if (!Number.isInteger(index)) return Reflect.get(list, name, receiver)
      return elementAt(parent, cursor, index)
    },
    has: (_list, name) => Number(String(name)) < parent.childElementCount,
  })
}

/** Goes on from the last one asked for, which is nearly always the one before. */
function elementAt(
  parent: LightParent,
  cursor: { index: number; element: LightElement | null },
  index: number,
): LightElement | undefined {
  if (index < cursor.index || cursor.element?.parentNode !== parent) {
    cursor.index = 0
    cursor.element = parent.firstElementChild
  }
  while (cursor.element && cursor.index < index) {
    cursor.element = cursor.element.nextElementSibling
    cursor.index++
  }
  return cursor.element ?? undefined
}
