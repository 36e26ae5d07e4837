/** Pictures to look at; with PICTURES=1 (`npm run pictures`) the README's are made anew. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/folders'
import { expect, test } from './hosts'

const a = 'us-taliban-talks.2020-01-24-amnesty-on-civilians'
/** With two sayings that are wordings of each other. */
const b = 'us-taliban-talks.2021-05-08-stand-with-the-republic'

test('the comparison and the reader can be pictured', async ({ reader }, info) => {
  const folder = process.env['PICTURES'] ? join(root, 'resources/readme') : info.outputDir
  mkdirSync(folder, { recursive: true })
  const page = await reader.start()
  await page.evaluate(
    (hash) => (location.hash = hash),
    `#/compare/us-taliban-talks/protected-persons?a=${b}.s16&b=${b}.s17`,
  )
  await expect(page.locator('ins').first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, 'compare.png'), animations: 'disabled' })
  await page.evaluate((hash) => (location.hash = hash), `#/article/${a}?statement=${a}.s09`)
  await expect(page.locator('.framed').first()).toBeInViewport()
  await page.screenshot({ path: join(folder, 'reader.png'), animations: 'disabled' })
})
