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

/** In light and dark. */
export async function expectAccessible(page: Page): Promise<void> {
  // Two looks at a large page, on machines that share their cores.
  test.slow()
  for (const theme of ['light', 'dark']) {
    await page.evaluate((to) => (document.documentElement.dataset['theme'] = to), theme)
    const found = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    const told = found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    )
    expect(told, theme).toEqual([])
  }
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(isWider, 'the page scrolls sideways').toBe(false)
}
