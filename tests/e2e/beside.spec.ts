import type { Page } from '@playwright/test'
import { editions, startWithEditions } from './editions'
import { expect, test } from './hosts'
import { expectAccessible } from './views'

const beside = (...ids: string[]) =>
  `#/beside/ferry-editions${ids.map((id, at) => `${at === 0 ? '?' : '&'}article=${id}`).join('')}`
const two = beside(editions.first, editions.second)
const three = beside(editions.first, editions.second, editions.third)
const text = (page: Page, letter: string) => page.getByRole('region', { name: `Text of ${letter}` })
const difference = (page: Page) => page.getByRole('region', { name: 'Difference' })
const pairs = (page: Page) => page.getByRole('complementary', { name: 'Pairs of statements' })

test('a base and another article are chosen, and both texts stand whole beside each other', async ({
  reader,
}) => {
  const page = await startWithEditions(reader, beside())
  await expect(page.getByText('Choose a base, and one article or more')).toBeVisible()
  await page.getByLabel('Base').selectOption({ label: await labelOf(page, 'Council and company') })
  await expect(page.getByText('Choose another article')).toBeVisible()
  await page.getByLabel('Against').selectOption({ label: await labelOf(page, 'Fare to rise') })
  await expect(text(page, 'A')).toContainText('The harbour lights were on')
  await expect(text(page, 'B')).toContainText('asks for a boat on Sundays too')
  expect(page.url()).toContain(`article=${editions.first}&article=${editions.second}`)
  await page.getByRole('button', { name: 'Take B away' }).click()
  await expect(page.getByText('Choose another article')).toBeVisible()
  expect(reader.complaints).toEqual([])
})

const labelOf = async (page: Page, words: string): Promise<string> =>
  (await page.locator('option', { hasText: words }).first().textContent()) ?? ''

test('pairs bear one number in both texts and in the list, crossing ones say so', async ({ reader }) => {
  const page = await startWithEditions(reader, two)
  await expect(text(page, 'A').getByRole('button')).toHaveText(['1', '2', '3'])
  await expect(text(page, 'B').getByRole('button')).toHaveText(['1', '3', '2'])
  await expect(pairs(page).getByRole('heading').first()).toHaveText('3 pairs, 2 crossing')
  await expect(pairs(page).locator('ol li')).toHaveCount(3)
  await expect(pairs(page).locator('ol li').nth(1)).toContainText('crosses pair 3')
  await expect(pairs(page)).toContainText('Only in A: 1 statement')
  await expect(pairs(page)).toContainText('talks before any vote')
  await expect(pairs(page)).toContainText('Only in B: 1 statement')
})

test('J and K walk the pairs; each stands level in both texts, with its difference below', async ({
  reader,
}) => {
  const page = await startWithEditions(reader, two)
  await page.setViewportSize({ width: 1440, height: 620 })
  await expect(text(page, 'A').getByRole('button')).toHaveCount(3)
  for (const [key, number] of [
    ['j', '1'],
    ['j', '2'],
    ['j', '3'],
    ['k', '2'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(text(page, 'A').locator('[aria-pressed="true"]')).toHaveText(number)
    await expect(text(page, 'B').locator('[aria-pressed="true"]')).toHaveText(number)
    const tops = await Promise.all(
      ['A', 'B'].map(
        async (letter) => (await text(page, letter).locator('.framed').first().boundingBox())?.y ?? 0,
      ),
    )
    expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 9)), `pair ${number} stands level`).toBeLessThan(2)
    for (const letter of ['A', 'B'])
      await expect(text(page, letter).locator('.framed').first()).toBeInViewport()
  }
  await expect(difference(page).locator('.tally')).toContainText('1 of substance, 1 of wording, 0 trivial')
  await page.keyboard.press('n')
  await expect(difference(page).locator('[aria-current]')).toContainText('1.4 million')
  expect(reader.complaints).toEqual([])
})

test('a click on words chooses their pair; a statement without a counterpart is shown in its text', async ({
  reader,
}) => {
  const page = await startWithEditions(reader, two)
  await text(page, 'B').getByText('The company will not sell the pier').click()
  await expect(text(page, 'A').locator('.framed')).toHaveText('The company will not sell the pier')
  await expect(difference(page)).toContainText('The words are the same.')
  await pairs(page)
    .getByRole('button', { name: /talks before any vote/ })
    .click()
  await expect(text(page, 'A').locator('.framed')).toHaveText('talks before any vote')
})

