import { describe, expect, test } from 'vitest'
import { Analysis, type Shelf } from '../../electron/analysis/analysis'
import { stopped, type Analyst, type AnalystAnswer } from '../../electron/analysis/analyst'
import type { Findings } from '../../electron/analysis/findings'
import type { Article } from '../../electron/articles/article'
import { done, failed, type Outcome } from '../../electron/problem'
import { articleWith } from '../support/examples'
import { foundIn } from '../support/found'

const { text, found } = foundIn('Tarn says it [will pay].', { cue: 'says' })
const answer = done<AnalystAnswer>({ statements: [found], withoutWeights: null })

function shelfWith(articles: Article[], save?: (findings: Findings) => Outcome<Findings>) {
  const saved: Findings[] = []
  const shelf: Shelf = {
    findArticle: (id) => articles.find((article) => article.id === id),
    codebookFor: () => ({ id: 'd', title: 'D', language: 'en', description: '', parties: [], topics: [] }),
    placedFindings: () => [],
    saveFindings: async (findings) => {
      const outcome = save?.(findings) ?? done(findings)
      if (outcome.ok) saved.push(findings)
      return outcome
    },
  }
  return { shelf, saved }
}

/** Answers when it is told to, so that a test sees what is so meanwhile. */
function patientAnalyst() {
  const waiting: ((outcome: Outcome<AnalystAnswer>) => void)[] = []
  const analyst: Analyst = {
    analyse: () => new Promise((resolve) => waiting.push(resolve)),
    stop: async () => waiting.splice(0).forEach((answerNow) => answerNow(stopped())),
  }
  return { analyst, answerNext: () => waiting.shift()?.(answer) }
}

const three = ['d.a', 'd.b', 'd.c'].map((id) => articleWith(text, { id }))
const ids = three.map(({ id }) => id)
const now = () => '2024-05-06T07:08:09.000Z'
const ready: Analyst = { analyse: async () => answer, stop: async () => {} }
const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('reading articles for statements', () => {
  test('goes through all of them and keeps what is found in each', async () => {
    const { shelf, saved } = shelfWith(three)
    const analysis = new Analysis(shelf, ready, now)
    analysis.begin(ids)
    expect(await analysis.settle()).toMatchObject({
      state: 'idle',
      total: 3,
      done: 3,
      found: 3,
      problems: [],
    })
    expect(saved.map(({ id }) => id)).toEqual(ids)
  })

  test('tells how far it is, and takes more articles on meanwhile, none of them twice', async () => {
    const { shelf } = shelfWith(three)
    const { analyst, answerNext } = patientAnalyst()
    const analysis = new Analysis(shelf, analyst, now)
    expect(analysis.begin(['d.a', 'd.b'])).toMatchObject({
      state: 'running',
      done: 0,
      total: 2,
      articleId: 'd.a',
    })
    answerNext()
    await turn()
    expect(analysis.state).toMatchObject({ done: 1, articleId: 'd.b', startedAt: now() })
    expect(analysis.begin(['d.b', 'd.c'])).toMatchObject({ total: 3 })
    answerNext()
    await turn()
    answerNext()
    expect(await analysis.settle()).toMatchObject({ state: 'idle', done: 3, total: 3 })
  })

  test('stops in the middle of an article, and keeps what it had found in others', async () => {
    const { shelf, saved } = shelfWith(three)
    const { analyst, answerNext } = patientAnalyst()
    const analysis = new Analysis(shelf, analyst, now)
    analysis.begin(ids)
    answerNext()
    await turn()
    expect(await analysis.stop()).toMatchObject({ state: 'idle', done: 1, wasStopped: true, problems: [] })
    expect(saved.map(({ id }) => id)).toEqual(['d.a'])
  })

  test('leaves out what is not in English, and says so', async () => {
    const { shelf, saved } = shelfWith([
      articleWith(text, { language: { tag: 'fa-AF', certainty: 'stated', basis: 'b' } }),
    ])
    const analysis = new Analysis(shelf, ready, now)
    analysis.begin(['d.a'])
    expect(await analysis.settle()).toMatchObject({ done: 1, leftOut: 1, found: 0 })
    expect(saved).toEqual([])
  })

  test('goes on after an article that it cannot read, and names it', async () => {
    const { shelf, saved } = shelfWith(three)
    const analysis = new Analysis(shelf, ready, now)
    analysis.begin(['no.such', 'd.a'])
    const { problems } = await analysis.settle()
    expect(problems.map(({ what }) => what)).toEqual(['The library has no article "no.such".'])
    expect(saved.map(({ id }) => id)).toEqual(['d.a'])
  })

  test('ends when the disk takes nothing any more', async () => {
    const full = failed('disk-full', 'findings/d.a.json was not saved: the disk is full.', 'Make room.')
    const { shelf } = shelfWith(three, () => full)
    const analysis = new Analysis(shelf, ready, now)
    analysis.begin(ids)
    expect(await analysis.settle()).toMatchObject({ done: 1, found: 0, problems: [full.problem] })
  })

  test('tells once that the trained weights are missing, and that rules alone were at work', async () => {
    const { problem } = failed('weights-missing', 'The trained weights cannot be read.', 'By rules alone.')
    const { shelf, saved } = shelfWith(three)
    const byRules: Analyst = {
      ...ready,
      analyse: async () => done({ statements: [], withoutWeights: problem }),
    }
    const analysis = new Analysis(shelf, byRules, now)
    analysis.begin(ids)
    expect((await analysis.settle()).problems).toEqual([problem])
    expect(saved.every(({ hasWeights }) => !hasWeights)).toBe(true)
  })
})
