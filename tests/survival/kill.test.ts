import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleForNode } from '../support/bundle'
import { root, temporaryFolder } from '../support/folders'
import { runKills } from './kill'

const { folder, remove } = temporaryFolder()
let program: string
beforeAll(async () => {
  program = await bundleForNode('tests/survival/saving-process.ts', folder)
})
afterAll(remove)

test('six kills while notes, decisions and settings are saved lose, tear and leave nothing', async () => {
  const count = await runKills({ program, sources: root, way: 'ours', kills: 6, killsPerLibrary: 3 })
  expect(count).toMatchObject({ kills: 6, failedKills: 0, examples: [] })
  expect(count.acknowledged).toBeGreaterThan(0)
})
