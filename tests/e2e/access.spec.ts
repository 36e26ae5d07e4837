import { expect, test } from './hosts'
import { expectAccessible, faultsIn, goTo } from './views'

const article = '#/article/us-taliban-talks.2020-01-24-amnesty-on-civilians'
const a = 'us-taliban-talks.2020-01-24-amnesty-on-civilians.s09'
const b = 'us-taliban-talks.2021-05-08-stand-with-the-republic'
const views = [
  ['library', '#/library', 'main table'],
  ['reader', `${article}?statement=${a}`, '.framed'],
  ['comparison', `#/compare/us-taliban-talks/protected-persons?a=${b}.s16&b=${b}.s17`, 'ins'],
  ['notes', '#/notes', 'main'],
] as const
for (const [view, hash, shows] of views) {
  test(`axe finds nothing in the ${view}`, async ({ reader }) => {
    const page = await reader.start()
    await goTo(page, hash, shows)
    await expectAccessible(page, ['light', 'dark', 'sepia'])
  })
}

test('axe finds nothing in the sheet of keys, and Escape closes it', async ({ reader }) => {
  const page = await reader.start()
  await page.getByRole('button', { name: 'Keys' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await faultsIn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(reader.complaints).toEqual([])
})

test('the whole way is walked by keyboard alone', async ({ reader }) => {
  const page = await reader.start()
  await expect(page.getByRole('table')).toBeVisible()
  await page.keyboard.press('2')
  const topic = page.getByLabel('Topic', { exact: true })
  await topic.focus()
  await page.keyboard.type('Protected')
  await expect(topic).toHaveValue('protected-persons')
  await page.getByRole('region', { name: 'Table of positions' }).focus()
  const held = page.locator('[data-statement]:focus-within')
  // On to a statement within which the next one is told.
  for (let steps = 0; steps < 5; steps += 1) await page.keyboard.press('j')
  await expect(held).toContainText('while the Taliban have stated')
  await page.keyboard.press('a')
  await page.keyboard.press('j')
  await page.keyboard.press('b')
  const difference = page.getByRole('region', { name: 'Difference' })
  await expect(difference.getByRole('listitem').first()).toBeVisible()
  await page.keyboard.press('n')
  await expect(difference.locator('[aria-current]')).toHaveCount(1)
  // A note on the statement that has the focus.
  await page.keyboard.press('m')
  await expect(page.getByRole('textbox', { name: 'Note on this statement' })).toBeFocused()
  await page.keyboard.type('by keyboard')
  await expect(page.getByRole('complementary', { name: 'Notes' }).getByText(/Saved \d\d/)).toBeVisible()
  // Its passage.
  await page.getByRole('region', { name: 'Table of positions' }).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.locator('.framed').first()).toBeInViewport()
  await page.keyboard.press('j')
  await expect(page.locator('[aria-expanded="true"]')).toHaveCount(1)
  // Words of a paragraph, without a mouse.
  await page.getByRole('button', { name: 'Choose words of paragraph 1' }).focus()
  await page.keyboard.press('Enter')
  for (let letter = 0; letter < 9; letter += 1) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Note on this passage' })).toBeFocused()
  await page.keyboard.type('nine letters')
  await expect(page.locator('[data-passages]').getByText(/Saved \d\d/)).toBeVisible()
  await expect(page.locator('[data-passages] blockquote')).toHaveText(
    (await page.locator('.noted').first().textContent()) ?? '',
  )
  expect(reader.complaints).toEqual([])
})
