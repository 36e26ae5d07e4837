import type { Page } from '@playwright/test'
import { expect, test } from './hosts'

const amnesty = 'Amnesty: talks between Washington and the Taliban must bind both to spare civilians'
const ceasefire = 'ceasefire-and-violence'

const link = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name })
const statement = (page: Page, words: string) => page.locator('[data-statement]', { hasText: words })
/** Opens a cell of the table, which tells how many statements it has folded. */
async function unfold(page: Page, party: string, row: string): Promise<void> {
  const column = await page
    .getByRole('columnheader')
    .evaluateAll((heads, name) => heads.findIndex((head) => head.textContent?.includes(name)), party)
  const cell = page.getByRole('row', { name: row }).locator(`[data-cell$=":${column - 1}"]`)
  const more = cell.getByRole('button', { name: /more statement/ })
  const folded = Number.parseInt((await more.textContent()) ?? '')
  const before = await cell.locator('[data-statement]').count()
  await more.click()
  await expect(cell.locator('[data-statement]')).toHaveCount(before + folded)
}

test('five articles are there at the first start, and one opens with its statements marked', async ({
  reader,
}) => {
  const page = await reader.start()
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(5)
  await page.getByRole('link', { name: amnesty }).click()
  await expect(page.getByRole('heading', { level: 1, name: amnesty })).toBeVisible()
  const marked = page.locator('article [data-statements]')
  await expect(marked.first()).toBeVisible()
  // Each party that speaks has a line of its own.
  const classes = await marked.evaluateAll((marks) => [
    ...new Set(marks.map((mark) => /\bp\d\b/.exec(mark.className)?.[0])),
  ])
  expect(classes.length).toBeGreaterThanOrEqual(4)
  expect(reader.complaints).toEqual([])
})

test('a topic lays the parties side by side, article by article in order of time', async ({ reader }) => {
  const page = await reader.start()
  await link(page, 'Compare').click()
  await page.getByLabel('Topic', { exact: true }).selectOption('Ceasefire and violence')
  const heads = page.getByRole('columnheader')
  for (const party of ['United States', 'Taliban', 'Afghan government', 'Amnesty International']) {
    await expect(heads.filter({ hasText: party })).toBeVisible()
  }
  const years = await page
    .getByRole('rowheader')
    .evaluateAll((rows) => rows.map((row) => /\b20\d\d\b/.exec(row.textContent ?? '')?.[0]))
  expect(years).toEqual(['2018', '2019', '2020', '2021', '2021'])
  expect(reader.complaints).toEqual([])
})

test('two statements show what differs in their wording, side by side and inline', async ({ reader }) => {
  const page = await reader.start()
  await link(page, 'Compare').click()
  await page.getByLabel('Topic', { exact: true }).selectOption('protected-persons')
  const first = statement(page, 'will protect journalists')
  const second = statement(page, 'responsible for violence')
  await first
    .first()
    .getByRole('button', { name: /^Choose as A/ })
    .click()
  const difference = page.getByRole('region', { name: 'Difference' })
  await expect(difference).toContainText('Choose the other one')
  await second
    .first()
    .getByRole('button', { name: /^Choose as B/ })
    .click()
  await expect(difference.locator('del').first()).toBeVisible()
  await expect(difference.locator('ins').first()).toBeVisible()
  await difference.getByRole('radio', { name: 'Sides' }).click()
  // A holds no added words and B no removed ones.
  await expect(difference.locator('.words').first().locator('ins')).toHaveCount(0)
  await expect(difference.locator('.words').nth(1).locator('del')).toHaveCount(0)
  await difference.getByRole('radio', { name: 'Inline' }).click()
  await expect(difference.locator('.words')).toHaveCount(1)
  await expect(difference.locator('ins').first()).toBeVisible()
  expect(reader.complaints).toEqual([])
})

