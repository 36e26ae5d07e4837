import { serveLibrary } from '../hosts/doors'
import { expect, test } from './hosts'

test('a second program on the same folder is told so, and can read but not write', async ({
  reader,
  browser,
}) => {
  const first = await reader.start()
  await expect(first.getByRole('table').getByRole('link')).toHaveCount(5)
  const served = await serveLibrary(reader.library)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(served.address)
  await expect(page.getByText('Another Standpoint has this library open')).toBeVisible()
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.locator('article [data-statements]').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Note on the article' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Note on the chosen words' })).toBeDisabled()
  await context.close()
  await served.stop()
})
