/** What the specs of the views ask of each of them: nothing for axe to find, and no page that scrolls sideways. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './hosts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 900, height: 700 },
  { width: 720, height: 450 },
]

export async function goTo(page: Page, hash: string, shows: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
  await page.locator(shows).first().waitFor()
}

/** In light and dark; in a wide window, a narrow one, and at 200 % zoom. */
export async function expectAccessible(page: Page, shows: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const viewport of sizes) {
    await page.setViewportSize(viewport)
    await page.locator(shows).first().waitFor()
    for (const theme of ['light', 'dark']) {
      await page.evaluate((to) => (document.documentElement.dataset['theme'] = to), theme)
      const found = await new AxeBuilder({ page })
        .setLegacyMode()
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const told = found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      )
      expect(told, `${theme}, ${viewport.width} wide`).toEqual([])
    }
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(isWider, `scrolls sideways, ${viewport.width} wide`).toBe(false)
  }
}
