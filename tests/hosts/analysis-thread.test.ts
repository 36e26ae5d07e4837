import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Analyst } from '../../electron/analysis/analyst'
import { createAnalysisThread } from '../../electron/hosts/analysis-thread'
import { readDossierFolder } from '../../electron/dossiers/dossier-folder'
import { portStrike, usTalibanTalks } from '../support/fixtures'
import { codeOf, valueOf } from '../support/outcomes'
import { buildLimitMs, buildStandpoint } from '../support/run-standpoint'

const { dossier, articles } = valueOf(await readDossierFolder(portStrike))
const question = {
  text: articles[0]?.text ?? '',
  codebook: dossier.codebook,
  zones: null,
  publishedOn: '2023-10-12',
}
const slow = { timeout: 60_000 }

let analyst: Analyst | undefined
beforeAll(buildStandpoint, buildLimitMs)
afterEach(() => analyst?.stop())

describe('a thread that reads articles', () => {
  test('finds statements, each cutting its own words out of the text', slow, async () => {
    analyst = createAnalysisThread()
    const { statements, withoutWeights } = valueOf(await analyst.analyse(question))
    expect(withoutWeights).toBeNull()
    expect(statements.length).toBeGreaterThan(8)
    for (const { content } of statements)
      for (const { start, end, exact } of content) expect(question.text.slice(start, end)).toBe(exact)
  })

  test('works by rules alone where the trained weights are missing, and says so', slow, async () => {
    analyst = createAnalysisThread(usTalibanTalks)
    const { statements, withoutWeights } = valueOf(await analyst.analyse(question))
    expect(statements.length).toBeGreaterThan(4)
    expect(withoutWeights?.code).toBe('weights-missing')
    expect(withoutWeights?.next).toBe('Statements are found by rules alone, and fewer of them.')
  })

  test('is stopped in the middle of a long text, and answers the next question anew', slow, async () => {
    analyst = createAnalysisThread()
    const long = analyst.analyse({ ...question, text: `${question.text}\n\n`.repeat(400) })
    await analyst.stop()
    expect(codeOf(await long)).toBe('analysis-stopped')
    expect(codeOf(await analyst.analyse(question))).toBe('no problem')
  })
})
