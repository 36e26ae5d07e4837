import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './hosts'

const onArticle = (page: Page) => page.getByRole('textbox', { name: 'Note on the article' })
const openFirst = (page: Page) => page.getByRole('table').getByRole('link').first().click()
const beginNote = (page: Page) => page.getByRole('button', { name: 'Note on the article' }).click()
const saved = (page: Page) => page.locator('aside').getByText(/Saved \d\d/)

test('a window of the desktop with unsaved words closes only when they are on disk', async ({
  reader,
  hostName,
}) => {
  test.skip(hostName === 'browser', 'a browser closes its pages in its own way')
  const page = await reader.start()
  await openFirst(page)
  await beginNote(page)
  const mayClose = () => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))
  await page.evaluate(() => (window.close = () => (document.title = 'closed')))
  expect(await mayClose()).toBe(true)
  await onArticle(page).fill('unsaved')
  expect(await mayClose()).toBe(false)
  await expect(page).toHaveTitle('closed')
  await expect(saved(page)).toBeVisible()
  expect(await mayClose()).toBe(true)
  // Words that cannot be saved hold it until the reader lets them go.
  await onArticle(page).fill('x'.repeat(200_001))
  await expect(page.getByRole('alert').first()).toContainText('Not saved')
  expect(await mayClose()).toBe(false)
  await expect(page.getByText('the window stays open')).toBeVisible()
  await page.getByRole('button', { name: 'Close without saving' }).click()
  expect(await mayClose()).toBe(true)
})

test('words typed just before the page is left are on disk', async ({ reader, hostName }) => {
  test.skip(hostName !== 'browser', 'a window of the desktop waits; see the test above')
  let page = await reader.start()
  await openFirst(page)
  await beginNote(page)
  await onArticle(page).pressSequentially('first words')
  await expect(saved(page)).toBeVisible()
  await onArticle(page).pressSequentially(', last words')
  await page.goto('about:blank')
  const onDisk = () => {
    const folder = join(reader.library, 'notes')
    return readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('')
  }
  await expect.poll(onDisk).toContain('first words, last words')
  await reader.stop()
  page = await reader.start()
  await expect(onArticle(page)).toHaveValue('first words, last words')
})

test('a note removed before its last words were saved comes back with them', async ({ reader }) => {
  const page = await reader.start()
  await openFirst(page)
  await beginNote(page)
  await onArticle(page).fill('one')
  await expect(saved(page)).toBeVisible()
  await onArticle(page).fill('one and two')
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(onArticle(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Bring it back' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(onArticle(page)).toHaveValue('one and two')
  await expect(saved(page)).toBeVisible()
})

test('a note removed before it was ever saved stays away, and its words can be brought back', async ({
  reader,
}) => {
  const page = await reader.start()
  await openFirst(page)
  await beginNote(page)
  await onArticle(page).fill('hardly begun')
  await page.getByRole('button', { name: /Remove|Cancel/ }).click()
  await expect(onArticle(page)).toHaveCount(0)
  await page.waitForTimeout(700)
  await expect(onArticle(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(onArticle(page)).toHaveValue('hardly begun')
  await expect(saved(page)).toBeVisible()
})

test('each passage gets its own note, even when the one before was left empty', async ({ reader }) => {
  const page = await reader.start()
  await openFirst(page)
  const onPassage = page.getByRole('textbox', { name: 'Note on this passage' })
  for (const number of [1, 3]) {
    await page.getByRole('button', { name: `Choose words of paragraph ${number}`, exact: true }).click()
    await page.getByRole('button', { name: 'Note on these words' }).click()
  }
  await expect(onPassage).toHaveCount(2)
  await expect(onPassage.nth(1)).toBeFocused()
  await page.keyboard.type('on the third')
  await expect(page.locator('[data-passages]').getByText(/Saved \d\d/)).toBeVisible()
  const third = await page.locator('.paragraph p').nth(2).textContent()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Notes' }).click()
  await expect(page.locator('blockquote')).toHaveText(third?.trim() ?? '')
})

test('what another window wrote meanwhile is shown beside, and the reader chooses', async ({
  reader,
  hostName,
}) => {
  test.skip(hostName !== 'browser', 'only a browser shows one library in two windows')
  const first = await reader.start()
  await openFirst(first)
  await beginNote(first)
  await onArticle(first).fill('shared')
  await expect(saved(first)).toBeVisible()
  const second = await first.context().newPage()
  await second.goto(first.url())
  await expect(onArticle(second)).toHaveValue('shared')
  await onArticle(first).fill('shared, and a long thought')
  await expect(first.locator('aside').getByText('5 words')).toBeVisible()
  await expect(saved(first)).toBeVisible()
  await second.bringToFront()
  await onArticle(second).fill('shared!')
  await expect(second.getByRole('alert')).toContainText('changed in another window')
  await expect(second.getByRole('alert').locator('blockquote')).toHaveText('shared, and a long thought')
  await expect(onArticle(second)).toHaveValue('shared!')
  await second.getByRole('button', { name: 'Take the other' }).click()
  await expect(onArticle(second)).toHaveValue('shared, and a long thought')
  await second.close()
})

test('a dossier whose own file is torn is shown all the same, with its articles and its table', async ({
  reader,
}) => {
  await reader.start()
  await reader.stop()
  writeFileSync(join(reader.library, 'dossiers/us-taliban-talks.json'), '{"format": "standpoint/dos')
  const page = await reader.start()
  await expect(page.getByText('dossiers/us-taliban-talks.json is damaged')).toBeVisible()
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(5)
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.locator('article [data-statements]').first()).toBeVisible()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Compare' }).click()
  await expect(page.getByRole('columnheader').filter({ hasText: 'taliban' })).toBeVisible()
})

test('single letters do nothing once they are turned off, and nothing behind an open sheet', async ({
  reader,
}) => {
  const page = await reader.start()
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible()
  await page.keyboard.press('?')
  await page.getByRole('dialog').press('3')
  await expect(page.getByRole('heading', { name: 'Notes' })).toHaveCount(0)
  await page.getByLabel('Single letters act as shortcuts').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('3')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
})

test('going somewhere takes the focus there', async ({ reader }) => {
  const page = await reader.start()
  await openFirst(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('3')
  await expect(page.getByRole('heading', { level: 1, name: 'Notes' })).toBeFocused()
})