test('a statement leads to its exact passage, and Back to the table', async ({ reader }) => {
  const page = await reader.start()
  await link(page, 'Compare').click()
  await page.getByLabel('Topic', { exact: true }).selectOption(ceasefire)
  await unfold(page, 'United States', amnesty)
  const chosen = statement(page, 'Washington wants').first()
  const said = (await chosen.locator('.said').allTextContents()).join('')
  await chosen.locator('.tx a').click()
  const framed = page.locator('.framed')
  await expect(framed.first()).toBeInViewport()
  expect((await framed.allTextContents()).join('')).toBe(said)
  await page.goBack()
  await expect(page.getByLabel('Topic', { exact: true })).toHaveValue(ceasefire)
  // Where one came from is in sight again, unfolded as it was.
  await expect(chosen).toBeInViewport()
})

test('notes on an article, a passage, a statement and a cell are found after a restart, as is everything else', async ({
  reader,
}) => {
  let page = await reader.start()

  await page.getByRole('link', { name: amnesty }).click()
  await page.getByRole('button', { name: 'Note on the article' }).click()
  await page.getByRole('textbox', { name: 'Note on the article' }).fill('On the article: read again')

  const words = page.getByText('In a conflict marked by', { exact: false }).locator('visible=true').first()
  await words.selectText()
  await page.getByRole('button', { name: 'Note on the chosen words' }).click()
  await page.getByRole('textbox', { name: 'Note on this passage' }).fill('On the passage: an absurdity?')

  await page
    .locator('aside')
    .getByRole('button', { name: /Washington|United States/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Note on this statement' }).click()
  await page
    .getByRole('textbox', { name: 'Note on this statement' })
    .fill('On the statement: sequence matters')
  await expect(page.locator('aside').getByText(/Saved \d\d:\d\d:\d\d/)).toHaveCount(3)

  await link(page, 'Compare').click()
  await page.getByLabel('Topic', { exact: true }).selectOption(ceasefire)
  await page.getByRole('button', { name: /on the cell: Taliban on Ceasefire.*Amnesty/ }).click()
  await page.getByRole('textbox', { name: 'Note on this cell' }).fill('On the cell: “brief” is not “lasting”')
  await expect(page.getByRole('complementary', { name: 'Notes' }).getByText(/Saved \d\d/)).toBeVisible()
  await page.getByRole('button', { name: /^Theme/ }).click()
  await page.getByRole('button', { name: /^Theme/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await unfold(page, 'United States', amnesty)
  await statement(page, 'Washington wants')
    .first()
    .getByRole('button', { name: /^Choose as A/ })
    .click()
  await expect(page.locator('.letter').first()).toBeVisible()
  expect(reader.complaints).toEqual([])

  await reader.stop()
  page = await reader.start()

  // Where the reader was, how they liked it, and what they had chosen.
  await expect(page.getByLabel('Topic', { exact: true })).toHaveValue(ceasefire)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('[data-statement] .letter')).toHaveText('A')

  await link(page, 'Notes').click()
  for (const text of [
    'On the article: read again',
    'On the passage: an absurdity?',
    'On the statement: sequence matters',
    'On the cell: “brief” is not “lasting”',
  ]) {
    await expect(page.getByRole('main').getByRole('link', { name: text })).toBeVisible()
  }

  await page.getByRole('link', { name: /On the passage/ }).click()
  await page.getByRole('link', { name: 'Go there' }).click()
  await expect(page.locator('.framed').first()).toBeInViewport()
  await expect(page.locator('.framed').first()).toContainText('In a conflict')
  await expect(page.getByRole('textbox', { name: 'Note on this passage' })).toHaveValue(
    'On the passage: an absurdity?',
  )
  expect(reader.complaints).toEqual([])
})

test('a note that was removed can be brought back', async ({ reader }) => {
  const page = await reader.start()
  await page.getByRole('link', { name: amnesty }).click()
  await page.getByRole('button', { name: 'Note on the article' }).click()
  await page.getByRole('textbox', { name: 'Note on the article' }).fill('worth keeping')
  await expect(page.locator('aside').getByText(/Saved \d\d/)).toBeVisible()
  await link(page, 'Notes').click()
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('No notes yet')).toBeVisible()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByRole('textbox', { name: 'Note on the article' })).toHaveValue('worth keeping')
})
