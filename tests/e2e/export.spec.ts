import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { filesIn, paragraphsOfDocx, rowsOfXlsx } from '../support/office'
import { expect, test } from './hosts'
import { expectAccessible } from './views'

const ledger = '#/ledger/us-taliban-talks/taliban/ceasefire-and-violence'
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export' })
const count = (page: Page) => dialog(page).getByText(/none hidden|more hidden/)

async function openExport(page: Page, hash = ledger): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
  await page.getByRole('button', { name: 'Export …' }).click()
  await expect(count(page)).toBeVisible()
}

/** Makes the file. @returns its name and its bytes as they were saved. */
async function make(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const download = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: 'Make the file' }).click()
  const saved = await download
  await expect(dialog(page).getByRole('status').last()).toContainText('handed it over to be saved')
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) }
}

test('what one looks at is saved as a file with as many statements as the dialog says', async ({
  reader,
}) => {
  const page = await reader.start()
  await openExport(page)
  await expect(dialog(page).getByRole('radio', { name: 'Taliban on Ceasefire and violence' })).toBeChecked()
  const shown = Number.parseInt((await count(page).innerText()).trim(), 10)
  expect(shown).toBeGreaterThan(0)
  const word = await make(page)
  expect(word.name).toBe('us-taliban-talks-taliban-ceasefire-and-violence.docx')
  const numbered = paragraphsOfDocx(word.bytes).filter(({ text }) => /^\d+\. /.test(text))
  expect(numbered).toHaveLength(shown)
  await dialog(page).getByRole('radio', { name: 'Excel' }).check()
  const excel = await make(page)
  expect(excel.name).toMatch(/\.xlsx$/)
  expect(rowsOfXlsx(excel.bytes)).toHaveLength(shown + 1)
  expect(reader.complaints).toEqual([])
})

test('the whole table, a topic and a party can be chosen, each with its own count', async ({ reader }) => {
  const page = await reader.start()
  await openExport(page)
  for (const name of ['This topic', 'This party', 'The whole table']) {
    await dialog(page).getByRole('radio', { name }).check()
    await dialog(page).getByRole('radio', { name: 'JSON' }).check()
    await expect(count(page)).toBeVisible()
    const shown = Number.parseInt((await count(page).innerText()).trim(), 10)
    const { statements } = JSON.parse(new TextDecoder().decode((await make(page)).bytes)) as {
      statements: unknown[]
    }
    expect(statements).toHaveLength(shown)
  }
})

test('notes stay out of the file unless they are asked for, each time anew', async ({ reader }) => {
  const page = await reader.start()
  await page.evaluate(
    (to) => (location.hash = to),
    '#/article/us-taliban-talks.2020-01-24-amnesty-on-civilians',
  )
  await page.getByRole('button', { name: 'Note on the article' }).click()
  await page.getByRole('textbox', { name: 'Note on the article' }).fill('CANARY of the reader')
  await expect(page.getByText(/Saved \d\d/).first()).toBeVisible()
  await openExport(page, '#/meeting/us-taliban-talks')
  const wordsOf = ({ bytes }: { bytes: Uint8Array }) => Object.values(filesIn(bytes)).join()
  expect(wordsOf(await make(page))).not.toContain('CANARY')
  const box = dialog(page).getByRole('checkbox', { name: 'With my notes and summaries' })
  await box.check()
  await expect(dialog(page).getByText('for everybody who gets it')).toBeVisible()
  expect(wordsOf(await make(page))).toContain('CANARY')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Export …' }).click()
  await expect(box).not.toBeChecked()
})

test('when the file cannot be made, the dialog stays and says why, and one may try again', async ({
  reader,
  hostName,
}) => {
  test.skip(hostName === 'electron', 'its bridge cannot be broken from within the page')
  const page = await reader.start()
  await openExport(page)
  await breakExport(page)
  await dialog(page).getByRole('button', { name: 'Make the file' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('Standpoint does not answer')
  await expect(dialog(page).getByText(/handed it over/)).toHaveCount(0)
  await page.unrouteAll()
  await expect(dialog(page).getByRole('button', { name: 'Try again' })).toBeEnabled()
})

/** No answer comes to the question for a file, through whichever door. */
async function breakExport(page: Page): Promise<void> {
  await page.route('**/ask/exportBrief', (route) => route.abort())
  await page.evaluate(() => {
    const { standpoint } = window as unknown as { standpoint?: Record<string, unknown> }
    if (standpoint) standpoint['exportBrief'] = () => Promise.reject(new Error('gone'))
  })
}

test('it is all done by keyboard, and the focus comes back to the button', async ({ reader }) => {
  const page = await reader.start()
  await page.evaluate((to) => (location.hash = to), ledger)
  const button = page.getByRole('button', { name: 'Export …' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(count(page)).toBeVisible()
  await dialog(page).getByRole('radio', { name: 'Taliban on' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(dialog(page).getByRole('radio', { name: 'This topic' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(dialog(page).getByRole('radio', { name: 'Web page' })).toBeChecked()
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toBe('us-taliban-talks-ceasefire-and-violence.html')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(button).toBeFocused()
  expect(reader.complaints).toEqual([])
})

test('axe finds nothing in the dialog, whose button stays in sight', async ({ reader }) => {
  const page = await reader.start()
  await openExport(page)
  await expectAccessible(page, ['light', 'dark', 'sepia'])
  await expect(dialog(page).getByRole('button', { name: 'Make the file' })).toBeInViewport()
})
