import type { Page } from '@playwright/test'
import { expect, test } from './hosts'
import { faultsIn } from './views'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import articles' })
const report = (page: Page) => page.getByRole('complementary', { name: 'Import report' })
const count = (page: Page) => page.getByRole('main').getByRole('status')
const words = (title: string) =>
  `${title}\n\nDOHA, 4 March 2021. The Taliban said that they would not accept a ceasefire.\n\nTalks go on.\n`

const textFile = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})

async function choose(page: Page, files: ReturnType<typeof textFile>[]): Promise<void> {
  await page.getByRole('button', { name: 'Import …' }).click()
  await dialog(page).locator('[data-choose=files]').setInputFiles(files)
}

test('of two files the report tells what was kept and why one was not, and the list is new', async ({
  reader,
}) => {
  const page = await reader.start()
  await choose(page, [textFile('talks.txt', words('Envoy on talks')), textFile('broken.pdf', '%PDF-1.7\n?')])
  await expect(report(page).getByText('1 kept, 1 not imported')).toBeVisible()
  await expect(report(page).getByText('“broken.pdf” is incomplete or damaged')).toBeVisible()
  await expect(count(page)).toContainText(/6 articles,[^]*None hidden/)
  await expect(page.getByRole('table').getByRole('link', { name: 'Envoy on talks' })).toBeVisible()
  await report(page).getByRole('link', { name: 'Envoy on talks' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Envoy on talks' })).toBeVisible()
  await page.goBack()
  // It stays until it is closed.
  await report(page).getByRole('button', { name: 'Close the report' }).click()
  await expect(report(page)).toHaveCount(0)
  expect(reader.complaints).toEqual([])
})

test('by keyboard alone words are pasted, imported, found again, and put right', async ({ reader }) => {
  const page = await reader.start()
  await expect(page.getByRole('table')).toBeVisible()
  await page.keyboard.press('i')
  await dialog(page).getByLabel('Paste text').focus()
  await page.keyboard.insertText(words('A pasted title'))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(report(page).getByText('Pasted text')).toBeVisible()
  await page.keyboard.press('f')
  await page.keyboard.type('pasted')
  await expect(count(page)).toContainText(/1 article,[^]*5 articles hidden/)
  await page.getByRole('button', { name: 'Put right what is known of A pasted title' }).focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Put right what is known' })
  await form.getByLabel('Outlet', { exact: true }).focus()
  await page.keyboard.type('The Example')
  await page.keyboard.press('Enter')
  await expect(form).toHaveCount(0)
  await expect(page.getByRole('table').getByText('The Example')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Put right what is known of A pasted title' })).toBeFocused()
  expect(reader.complaints).toEqual([])
})

test('an import that takes long can be cancelled, and says of each file what became of it', async ({
  reader,
  hostName,
}) => {
  test.skip(hostName !== 'browser', 'only the door of the browser can be held up from here')
  const page = await reader.start()
  await page.route('**/ask/giveFile', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await choose(page, [textFile('a.txt', words('First')), textFile('b.txt', words('Second'))])
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(report(page).getByText('2 not read: stopped')).toBeVisible()
  await expect(report(page).getByRole('heading', { name: 'Import report' })).toBeFocused()
  await expect(count(page)).toContainText('5 articles')
})

test('axe finds nothing in the dialog, the report and the form, and nothing scrolls sideways', async ({
  reader,
}) => {
  const page = await reader.start()
  await page.setViewportSize({ width: 720, height: 450 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('button', { name: 'Import …' }).click()
  expect(await faultsIn(page)).toEqual([])
  await dialog(page)
    .locator('[data-choose=files]')
    .setInputFiles([textFile('a.txt', words('First'))])
  await expect(report(page)).toBeVisible()
  expect(await faultsIn(page)).toEqual([])
  await page
    .getByRole('button', { name: /^Put right/ })
    .first()
    .click()
  await expect(page.getByRole('dialog').getByLabel('Address')).toBeVisible()
  expect(await faultsIn(page)).toEqual([])
})
