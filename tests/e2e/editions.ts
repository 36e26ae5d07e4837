/** The dossier of editions in a new library, and what the specs of its views have in common. */
import AxeBuilder from '@axe-core/playwright'
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

export const themes = ['light', 'dark'] as const
export const sizes = [
  ['a wide window', { width: 1440, height: 900 }],
  ['200 % zoom', { width: 720, height: 450 }],
] as const

/** What axe finds, in the given theme and size, and whether the page scrolls sideways. */
export async function faultsIn(
  page: Page,
  theme: string,
  size: { width: number; height: number },
): Promise<string[]> {
  await page.setViewportSize(size)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate((to) => (document.documentElement.dataset['theme'] = to), theme)
  const found = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  return [
    ...found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    ),
    ...(isWider ? ['the page scrolls sideways'] : []),
  ]
}
