import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { portStrike } from '../support/fixtures'
import { standpoint } from '../support/run-standpoint'
import { expect, test, type Reader } from './hosts'
import { faultsIn } from './views'

const address = '#/article/port-strike.to-stay-out'
const margin = (page: Page) => page.getByRole('complementary', { name: 'Statements and notes' })
const entries = (page: Page) => margin(page).locator('[data-entry]')
const open = (page: Page) => margin(page).locator('[data-current]')
const decisionsOf = (reader: Reader) =>
  readdirSync(join(reader.library, 'decisions')).map(
    (name) =>
      JSON.parse(readFileSync(join(reader.library, 'decisions', name), 'utf8')) as {
        record: { steps: { verdict: string }[] }
      },
  )

/** The reader on an article that nobody has coded, once the program has read it. */
async function start(reader: Reader): Promise<Page> {
  const added = await standpoint(['dossier', 'add', '--library', reader.library, portStrike])
  expect(added.stderr).toBe('')
  const page = await reader.start()
  await expect(page.getByText(/1 article read, \d+ statements found/)).toBeVisible({ timeout: 30_000 })
  await page.evaluate((to) => (location.hash = to), address)
  await expect(entries(page).first()).toBeVisible()
  return page
}

test('an article that nobody has coded is read on the first start, and each statement says why it was found', async ({
  reader,
}) => {
  const page = await start(reader)
  expect(await entries(page).count()).toBeGreaterThan(8)
  await expect(page.getByText(/\d+ found and not yet confirmed/)).toBeVisible()
  await page.keyboard.press('j')
  await expect(open(page).getByText('Why was this found?')).toBeVisible()
  await expect(open(page).getByText(/of 100 found like this are right/)).toBeVisible()
  expect(await faultsIn(page)).toEqual([])
  expect(reader.complaints).toEqual([])
})

test('a statement is confirmed, rejected and taken back by key, and what was decided is there after a new start and a new reading', async ({
  reader,
}) => {
  let page = await start(reader)
  const count = await entries(page).count()
  await page.keyboard.press('j')
  const first = await open(page).locator('.first').innerText()
  await page.keyboard.press('y')
  await expect(open(page).locator('.how')).toContainText('confirmed')
  await page.keyboard.press('j')
  const second = await open(page).locator('.first').innerText()
  await page.keyboard.press('x')
  await expect(page.getByText('1 rejected by you')).toBeVisible()
  await expect(entries(page)).toHaveCount(count)
  await page.keyboard.press('u')
  await expect(page.getByText('rejected by you')).toHaveCount(0)
  await expect(open(page).locator('.first')).toHaveText(second)
  await page.keyboard.press('x')
  await expect(page.getByText('1 rejected by you')).toBeVisible()
  await reader.stop()
  page = await reader.start()
  await page.evaluate((to) => (location.hash = to), address)
  await page.getByRole('button', { name: 'Read again' }).click()
  await expect(page.getByText(/1 article read, \d+ statements found/)).toBeVisible({ timeout: 30_000 })
  await expect(entries(page).filter({ hasText: first }).locator('.how')).toContainText('confirmed')
  await page.getByText('1 rejected by you').click()
  await expect(margin(page).locator('.rejected .first')).toHaveText(second)
  expect(decisionsOf(reader)).toHaveLength(2)
  expect(reader.complaints).toEqual([])
})

test('a statement is put right by keyboard alone: its end, party, topic, stance and date', async ({
  reader,
}) => {
  const page = await start(reader)
  await page.keyboard.press('j')
  const before = await open(page).locator('.first').innerText()
  await page.keyboard.press('e')
  const form = page.getByRole('form', { name: 'Correct the statement' })
  await expect(form).toBeVisible()
  await form.getByRole('button', { name: 'What is said: end one word earlier' }).focus()
  await page.keyboard.press('Enter')
  await form.getByRole('combobox', { name: 'Party' }).selectOption('Another party …')
  await form.getByLabel('Name of the party').fill('Harbour Council')
  await form.getByRole('checkbox', { name: 'Pay' }).press('Space')
  await form.getByRole('combobox', { name: 'Stance' }).selectOption('demands')
  await form.getByRole('combobox', { name: 'Said' }).selectOption('on a day')
  await form.getByLabel(/^Date/).fill('2023-10-32')
  await page.keyboard.press('Control+Enter')
  await expect(form.getByRole('alert')).toBeVisible()
  await form.getByLabel(/^Date/).fill('2023-10-11')
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  const after = await open(page).locator('.first').innerText()
  expect(after).not.toBe(before)
  expect(before.startsWith(after)).toBe(true)
  await expect(open(page)).toContainText('Harbour Council')
  await expect(open(page).locator('.how')).toContainText('demands')
  await expect(open(page)).toContainText('11 Oct 2023')
  await expect(page.getByRole('navigation', { name: 'This dossier' })).toContainText('Harbour Council')
  await page.keyboard.press('u')
  await expect(open(page).locator('.first')).toHaveText(before)
  expect(reader.complaints).toEqual([])
})

test('a statement is added from words chosen with the mouse or by keyboard', async ({ reader }) => {
  const page = await start(reader)
  const count = await entries(page).count()
  // One in which nothing that he said was found.
  const paragraph = page.locator('.paragraph p', { hasText: 'Hundreds of lorries' })
  await paragraph.click({ clickCount: 3 })
  await page.getByRole('button', { name: 'Statement of the chosen words' }).click()
  const form = page.getByRole('form', { name: 'Add a statement' })
  await form.getByRole('combobox', { name: 'Speaker' }).fill('Marcus Odell')
  await form.getByRole('combobox', { name: 'Party' }).selectOption('Velden Terminals')
  await form.getByRole('button', { name: 'Add the statement' }).click()
  await expect(open(page).locator('.how')).toContainText('added by you')
  await expect(entries(page)).toHaveCount(count + 1)
  await page.getByRole('button', { name: 'Choose words of paragraph 2' }).press('Enter')
  await page.getByRole('button', { name: 'Statement of these words' }).press('Enter')
  await form.press('Control+Enter')
  await expect(entries(page)).toHaveCount(count + 2)
  await expect
    .poll(() => decisionsOf(reader).map(({ record }) => record.steps.at(-1)?.verdict))
    .toEqual(['added', 'added'])
  expect(reader.complaints).toEqual([])
})
