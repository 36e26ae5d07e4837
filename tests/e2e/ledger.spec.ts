import { expect, test } from './hosts'
import { expectAccessible, goTo } from './views'

const ledger = '#/ledger/us-taliban-talks/united-states/ceasefire-and-violence'
const entry = 'li[data-statement]'

test('a party on a topic is followed in order of the saying, with both dates and every statement counted', async ({
  reader,
}) => {
  const page = await reader.start()
  await goTo(page, '#/compare/us-taliban-talks/ceasefire-and-violence', 'table')
  await page.evaluate(
    () => (location.hash = '#/ledger/us-taliban-talks/united-states/ceasefire-and-violence'),
  )
  await page.locator(entry).first().waitFor()
  const sayings = page.locator('ol > li[data-statement]')
  const reports = page.locator('.apparatus li')
  const [own, others] = [await sayings.count(), await reports.count()]
  await expect(page.getByText(`${own} sayings in ${own + others} statements`)).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Party' }).locator('option:checked')).toHaveText(
    `United States (${own + others})`,
  )
  const years = await sayings.locator('h2').allTextContents()
  const order = years.map((date) => Number(/20\d\d/.exec(date)?.[0]))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  const tweet = sayings.filter({ hasText: 'We made substantive progress' })
  await expect(tweet.getByRole('heading', { name: '6 Jul 2019' })).toBeVisible()
  await expect(tweet).toContainText('reported 8 Jul 2019')
  expect(reader.complaints).toEqual([])
})

test('a step says what changed, or that it is another statement; two reports of one saying are no change', async ({
  reader,
}) => {
  const page = await reader.start()
  await goTo(page, ledger, entry)
  await expect(page.getByText(/Another statement, \d+ % shared/).first()).toBeVisible()
  await expect(page.getByText('A wording returns').first()).toBeVisible()
  const saying = page.locator('ol > li[data-statement]', { has: page.locator('.apparatus') }).last()
  await expect(saying.getByText('One saying, 2 reports')).toBeVisible()
  await expect(saying.locator('.apparatus li')).toContainText(']')
  await saying.locator('.apparatus a').click()
  await expect(page.locator('.framed').first()).toBeInViewport()
})

test('what is worded anew is drawn as added, removed and replaced, and leads to both sides in full', async ({
  reader,
}) => {
  const page = await reader.start()
  await goTo(page, '#/ledger/us-taliban-talks/afghan-government/negotiated-settlement', entry)
  const step = page.locator('.step', { has: page.locator('ins') })
  await expect(step.locator('ins').first()).toBeVisible()
  await expect(step.locator('del').first()).toBeVisible()
  await expect(step).toContainText('of wording')
  await step.getByRole('link', { name: 'Side by side' }).click()
  await expect(page).toHaveURL(/#\/compare\/us-taliban-talks\/negotiated-settlement\?a=.*&b=/)
})

test('a base is chosen, all are compared with it, and the address keeps it', async ({ reader }) => {
  const page = await reader.start()
  await goTo(page, ledger, entry)
  const third = page.locator('ol > li[data-statement]').nth(2)
  await third.getByRole('button', { name: /^Make it the base/ }).click()
  await expect(third).toContainText('The base, with which all others are compared')
  await expect(page.locator('ol > li[data-statement]').first()).toContainText(/shared with the base/)
  expect(page.url()).toContain('base=')
  await page.reload()
  await expect(page.locator('ol > li[data-statement]').nth(2)).toContainText('The base')
  await page.getByRole('radio', { name: 'Against the one before' }).click()
  await expect(page.getByText('First wording on this topic')).toBeVisible()
})

test('the words lead to their first and last saying', async ({ reader }) => {
  const page = await reader.start()
  await goTo(page, ledger, entry)
  const margin = page.getByRole('complementary', { name: 'Words of the ledger' })
  const row = margin.getByRole('row', { name: /comprehensive/ })
  await row.getByRole('button', { name: /last wording/ }).click()
  const focused = page.locator('li[data-statement]:focus-within')
  await expect(focused).toContainText('comprehensive ceasefire')
  await expect(focused).toBeInViewport()
  const all = margin.getByRole('radio', { name: /^All \d+/ })
  await all.click()
  const count = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0])
  await expect(margin.locator('tbody tr')).toHaveCount(count)
})

test('the entries are walked by key, one opens its passage, and Back returns to it', async ({ reader }) => {
  const page = await reader.start()
  await goTo(page, ledger, entry)
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('j')
  await page.keyboard.press('k')
  const words = await page.locator('a.passage:focus').textContent()
  await page.keyboard.press('b')
  await expect(page.locator('li.chosen a.passage')).toHaveText(words ?? '')
  await page.locator('li.chosen a.passage').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.framed').first()).toBeInViewport()
  await page.goBack()
  await expect(page.locator('a.passage:focus')).toHaveText(words ?? '')
  await expect(page.locator('a.passage:focus')).toBeInViewport()
  expect(reader.complaints).toEqual([])
})

test('a silent party says so and leads to what it does speak on', async ({ reader }) => {
  const page = await reader.start()
  await goTo(page, '#/ledger/us-taliban-talks/nato/ceasefire-and-violence', 'main p')
  await expect(page.getByText(/says nothing on this topic in 5 articles/)).toBeVisible()
  await page.locator('.others a').first().click()
  await expect(page.locator(entry).first()).toBeVisible()
})

test('axe finds nothing in the ledger', async ({ reader }) => {
  const page = await reader.start()
  await goTo(page, ledger, entry)
  await expectAccessible(page)
})
