import type { Page } from '@playwright/test'
import { editions, startWithEditions } from './editions'
import { expect, test } from './hosts'
import { expectAccessible } from './views'

const compare = (left: string, right: string) =>
  `#/compare/ferry-editions/the-winter-boat?a=${left}&b=${right}`
/** A move, "may" by "must", "4 %" by "no more than 6%", a comma, and a long stretch that nothing changed in. */
const reworded = compare(`${editions.first}.s01`, `${editions.second}.s01`)
const different = compare(`${editions.first}.s01`, `${editions.third}.s01`)
const otherScript = compare(`${editions.first}.s01`, `${editions.dariMorning}.s01`)
const dari = compare(`${editions.dariMorning}.s01`, `${editions.dariEvening}.s01`)

const differenceIn = (page: Page) => page.getByRole('region', { name: 'Difference' })
const layout = (page: Page, name: string) => differenceIn(page).getByRole('radio', { name, exact: true })

test('the tally is a sentence, and every flag is counted, nought too', async ({ reader }) => {
  const page = await startWithEditions(reader, reworded)
  const difference = differenceIn(page)
  await expect(difference.locator('.tally')).toContainText('2 of substance, 1 of wording, 1 trivial, folded')
  await expect(difference.getByRole('list', { name: 'What makes changes of substance' })).toHaveText(
    /1 number\s*0 date\s*0 name\s*1 modal\s*1 negation\s*0 condition\s*0 scope/,
  )
  expect(reader.complaints).toEqual([])
})

test('one change at a time is framed on both sides, inline and in the list, by N and P', async ({
  reader,
}) => {
  const page = await startWithEditions(reader, reworded)
  const difference = differenceIn(page)
  await expect(difference.getByText('3 changes')).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.press('n')
  await expect(difference.getByText('change 2 of 3', { exact: true })).toBeVisible()
  await expect(difference.locator('.here')).toHaveText(['may', 'must', 'may must'])
  await expect(difference.locator('[aria-current]')).toContainText('may')
  await expect(difference.getByRole('status')).toHaveText(
    'change 2 of 3, replaced: may by must; of substance: modal',
  )
  await page.keyboard.press('p')
  await expect(difference.locator('[aria-current]')).toContainText('moved')
  await page.keyboard.press('p')
  await expect(difference.getByText('change 1 of 3', { exact: true })).toBeVisible()
  // A click on a drawn change is a shortcut to the same.
  await difference.locator('del', { hasText: '4 %' }).first().click()
  await expect(difference.getByText('change 3 of 3', { exact: true })).toBeVisible()
})

test('the list tells number, kind, words and what makes a change one of substance', async ({ reader }) => {
  const page = await startWithEditions(reader, reworded)
  await layout(page, 'List').click()
  const items = differenceIn(page).locator('.changes').getByRole('button')
  await expect(items).toHaveText([
    /^1\s*moved\s+The islanders have paid .* years\.\s*up$/,
    /^2\s*replaced\s+may\s*→\s*by\s*must\s*of substance: modal$/,
    /^3\s*replaced\s+4 %\s*→\s*by\s*no more than 6%\s*of substance: number, negation$/,
  ])
})

test('what is removed and added is marked as such, and what is replaced has one number', async ({
  reader,
}) => {
  const page = await startWithEditions(reader, reworded)
  await layout(page, 'Inline').click()
  const words = differenceIn(page).locator('.words')
  await expect(words).toHaveCount(1)
  await expect(words.getByRole('deletion')).toHaveText(['may', '4 %'])
  await expect(words.getByRole('insertion')).toHaveText(['must', 'no more than 6%'])
  await expect(words.locator('[data-change="2"] + sup')).toHaveText('2')
})

test('moved words are drawn once inline, and an arrow leads from each end to the other', async ({
  reader,
}) => {
  const page = await startWithEditions(reader, reworded)
  await layout(page, 'Inline').click()
  const difference = differenceIn(page)
  await expect(difference.getByText('The islanders have paid')).toHaveCount(1)
  await difference.getByRole('button', { name: 'moved to further up; go there' }).click()
  await expect(difference.locator('.mv')).toHaveClass(/here/)
  await layout(page, 'Sides').click()
  await expect(difference.locator('.mv')).toHaveCount(2)
})