test('swapping makes the other article the base and keeps the pair', async ({ reader }) => {
  const page = await startWithEditions(reader, two)
  await expect(text(page, 'A').getByRole('button')).toHaveCount(3)
  await page.keyboard.press('j')
  await expect(difference(page).locator('ins').first()).toBeVisible()
  await page.keyboard.press('r')
  await expect(text(page, 'A')).toContainText('asks for a boat on Sundays too')
  await expect(text(page, 'A').locator('[aria-pressed="true"]')).toHaveText('1')
  await expect(difference(page).getByRole('deletion').first()).toHaveText('must')
})

test('Back from a passage returns to the same pair at the same height', async ({ reader }) => {
  const page = await startWithEditions(reader, two)
  await page.setViewportSize({ width: 1440, height: 620 })
  await expect(text(page, 'A').getByRole('button')).toHaveCount(3)
  for (const key of ['j', 'j', 'j']) await page.keyboard.press(key)
  await expect(difference(page)).toContainText('The words are the same.')
  // The place is kept when the scrolling has ended.
  await expect
    .poll(() => page.evaluate(() => (history.state as { tops?: number[] } | null)?.tops?.[0]))
    .toBeGreaterThan(0)
  const top = await text(page, 'A').evaluate((pane) => pane.scrollTop)
  await difference(page)
    .getByRole('link', { name: /Open the passage/ })
    .first()
    .click()
  await expect(page.locator('.framed').first()).toHaveText('The company will not sell the pier')
  await page.goBack()
  await expect(text(page, 'A').locator('[aria-pressed="true"]')).toHaveText('3')
  expect(await text(page, 'A').evaluate((pane) => pane.scrollTop)).toBe(top)
})

test('three and more stand as versions against the base, statement by statement', async ({ reader }) => {
  const page = await startWithEditions(reader, three)
  const table = page.getByRole('table', { name: 'Each statement of the base' })
  await expect(table.getByRole('columnheader')).toHaveCount(3)
  await expect(table.getByRole('rowheader')).toHaveCount(4)
  const rows = table.getByRole('row')
  await expect(rows.nth(2).getByRole('cell').first()).toContainText('1 of substance, 1 of wording, 0 trivial')
  await expect(rows.nth(2).getByRole('deletion')).toHaveText('1.2 million')
  await expect(rows.nth(2).getByRole('cell').nth(1)).toContainText('The same words.')
  await expect(rows.nth(1).getByRole('cell').nth(1)).toContainText('Different statements')
  await expect(rows.nth(4).getByRole('cell')).toHaveText(['No counterpart in B.', 'No counterpart in C.'])
  await expect(page.getByRole('region', { name: 'Only in B: 1 statement' })).toContainText(
    'a boat on Sundays too',
  )
  // Rows without a counterpart can be hidden, and the sentence says how many are.
  await page.getByRole('button', { name: 'Only those with a counterpart' }).click()
  await expect(page.getByText('1 without one hidden.')).toBeVisible()
  await expect(table.getByRole('rowheader')).toHaveCount(3)
  // A cell's difference below.
  await rows
    .nth(2)
    .getByRole('button', { name: /Difference from the base: B/ })
    .click()
  await expect(difference(page).locator('.tally')).toContainText('1 of substance')
  expect(reader.complaints).toEqual([])
})

test('an article that is not there is told as a problem', async ({ reader }) => {
  const page = await startWithEditions(reader, beside(editions.first, 'ferry-editions.never-printed'))
  await expect(page.getByRole('alert')).toBeVisible()
})

for (const [name, hash, key] of [
  ['two articles', two, 'j'],
  ['versions', three, undefined],
  ['texts from right to left', beside(editions.dariMorning, editions.dariEvening), 'j'],
  ['nothing chosen', beside(), undefined],
] as const) {
  test(`axe finds nothing beside one another: ${name}`, async ({ reader }) => {
    const page = await startWithEditions(reader, hash)
    await expect(page.locator('[aria-busy]')).toHaveCount(0)
    if (key) {
      await page.keyboard.press(key)
      await expect(difference(page).locator('.words').first()).toBeVisible()
    }
    await expectAccessible(page)
    expect(reader.complaints).toEqual([])
  })
}
