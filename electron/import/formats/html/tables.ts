/** Tables of figures, which are read row by row, and tables that lay out a page, which are read as what they hold. */
import type { LightElement } from '../../light-dom/element'
import type { LightParent } from '../../light-dom/node'
import { elementsWithin } from '../../light-dom/walk'

const longestCell = 300
const withinCells = new Set('table p ul ol h1 h2 h3 h4 h5 h6 blockquote article section form'.split(' '))

/** No table of figures stands this deep, and tables within one another would each be looked through. */
const deepestTable = 100

export function isTableOfFigures(table: LightElement): boolean {
  if (table.depth > deepestTable) return false
  const role = table.getAttribute('role')
  if (role === 'presentation' || role === 'none') return false
  const cells = elementsWithin(table, ({ localName }) => localName === 'td' || localName === 'th')
  const rows = elementsWithin(table, ({ localName }) => localName === 'tr')
  if (rows.length < 2 || cells.length < rows.length * 2 - 1) return false
  const isSaid = cells.some(({ localName }) => localName === 'th') || table.hasAttribute('summary')
  const holdsMore = elementsWithin(table, ({ localName }) => withinCells.has(localName))
  if (holdsMore.some(({ localName }) => localName === 'table')) return false
  return cells.every((cell) => cell.textContent.length <= longestCell) && (isSaid || holdsMore.length === 0)
}

export interface Row {
  row: LightElement
  cells: LightElement[]
  isCaption: boolean
}

export function cellsOf(table: LightElement): Row[] {
  const parts = elementsWithin(table, ({ localName }) => localName === 'tr' || localName === 'caption')
  return parts.map((row) => {
    const isCaption = row.localName === 'caption'
    return { row, cells: isCaption ? [row] : childrenNamed(row, ['td', 'th']), isCaption }
  })
}

function childrenNamed(parent: LightParent, names: string[]): LightElement[] {
  const found: LightElement[] = []
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    if (names.includes(child.localName)) found.push(child)
  }
  return found
}
