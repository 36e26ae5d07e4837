import { defineConfig } from '@playwright/test'
import type { HostOptions } from './tests/e2e/hosts'

// As root, Chromium runs only without its own sandbox; for anybody else it keeps it.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export default defineConfig<HostOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // A page in Chromium keeps both cores of a small machine busy: two at once are no quicker.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 1440, height: 900 },
    // Recording every step costs a third of the time; `--trace on` tells more of a test that fails.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: [
        ...asRoot,
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-gpu',
        '--disable-dev-shm-usage',
      ],
    },
  },
  projects: [
    { name: 'browser host', use: { hostName: 'browser' } },
    {
      name: 'desktop host under the stand-in',
      use: { hostName: 'stand-in' },
      // Its page is the same, in the same Chromium; what a host could change is walked, and axe is not asked twice.
      testIgnore:
        /(access|beside|decisions|difference|export|import|ledger|meeting|notes|pictures|questions|reader|search|table|timeline)\.spec\.ts/,
      grepInvert: /axe finds nothing/,
    },
    { name: 'desktop host in Electron', use: { hostName: 'electron' } },
  ],
})
