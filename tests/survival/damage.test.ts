import { expect, test } from 'vitest'
import { root } from '../support/folders'
import { runDamage } from './damage'

test.skipIf(process.platform === 'win32')(
  'no damage to a stored file keeps a library shut, shows what nobody wrote, or is written over',
  async () => {
    const count = await runDamage(root, 64)
    expect(count.wrong).toEqual([])
    expect(count.variants).toBeGreaterThan(50)
    expect(count.told).toBeGreaterThan(count.harmless)
  },
)
