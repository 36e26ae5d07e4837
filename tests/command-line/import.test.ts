import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/folders'
import { buildLimitMs, buildStandpoint, standpoint } from '../support/run-standpoint'

const { folder, remove } = temporaryFolder()
const library = join(folder, 'library')
const files = join(folder, 'files')

beforeAll(() => {
  buildStandpoint()
  mkdirSync(join(files, 'deep'), { recursive: true })
  writeFileSync(
    join(files, 'a “b” \u202e\n.txt'),
    'Ferry stays\n\nThe council said that the ferry stays for all of us.',
  )
  writeFileSync(
    join(files, 'deep/2020-01-24.txt'),
    'The mayor said that she will go on with the talks of the day.',
  )
  writeFileSync(join(files, '.hidden.txt'), 'Nothing of this is read.')
  writeFileSync(join(files, 'empty.txt'), '')
}, buildLimitMs)
afterAll(remove)

test('a folder is imported all the way down, and what fails or is left out is told', async () => {
  const { status, stdout, stderr } = await standpoint(['import', '--library', library, files])
  expect(status).toBe(1)
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t').slice(1)),
  ).toEqual([
    ['no day', 'Ferry stays (worked out)'],
    ['2020-01-24 (worked out)', 'The mayor said that she will go on with the talks of the day. (ours)'],
  ])
  expect(stderr).toContain('.hidden.txt (hidden)')
  expect(stderr).toContain('“empty.txt” is empty.')
  expect(stderr).not.toContain('\u202e')
})

test('words on standard input are imported once, and a second time told as there already', async () => {
  const words = 'The minister said that it was the last of the talks.'
  expect(await standpoint(['import', '--library', library, '-'], words)).toMatchObject({ status: 0 })
  const again = await standpoint(['import', '--library', library, '-'], words)
  expect([again.status, again.stdout]).toEqual([0, ''])
  expect(again.stderr).toContain('already in the library')
})
