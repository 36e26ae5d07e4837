/** The dossier of editions in a new library, and what the specs of its views have in common. */
import { expect, type Page } from '@playwright/test'
import { ferryEditions } from '../support/fixtures'
import { standpoint } from '../support/run-standpoint'
import type { Reader } from './hosts'

export const editions = {
  first: 'ferry-editions.first-edition',
  second: 'ferry-editions.second-edition',
  third: 'ferry-editions.third-edition',
  dariMorning: 'ferry-editions.dari-morning',
  dariEvening: 'ferry-editions.dari-evening',
} as const

/** Starts on a library that holds the editions, at an address. */
export async function startWithEditions(reader: Reader, hash: string): Promise<Page> {
  expect(await standpoint(['dossier', 'add', '--library', reader.library, ferryEditions])).toMatchObject({
    status: 0,
  })
  const page = await reader.start()
  await go(page, hash)
  return page
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
}