test('a long unchanged stretch is folded on both sides and says how many words; one button opens both', async ({
  reader,
}) => {
  const page = await startWithEditions(reader, reworded)
  await layout(page, 'Sides').click()
  const folds = differenceIn(page).getByRole('button', { name: 'Show 23 unchanged words' })
  await expect(folds).toHaveCount(2)
  await expect(differenceIn(page).getByText('carries the doctor')).toHaveCount(0)
  await folds.first().click()
  await expect(folds).toHaveCount(0)
  await expect(differenceIn(page).getByText('carries the doctor')).toHaveCount(2)
  await differenceIn(page).getByRole('button', { name: 'Fold unchanged' }).click()
  await expect(folds).toHaveCount(2)
})

test('trivial differences are shown when they are asked for', async ({ reader }) => {
  const page = await startWithEditions(reader, reworded)
  const difference = differenceIn(page)
  await expect(difference.locator('.words .trivial')).toHaveCount(0)
  await difference.getByRole('button', { name: 'Show the trivial ones' }).click()
  await expect(difference.locator('.tally')).toContainText('1 trivial')
  await expect(difference.locator('.tally')).not.toContainText('folded')
  await expect(difference.locator('.words .trivial')).toHaveText([',', ','])
})

test('S leaves substance alone numbered and walked, V changes the layout, R swaps', async ({ reader }) => {
  const page = await startWithEditions(reader, reworded)
  const difference = differenceIn(page)
  await expect(difference.getByText('3 changes')).toBeVisible()
  await page.keyboard.press('s')
  await expect(difference.getByText('2 changes of substance')).toBeVisible()
  await expect(difference.locator('.changes li')).toHaveCount(2)
  await expect(difference.getByText('1 of wording not listed.')).toBeVisible()
  await page.keyboard.press('n')
  await expect(difference.locator('[aria-current]')).toContainText('must')
  await page.keyboard.press('s')
  await page.keyboard.press('v')
  await expect(layout(page, 'Sides')).toBeChecked()
  await expect(difference.getByRole('columnheader').first()).toContainText('2 Oct 2031')
  await page.keyboard.press('r')
  await expect(difference.getByRole('columnheader').first()).toContainText('3 Oct 2031')
  await expect(difference.locator('td').first().getByRole('deletion')).toHaveCount(0)
})

test('different statements show what they share, phrase by phrase, and no word diff', async ({ reader }) => {
  const page = await startWithEditions(reader, different)
  const difference = differenceIn(page)
  await expect(difference).toContainText('Different statements')
  await expect(difference.locator('ins, del')).toHaveCount(0)
  const terms = difference.getByRole('group', { name: /What they share/ })
  await expect(terms).toContainText('Only in A')
  await page.keyboard.press('n')
  await expect(difference.locator('mark.here')).toHaveCount(2)
  const [left, right] = await difference.locator('mark.here').allTextContents()
  expect(left?.toLowerCase()).toBe(right?.toLowerCase())
})

test('two scripts are set side by side with a sentence', async ({ reader }) => {
  const page = await startWithEditions(reader, otherScript)
  const difference = differenceIn(page)
  await expect(difference).toContainText('Different scripts')
  await expect(difference.locator('.words')).toHaveCount(2)
  await expect(difference.locator('ins, del')).toHaveCount(0)
})

test('a text from right to left has its changes drawn from right to left', async ({ reader }) => {
  const page = await startWithEditions(reader, dari)
  await layout(page, 'Inline').click()
  const words = differenceIn(page).locator('.words')
  await expect(words.getByRole('deletion')).toHaveText(['می‌تواند', '۴'])
  expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  const [before, after] = await Promise.all(
    ['del', 'ins'].map(async (mark) => (await words.locator(mark).nth(1).boundingBox())?.x ?? 0),
  )
  expect(before).toBeGreaterThan(after ?? 0)
})

test('at 200 % zoom it is a sheet of half the height in one layout at a time', async ({ reader }) => {
  const page = await startWithEditions(reader, reworded)
  await page.setViewportSize({ width: 720, height: 450 })
  await expect(layout(page, 'All')).toHaveCount(0)
  await expect(layout(page, 'Sides')).toBeChecked()
  const box = await differenceIn(page).boundingBox()
  expect(box?.height).toBeLessThanOrEqual(226)
  await expect(differenceIn(page)).toBeInViewport({ ratio: 1 })
})

for (const [name, hash, shows] of [
  ['two wordings', reworded, 'ins'],
  ['different statements', different, 'mark'],
  ['right to left', dari, 'ins'],
] as const) {
  test(`axe finds nothing in the difference: ${name}`, async ({ reader }) => {
    const page = await startWithEditions(reader, hash)
    await page.locator(shows).first().waitFor()
    await page.keyboard.press('n')
    await expectAccessible(page)
    expect(reader.complaints).toEqual([])
  })
}
