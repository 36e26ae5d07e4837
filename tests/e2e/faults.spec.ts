import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './hosts'

const articleFile = 'us-taliban-talks.2019-07-08-seventh-round.json'

test('a damaged file is named with what to do, everything else is shown, and the file stays as it is', async ({
  reader,
}) => {
  await reader.start()
  await reader.stop()
  const path = join(reader.library, 'articles', articleFile)
  const torn = readFileSync(path).subarray(0, 700)
  writeFileSync(path, torn)
  writeFileSync(join(reader.library, 'settings.json'), '')
  const page = await reader.start()
  await expect(page.getByText(`articles/${articleFile} is damaged`)).toBeVisible()
  await expect(page.getByText('settings.json is empty')).toBeVisible()
  await expect(page.getByText('Everything else is here')).toBeVisible()
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(4)
  expect(readFileSync(path).equals(torn)).toBe(true)
})

test('a file of a newer program is left alone, and one is told to update', async ({ reader }) => {
  await reader.start()
  await reader.stop()
  const path = join(reader.library, 'library.json')
  const newer = readFileSync(path, 'utf8').replace('"version": 1', '"version": 99')
  writeFileSync(path, newer)
  const page = await reader.start()
  await expect(page.getByText('written by a newer Standpoint').first()).toBeVisible()
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(5)
  expect(readFileSync(path, 'utf8')).toBe(newer)
})

test('a note that cannot be saved says so, keeps its text, and is saved when asked again', async ({
  reader,
}) => {
  const page = await reader.start()
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Note on the article' }).click()
  const notes = join(reader.library, 'notes')
  // A folder that is not one any more fails for everybody, even for root.
  renameSync(notes, `${notes}-away`)
  writeFileSync(notes, '')
  const field = page.getByRole('textbox', { name: 'Note on the article' })
  await field.fill('written while the disk was failing')
  await expect(page.getByRole('alert')).toContainText('Not saved')
  await expect(page.getByRole('banner')).toContainText('Not saved')
  await expect(page.locator('aside').getByText(/Saved \d\d/)).toHaveCount(0)
  await expect(field).toHaveValue('written while the disk was failing')
  rmSync(notes)
  renameSync(`${notes}-away`, notes)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('aside').getByText(/Saved \d\d/)).toBeVisible()
  expect(readdirSync(notes)).toHaveLength(1)
})

test('an article that is no more says so', async ({ reader }) => {
  const page = await reader.start()
  await page.evaluate(() => (location.hash = '#/article/no.such-article'))
  await expect(page.getByRole('alert')).toContainText('no article "no.such-article"')
})

test('an address that makes no sense leads to the library', async ({ reader }) => {
  const page = await reader.start()
  await page.evaluate(() => (location.hash = '#/%E0%A4%A/../..?a=%'))
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible()
})

test('nothing that anybody wrote stands in the address, the title or a file outside of its note', async ({
  reader,
}) => {
  const canary = 'canary-7d1f the envoy blinked first'
  const page = await reader.start()
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Note on the article' }).click()
  await page.getByRole('textbox', { name: 'Note on the article' }).fill(canary)
  await expect(page.locator('aside').getByText(/Saved \d\d/)).toBeVisible()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Notes' }).click()
  await expect(page.getByRole('main')).toContainText(canary)
  expect(decodeURIComponent(page.url())).not.toContain('canary')
  expect(await page.title()).not.toContain('canary')
  await reader.stop()
  const holding = readdirSync(reader.library, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && readFileSync(join(entry.parentPath, entry.name), 'utf8').includes('canary'),
    )
    .map((entry) => entry.parentPath)
  expect(holding).toEqual([join(reader.library, 'notes')])
  expect(existsSync(join(reader.library, 'owners'))).toBe(true)
  expect(readdirSync(join(reader.library, 'owners'))).toEqual([])
})
