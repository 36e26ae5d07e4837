/** What the specs of the views ask of each of them: nothing for axe to find, and no page that scrolls sideways. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './hosts'

export const sizes = [
  ['a wide window', { width: 1440, height: 900 }],
  ['a narrow window', { width: 900, height: 700 }],
  ['200 % zoom', { width: 720, height: 450 }],
] as const

export async function goTo(page: Page, hash: string, shows: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate((to) => (location.hash = to), hash)
  await page.locator(shows).first().waitFor()
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds in the page as it stands, and whether it scrolls sideways. @param rules only these; all without them */
export async function faultsIn(page: Page, rules: string[] = []): Promise<string[]> {
  // What passes is looked at all the same, but not described at length: half of the time went there.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const found = await (rules.length > 0 ? axe.withRules(rules) : axe.withTags(tags)).analyze()
  const told = found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
  return (await isWider(page)) ? [...told, 'the page scrolls sideways'] : told
}

const isWider = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth)

/**
 * The started page in a wide window and at 200 % zoom, which hold all that a narrow one has, and in each theme: starting
 * is what takes long. A theme changes colours and nothing else, so the others are asked for contrast alone, in the window
 * that shows the most.
 */
export async function expectAccessible(
  page: Page,
  [first = 'light', ...others]: readonly string[] = ['light', 'dark'],
): Promise<void> {
  // Several looks at a large page, on machines that share their cores.
  test.slow()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const faults: string[] = []
  const look = async (theme: string, size: string, rules?: string[]): Promise<void> => {
    await page.evaluate((to) => (document.documentElement.dataset['theme'] = to), theme)
    faults.push(...(await faultsIn(page, rules)).map((fault) => `${theme}, in ${size}: ${fault}`))
  }
  const [wide, narrow, zoomed] = sizes
  await page.setViewportSize(narrow[1])
  if (await isWider(page)) faults.push(`in ${narrow[0]}: the page scrolls sideways`)
  for (const [size, viewport] of [zoomed, wide]) {
    await page.setViewportSize(viewport)
    await look(first, size)
  }
  for (const theme of others) await look(theme, wide[0], ['color-contrast'])
  expect(faults).toEqual([])
}
