import type { Page } from '@playwright/test'
import { expect, test } from './hosts'
import { expectAccessible, goTo } from './views'

const meeting = '#/meeting/us-taliban-talks/ceasefire-and-violence'
const item = '.item'
const section = (page: Page, name: RegExp) =>
  page
    .getByRole('heading', { level: 2, name })
    .locator('xpath=following-sibling::ul[1]/li[contains(@class,"item")]')
const countIn = async (page: Page, name: RegExp) =>
  Number(/\d+/.exec((await page.getByRole('heading', { level: 2, name }).textContent()) ?? '')?.[0])

test('each heading counts what stands below it', async ({ reader }) => {
  const page = await reader.start()
  await goTo(page, meeting, item)
  for (const name of [/^Phrases/, /^Words of the topic/, /^Who answers whom/, /^Opposed stances/]) {
    const count = await countIn(page, name)
    expect(count).toBeGreaterThan(0)
    await expect(section(page, name)).toHaveCount(count)
  }
  expect(reader.complaints).toEqual([])
})

test('a phrase of two parties is marked in the words of each, and two uses are laid side by side', async ({
  reader,
}) => {
  const page = await reader.start()
  await goTo(page, meeting, item)
  const phrase = section(page, /^Phrases/)
    .filter({ hasText: 'comprehensive ceasefire' })
    .first()
  await expect(phrase.locator('.mk').first()).toHaveText('comprehensive ceasefire')
  await expect(phrase).toContainText('United States')
  await expect(phrase).toContainText('Afghan government')
  const link = phrase.getByRole('link', { name: /^Compare with United States/ }).first()
  expect(await link.getAttribute('href')).toMatch(
    /^#\/compare\/us-taliban-talks\/ceasefire-and-violence\?a=.*&b=/,
  )
  await link.click()
  await expect(page).toHaveURL(/#\/compare\/.*a=.*&b=/)
})

test('a word of the topic opens to the statements that use it, as many as it says', async ({ reader }) => {
  const page = await reader.start()
  await goTo(page, meeting, item)
  const word = section(page, /^Words of the topic/).first()
  await word.locator('summary').click()
  const said = (await word.locator('summary').textContent()) ?? ''
  const counts = [...said.matchAll(/\d+(?=\s*statement)/g)].map(([number]) => Number(number))
  await expect(word.locator('[data-statement]')).toHaveCount(counts.reduce((sum, count) => sum + count, 0))
})

test('an answer shows what it answers, with both dates, and how the two meet', async ({ reader }) => {
  const page = await reader.start()
  await goTo(page, meeting, item)
  const answer = section(page, /^Who answers whom/)
    .filter({ hasText: 'the limited reduction in violence' })
    .first()
  await expect(answer).toContainText('names')
  await expect(answer).toContainText('to cut back their attacks')
  await expect(answer).toContainText('opposed stances')
  await answer.getByRole('link', { name: 'Compare these two' }).first().click()
  await expect(page).toHaveURL(/#\/compare\/.*a=.*&b=/)
})

test('the statements are walked by key, one opens its passage, and Back returns to it', async ({
  reader,
}) => {
  const page = await reader.start()
  await goTo(page, meeting, item)
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('j')
  // The same statement stands in several places; Back returns to this one.
  const place = await page
    .locator('a.passage')
    .evaluateAll((all) => all.findIndex((one) => one.matches(':focus')))
  await page.keyboard.press('Enter')
  await expect(page.locator('.framed').first()).toBeInViewport()
  await page.goBack()
  await expect(page.locator('a.passage').nth(place)).toBeFocused()
  await expect(page.locator('a.passage:focus')).toBeInViewport()
  expect(reader.complaints).toEqual([])
})

test('axe finds nothing in who meets whom', async ({ reader }) => {
  const page = await reader.start()
  await goTo(page, meeting, item)
  await page.locator('summary').first().click()
  await expectAccessible(page)
})
