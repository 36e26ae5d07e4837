import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './hosts'
import { expectAccessible, goTo } from './views'

const ceasefire = '#/compare/us-taliban-talks/ceasefire-and-violence'
const all = '#/compare/us-taliban-talks?topics=all'
const statement = '[data-statement]'
const filters = (page: Page) => page.getByRole('region', { name: 'Filters' })
const tally = (page: Page) => page.locator('.tally [role="status"]')
const columnNamed = (page: Page, name: string) => page.getByRole('columnheader', { name })
const numbersIn = async (text: Promise<string | null>) =>
  [...((await text) ?? '').matchAll(/\d+/g)].map(Number)

test('a filter says how many statements it hides, the table shows the others, and one press brings all back', async ({
  reader,
}) => {
  const page = await reader.start()
  await goTo(page, ceasefire, statement)
  const [all = 0] = await numbersIn(tally(page).textContent())
  await filters(page)
    .getByRole('checkbox', { name: /^indirect/ })
    .uncheck()
  await expect(tally(page)).toContainText('hidden by: ')
  const [shown = 0, asked, , hidden] = await numbersIn(tally(page).textContent())
  expect(asked).toBe(all)
  expect(shown + (hidden ?? 0)).toBe(all)
  expect(shown).toBeLessThan(all)
  await expect(filters(page).getByText(`hides ${hidden}`)).toBeVisible()
  await expect(page.locator(statement, { hasText: /· indirect| indirect/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Show them' }).click()
  await expect(tally(page)).toContainText(`${all} statements shown`)
  expect(reader.complaints).toEqual([])
})

test('the first stance that is ticked leaves that stance alone', async ({ reader }) => {
  const page = await reader.start()
  await goTo(page, all, statement)
  await filters(page)
    .getByRole('button', { name: /Stance$/ })
    .click()
  const rejects = filters(page).getByRole('checkbox', { name: /^rejects/ })
  await expect(rejects).not.toBeChecked()
  const [count] = await numbersIn(
    filters(page)
      .locator('label', { hasText: /^\s*rejects/ })
      .textContent(),
  )
  await rejects.check()
  await expect(tally(page)).toContainText(`${count} of `)
  await expect(tally(page)).toContainText('rejects only')
  await rejects.uncheck()
  await expect(tally(page)).toContainText('none hidden')
})

test('a date that is none is refused in words, and the table stays as it was', async ({ reader }) => {
  const page = await reader.start()
  await goTo(page, ceasefire, statement)
  const before = await tally(page).textContent()
  const from = filters(page).getByLabel('from', { exact: true })
  await from.fill('last spring')
  await from.press('Enter')
  await expect(filters(page).getByRole('alert')).toContainText('2020-01-24')
  await expect(from).toHaveAttribute('aria-invalid', 'true')
  expect(await tally(page).textContent()).toBe(before)
})

test('an empty cell says which silence it is, and a hidden one comes back where it was hidden', async ({
  reader,
}) => {
  const page = await reader.start()
  await goTo(page, '#/compare/us-taliban-talks/form-of-government', statement)
  await expect(page.getByText(/Not quoted|Nothing on this topic/).first()).toBeVisible()
  await filters(page)
    .getByRole('checkbox', { name: /^told by others/ })
    .uncheck()
  const silence = page.getByText(/1 hidden by: own voice only/).first()
  await expect(silence).toBeVisible()
  await expect(
    page.locator(statement, { hasText: 'Emirates style of government' }).filter({ hasText: 'as told by' }),
  ).toHaveCount(0)
})

test('rows by topic, outlet and month show the same statements, and turned, parties stand down the side', async ({
  reader,
}) => {
  const page = await reader.start()
  await goTo(page, all, statement)
  const total = (await numbersIn(tally(page).textContent()))[0]
  for (const rows of ['By topic', 'By outlet', 'By month']) {
    await page.getByRole('radio', { name: rows }).click()
    await expect(tally(page)).toContainText(`${total} statements shown`)
  }
  await page.getByRole('button', { name: 'Turn' }).click()
  await expect(page.getByRole('rowheader', { name: /Amnesty International/ })).toBeVisible()
  await expect(columnNamed(page, 'Amnesty International')).toHaveCount(0)
})

test('the overview counts what the table shows, and a cell of it leads to its words and back', async ({
  reader,
}) => {
  const page = await reader.start()
  await goTo(page, `${all}&by=topic`, statement)
  await page.getByRole('radio', { name: 'Overview' }).click()
  const cell = page.getByRole('row', { name: /Protected persons/ }).locator('[data-cell$=":1"]')
  const [count = 0] = await numbersIn(cell.textContent())
  expect(count).toBeGreaterThan(0)
  await cell.getByRole('button').or(cell).last().click()
  const words = page.getByRole('row', { name: /Protected persons/ }).locator('[data-cell$=":1"]')
  await expect(words).toBeInViewport()
  const more = words.getByRole('button', { name: /more statement/ })
  if (await more.isVisible()) await more.click()
  await expect(words.locator(statement)).toHaveCount(count)
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(page.locator('td.heat').first()).toBeVisible()
})

test('arrow keys walk from cell to cell and into the heads, and Home and End to the ends of a row', async ({
  reader,
}) => {
  const page = await reader.start()
  await goTo(page, ceasefire, statement)
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))
  await page.locator('[data-cell="0:0"]').focus()
  const way: (string | null | undefined)[] = []
  for (const key of ['ArrowRight', 'ArrowDown', 'Home', 'End', 'Control+Home', 'ArrowLeft', 'ArrowDown']) {
    await page.keyboard.press(key)
    way.push(await at())
  }
  expect(way.slice(0, 3)).toEqual(['0:1', '1:1', '1:-1'])
  expect(way[3]).toMatch(/^1:[4-9]$/)
  expect(way.slice(4)).toEqual(['0:-1', '0:-1', '1:-1'])
})

test('a summary is kept apart from the words, lists its passages, and is there after a restart', async ({
  reader,
}) => {
  let page = await reader.start()
  await goTo(page, ceasefire, statement)
  await page
    .getByRole('button', { name: /^Summary of the cell: Taliban/ })
    .first()
    .click()
  const field = page.getByRole('textbox', { name: /^Your summary of the cell: Taliban/ })
  await field.fill('Brief, and only for the signing.')
  const own = page.locator('.own', { has: field })
  await expect(own.getByText(/Saved \d\d:\d\d/)).toBeVisible()
  await own.locator('summary').click()
  const [passages] = await numbersIn(own.locator('summary').textContent())
  await expect(own.getByRole('listitem')).toHaveCount(passages ?? 0)
  await reader.stop()
  page = await reader.start()
  await expect(page.getByRole('textbox', { name: /^Your summary of the cell: Taliban/ })).toHaveValue(
    'Brief, and only for the signing.',
  )
  expect(reader.complaints).toEqual([])
})

test('a summary that cannot be saved says so, keeps its words, and is saved when it can be', async ({
  reader,
}) => {
  const page = await reader.start()
  await goTo(page, ceasefire, statement)
  const summaries = join(reader.library, 'summaries')
  // A folder that is not one any more fails for everybody, even for root.
  renameSync(summaries, `${summaries}-away`)
  writeFileSync(summaries, '')
  await page
    .getByRole('button', { name: /^Summary of the cell: Taliban/ })
    .first()
    .click()
  const field = page.getByRole('textbox', { name: /^Your summary of the cell: Taliban/ })
  await field.fill('kept')
  await expect(page.getByRole('alert')).toContainText('Not saved')
  await expect(field).toHaveValue('kept')
  rmSync(summaries)
  renameSync(`${summaries}-away`, summaries)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('.own').getByText(/Saved \d\d/)).toBeVisible()
})

const looks = [
  ['all topics', all],
  ['by topic, turned', `${all}&by=topic&turned=1`],
  ['the overview', `${all}&by=topic&show=overview`],
] as const
for (const [look, hash] of looks) {
  test(`axe finds nothing in the table, ${look}`, async ({ reader }) => {
    const page = await reader.start()
    await goTo(page, hash, `${statement}, td.heat`)
    await expectAccessible(page)
  })
}
