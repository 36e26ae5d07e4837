import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { briefFormats, writeBrief } from '../../electron/briefs/write-brief'
import type { BriefWriter } from '../../electron/briefs/writer'
import { createExportThread } from '../../electron/hosts/export-thread'
import { briefOf } from '../briefs/briefs'
import { codeOf, valueOf } from '../support/outcomes'
import { buildLimitMs, buildStandpoint } from '../support/run-standpoint'

const slow = { timeout: 60_000 }
const folder = mkdtempSync(join(tmpdir(), 'standpoint-export-'))
const programThat = (code: string): string => {
  const path = join(folder, `${code.length}.mjs`)
  writeFileSync(path, code)
  return path
}

let writer: BriefWriter | undefined
beforeAll(buildStandpoint, buildLimitMs)
afterEach(() => writer?.stop())
afterAll(() => rmSync(folder, { recursive: true }))

describe('a thread that makes files of briefs', () => {
  test.each(briefFormats)('makes the same %s, byte for byte, as a writer at hand', slow, async (format) => {
    writer = createExportThread()
    const brief = briefOf()
    const bytes = valueOf(await writer.write(brief, format))
    expect(Buffer.compare(bytes, await writeBrief(brief, format))).toBe(0)
  })

  test('is ended in the midst of its work by a stop, and makes the next file anew', slow, async () => {
    writer = createExportThread(programThat('for (;;);'))
    const waiting = writer.write(briefOf(), 'docx')
    await writer.stop()
    expect(codeOf(await waiting)).toBe('export-stopped')
    writer = createExportThread()
    expect(codeOf(await writer.write(briefOf(), 'docx'))).toBe('no problem')
  })

  test('that breaks is a problem with its reason and with what to do', slow, async () => {
    writer = createExportThread(programThat(`throw new Error('no room')`))
    const outcome = await writer.write(briefOf(), 'md')
    expect(codeOf(outcome)).toBe('export-broken')
    expect(outcome).toMatchObject({ problem: { what: 'The file could not be made (no room).' } })
  })

  test('that ends without a file is a problem too', slow, async () => {
    writer = createExportThread(programThat('process.exit(7)'))
    expect(codeOf(await writer.write(briefOf(), 'md'))).toBe('export-broken')
  })
})
