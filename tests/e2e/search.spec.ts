import type { Page } from '@playwright/test'
import { expect, test } from './hosts'
import { expectAccessible } from './views'

async function openSearch(page: Page, text: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  await page.getByRole('table').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search' }).fill(text)
  await page.getByRole('dialog').getByRole('option').first().waitFor()
}

test('a statement is found as one types, Enter goes to its passage, and Back returns', async ({ reader }) => {
  const page = await reader.start()
  await openSearch(page, 'party:taliban cease')
  const active = await page.getByRole('combobox', { name: 'Search' }).getAttribute('aria-activedescendant')
  await page.keyboard.press('ArrowDown')
  const next = await page.getByRole('combobox', { name: 'Search' }).getAttribute('aria-activedescendant')
  expect(next).not.toBe(active)
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toHaveCount(1)
  await expect(
    page.getByRole('dialog').getByRole('option', { selected: true }).locator('mark').first(),
  ).toHaveText(/cease/)
  await page.keyboard.press('Enter')
  await expect(page.locator('.framed').first()).toBeInViewport()
  expect(page.url()).toContain('?statement=')
  expect(decodeURIComponent(page.url())).not.toContain('cease')
  await page.goBack()
  await expect(page).toHaveURL(/#\/library|\/$/)
  expect(reader.complaints).toEqual([])
})

test('a hit in an article leads to the very words', async ({ reader }) => {
  const page = await reader.start()
  await openSearch(page, 'kind:article "closed doors"')
  await page.keyboard.press('Enter')
  await expect(page.locator('.framed').first()).toHaveText('closed doors')
  await expect(page.locator('.framed').first()).toBeInViewport()
})

test('a search is kept and found again; Escape closes', async ({ reader }) => {
  const page = await reader.start()
  await openSearch(page, 'topic:casualties killed')
  await page.getByRole('button', { name: 'Keep this search' }).click()
  await page.getByRole('combobox', { name: 'Search' }).fill('')
  await page.getByRole('button', { name: 'topic:casualties killed', exact: true }).click()
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('topic:casualties killed')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('axe finds nothing in the search', async ({ reader }) => {
  const page = await reader.start()
  await openSearch(page, 'peace OR "talks')
  await expectAccessible(page)
})
