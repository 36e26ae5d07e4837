/**
 * Two ways to work the program: by mouse, and by keyboard alone. A walk is written once and walked by either. The
 * keyboard goes where Tab goes, and does nothing that a hand could not do.
 */
import type { Locator, Page } from '@playwright/test'
import { expect } from './hosts'

/** A statement as it is read in the table. */
export interface Read {
  id: string
  /** The head of the column in which it stands. */
  party: string
  words: string
}

export interface Hand {
  press(target: Locator): Promise<void>
  choose(select: Locator, option: string): Promise<void>
  write(field: Locator, text: string): Promise<void>
  /** All statements of the table, with every cell unfolded. */
  readTable(): Promise<Read[]>
  /** From a statement in the table to its passage. */
  openStatement(id: string): Promise<void>
  back(): Promise<void>
}

const table = (page: Page) => page.getByRole('region', { name: 'Table of positions' })
const statementIn = (page: Page, id: string) => table(page).locator(`[data-statement="${id}"]`).first()

/** What is read of a statement: its own words, and whose column it stands in. */
function readOf(statement: Element): Read {
  const cell = statement.closest('td')
  const head = cell?.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]
  return {
    id: statement.getAttribute('data-statement') ?? '',
    party: head?.querySelector('.name')?.textContent ?? '',
    words: statement.textContent?.replace(/\s+/g, ' ') ?? '',
  }
}

export function mouse(page: Page): Hand {
  return {
    press: (target) => target.click(),
    choose: async (select, option) => void (await select.selectOption({ label: option })),
    write: (field, text) => field.fill(text),
    async readTable() {
      const region = table(page)
      const read = new Map<string, Read>()
      for (let top = 0; ; top += 500) {
        const height = await region.evaluate((element, at) => {
          element.scrollTop = at
          return element.scrollHeight - element.clientHeight
        }, top)
        const folds = region.getByRole('button', { name: /more statement/ })
        while ((await folds.count()) > 0) await folds.first().click()
        // Cells fill up over a few frames.
        await expect(region.locator('[aria-busy="true"]')).toHaveCount(0)
        for (const one of await region.locator('[data-statement]').all()) {
          const found = await one.evaluate(readOf)
          read.set(`${found.id} ${found.party}`, found)
        }
        if (top >= height) return [...read.values()]
      }
    },
    openStatement: (id) => statementIn(page, id).locator('.tx a').first().click(),
    back: async () => void (await page.getByRole('button', { name: 'Back', exact: true }).click()),
  }
}

export function keyboard(page: Page): Hand {
  const press = (key: string) => page.keyboard.press(key)
  const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

  /** Tab by Tab, round the page once. */
  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor()
    for (let tabs = 0; tabs < 150; tabs += 1) {
      if (await isFocused(target)) return
      await press('Tab')
    }
    throw new Error(`Tab does not lead to ${String(target)}`)
  }

  /** Of a group with one stop for Tab, arrows lead to the others. */
  async function reach(target: Locator): Promise<void> {
    const group = target.locator('xpath=ancestor::*[@data-toggle-group-root]')
    if ((await group.count()) === 0) return tabTo(target)
    await tabTo(group.locator('[tabindex="0"]'))
    for (let steps = 0; steps < 8 && !(await isFocused(target)); steps += 1) await press('ArrowRight')
  }

  const held = () =>
    page.evaluate(() => document.activeElement?.closest('[data-statement]')?.getAttribute('data-statement'))

  async function toTable(): Promise<void> {
    await tabTo(table(page).locator('[data-cell][tabindex="0"], [data-cell] [tabindex="0"]').first())
    await press('Escape')
    await press('Control+Home')
  }

  return {
    async press(target) {
      await reach(target)
      const isChecked = await target.evaluate((element) => element.matches('input[type="checkbox"]'))
      await press(isChecked ? 'Space' : 'Enter')
    },
    async choose(select, option) {
      await tabTo(select)
      await page.keyboard.type(option)
      await expect(select.locator('option:checked')).toHaveText(option)
    },
    async write(field, text) {
      await tabTo(field)
      await press('Control+A')
      await page.keyboard.type(text)
      await press('Enter')
    },
    async readTable() {
      await toTable()
      const read = new Map<string, Read>()
      let last: string | null | undefined
      for (let steps = 0; steps < 200; steps += 1) {
        await press('j')
        const id = await held()
        if (!id || id === last) break
        last = id
        const focused = page.locator('[data-statement]:focus-within')
        const found = await focused.evaluate(readOf)
        read.set(`${found.id} ${found.party}`, found)
        const cell = page.locator('td:focus-within')
        if ((await cell.locator('[data-act="fold"][aria-expanded="false"]').count()) === 0) continue
        // Back to the cell, which unfolds; then through all that it holds.
        await press('Escape')
        await press('Space')
        last = undefined
      }
      return [...read.values()]
    },
    async openStatement(id) {
      await toTable()
      for (let steps = 0; steps < 200 && (await held()) !== id; steps += 1) await press('j')
      await press('Enter')
    },
    back: () => press('Alt+ArrowLeft'),
  }
}
