import { expect, test } from './hosts'

const article = '#/article/us-taliban-talks.2020-01-24-amnesty-on-civilians'

test('words are found in the article, and Esc closes the field', async ({ reader }) => {
  const page = await reader.start()
  await page.evaluate((address) => (location.hash = address), article)
  await expect(page.locator('article .text')).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('waraich')
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^1 of \d+$/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Find in this article' })).toHaveCount(0)
})

test('C copies the chosen statement, and ] goes to the next article', async ({ reader }) => {
  const page = await reader.start()
  await page.evaluate((address) => (location.hash = address), article)
  await expect(page.locator('article .text')).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByRole('button', { name: 'Copy with citation' })).toBeEnabled()
  await page.keyboard.press('c')
  await expect(page.getByText('Copied, with citation (Chicago)')).toBeVisible()
  await page.keyboard.press(']')
  await expect(page).toHaveURL(/2021-05-08/)
})
