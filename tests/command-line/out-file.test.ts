import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { exportCommand } from '../../electron/command-line/export'
import { writeOut } from '../../electron/command-line/out-file'
import { temporaryFolder } from '../support/folders'
import { asOrdinaryUser } from '../support/ordinary-user'
import { codeOf, problemOf } from '../support/outcomes'

const bytes = new TextEncoder().encode('new')

function folderWithFile(): { folder: string; path: string } {
  const { folder, remove } = temporaryFolder()
  onTestFinished(remove)
  const path = join(folder, 'brief.md')
  writeFileSync(path, 'old')
  return { folder, path }
}

test.skipIf(process.platform === 'win32')(
  'where there is no right to write, the old file stands and the folder is named',
  async () => {
    const { folder, path } = folderWithFile()
    const { chmodSync } = await import('node:fs')
    const outcome = await asOrdinaryUser(folder, async () => {
      chmodSync(folder, 0o500)
      return writeOut(path, bytes, false)
    })
    chmodSync(folder, 0o700)
    expect(problemOf(outcome).what).toContain(`you have no right to write in ${folder}`)
    expect(readFileSync(path, 'utf8')).toBe('old')
  },
)

test.skipIf(process.platform === 'win32')('a device is never replaced by a file', async () => {
  expect(codeOf(await writeOut('/dev/null', bytes, false))).toBe('out-file')
})

test.each(['docx', 'xlsx'])('a %s file is not printed to a terminal', async (format) => {
  const isTTY = process.stdout.isTTY
  process.stdout.isTTY = true
  onTestFinished(() => {
    process.stdout.isTTY = isTTY
  })
  const write = vi.spyOn(process.stdout, 'write')
  const outcome = await exportCommand.run({ library: '/nowhere', format }, [])
  expect(problemOf(outcome)).toMatchObject({
    code: 'usage',
    what: expect.stringContaining('--out FILE') as string,
  })
  expect(write).not.toHaveBeenCalled()
})
