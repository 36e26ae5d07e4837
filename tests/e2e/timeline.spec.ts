import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './hosts'
import { expectAccessible, goTo } from './views'

const timeline = '#/timeline/us-taliban-talks'
const mark = 'svg.lanes a'
const tally = (page: Page) => page.locator('.tally')

test('every dated statement has a mark in its party’s lane, in the order of the dossier', async ({
  reader,
}) => {
  const page = await reader.start()
  await goTo(page, timeline, mark)
  await expect(tally(page)).toContainText('95 statements drawn; 0 undated; 0 hidden by stance')
  const counts = await page
    .locator('.names .n')
    .evaluateAll((all) => all.map((one) => parseInt(one.textContent)))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(95)
  await expect(page.locator('.names .name')).toHaveText([
    'United States',
    'Taliban',
    'Afghan government',
    'US-European group',
    'Amnesty International',
    'United Nations',
    'NATO',
    'Afghan civil society',
  ])
  // The same as a table.
  await page.getByRole('radio', { name: 'Table' }).click()
  await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(95)
  expect(reader.complaints).toEqual([])
})

test('a lane is one tab stop, arrows walk its marks, Enter opens the passage, and Back returns to the mark', async ({
  reader,
}) => {
  const page = await reader.start()
  await goTo(page, timeline, mark)
  expect(await page.locator(`${mark}[tabindex="0"]`).count()).toBe(8)
  await page.locator(`${mark}[tabindex="0"]`).first().focus()
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  const focused = page.locator(`${mark}:focus`)
  await expect(focused).toHaveAttribute('aria-label', /Taliban/)
  const id = await focused.getAttribute('data-statement')
  // What the mark stands for is shown.
  await expect(
    page.getByRole('region', { name: 'The words of the mark' }).locator('[data-statement]'),
  ).toHaveAttribute('data-statement', id ?? '')
  await page.keyboard.press('Enter')
  await expect(page.locator('.framed').first()).toBeInViewport()
  await page.goBack()
  await expect(page.locator(`${mark}:focus`)).toHaveAttribute('data-statement', id ?? '')
  expect(reader.complaints).toEqual([])
})

test('days are dragged over to look closer, lead to the table, and Escape returns to all', async ({
  reader,
}) => {
  const page = await reader.start()
  await goTo(page, timeline, mark)
  const box = await page.locator('svg.lanes').boundingBox()
  if (!box) throw new Error('no picture')
  const y = box.y + 120
  await page.mouse.move(box.x + box.width * 0.42, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, y, { steps: 4 })
  await expect(page.locator('.brush')).toBeVisible()
  await page.mouse.up()
  await expect(tally(page)).toContainText('24 statements drawn')
  await expect(page).toHaveURL(/from=2019-1\d-\d\d&to=2020-0\d-\d\d/)
  const text = (await tally(page).textContent()) ?? ''
  const [drawn = 0, before = 0, after = 0] = [/(\d+) statements/, /(\d+) before/, /(\d+) after/].map(
    (sought) => Number(sought.exec(text)?.[1]),
  )
  expect(drawn + before + after).toBe(95)
  const link = page.getByRole('link', { name: 'Show these in the table' })
  expect(await link.getAttribute('href')).toMatch(
    /^#\/compare\/us-taliban-talks\?topics=all&from=2019-.*&to=2020-/,
  )
  await page.locator(`${mark}[tabindex="0"]`).first().focus()
  await page.keyboard.press('Escape')
  await expect(tally(page)).toContainText('95 statements drawn')
})

test('days are typed as well, and days that are turned round are refused', async ({ reader }) => {
  const page = await reader.start()
  await goTo(page, timeline, mark)
  await page.getByLabel('From', { exact: true }).fill('2020-01-01')
  await page.getByLabel('to', { exact: true }).fill('2020-12-31')
  await expect(tally(page)).toContainText('24 statements drawn, 1 Jan 2020 to 31 Dec 2020')
  await page.getByLabel('to', { exact: true }).fill('2019-12-31')
  await expect(tally(page)).toContainText('The first day must not come after the last.')
  await page.getByRole('button', { name: 'All days' }).click()
  await expect(tally(page)).toContainText('95 statements drawn')
})

test('a stance and a topic narrow the picture, and what is hidden is counted', async ({ reader }) => {
  const page = await reader.start()
  await goTo(page, timeline, mark)
  const demands = page.getByRole('button', { name: /^demands/ })
  const count = Number(/\d+/.exec((await demands.textContent()) ?? '')?.[0])
  await demands.click()
  await expect(tally(page)).toContainText(
    `${count} statements drawn; 0 undated; ${95 - count} hidden by stance`,
  )
  await expect(page.locator(mark).first()).toHaveAttribute('aria-label', /demands/)
  await page.getByLabel('Topic').selectOption({ value: 'ceasefire-and-violence' })
  await expect(page).toHaveURL(/topic=ceasefire-and-violence&stance=demands/)
  await page.reload()
  await expect(page.getByRole('button', { name: /^demands/ })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'All stances' }).click()
  await expect(tally(page)).toContainText('41 statements drawn; 0 undated; 0 hidden by stance')
  expect(reader.complaints).toEqual([])
})

test('the picture is saved as SVG and as PNG, with its sources', async ({ reader }, info) => {
  test.skip(info.project.name.includes('Electron'), 'a window of Electron asks where to save')
  const page = await reader.start()
  await goTo(page, timeline, mark)
  const save = async (kind: string): Promise<Buffer> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Save the picture as ${kind}` }).click(),
    ])
    expect(file.suggestedFilename()).toBe(`timeline-us-taliban-talks.${kind.toLowerCase()}`)
    return readFileSync(await file.path())
  }
  const svg = (await save('SVG')).toString('utf8')
  expect(svg).toContain('Sources: ')
  expect(svg).toContain('Voice of America, 24 Jan 2020')
  expect(svg).toContain("'Source Sans 3'")
  expect(svg).not.toMatch(/var\(|oklch|href=|<image|<script/)
  const isWellFormed = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    return parsed.querySelector('parsererror') === null
  }, svg)
  expect(isWellFormed).toBe(true)
  const png = await save('PNG')
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  // Twice as fine as the SVG says.
  expect(png.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)/.exec(svg)?.[1]))
  expect(reader.complaints).toEqual([])
})

for (const form of ['Picture', 'Table']) {
  test(`axe finds nothing in the timeline as a ${form.toLowerCase()}`, async ({ reader }) => {
    const page = await reader.start()
    await goTo(page, timeline, mark)
    await page.locator(mark).first().hover()
    await page.getByRole('radio', { name: form }).click()
    await expectAccessible(page)
  })
}
