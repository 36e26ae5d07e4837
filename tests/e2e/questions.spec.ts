/**
 * The twelve questions of an analyst, each answered on the bundled dossier: by mouse in the light theme, and by keyboard
 * alone in the dark theme at 200 % zoom. Every answer is read in the program and leads to its exact passage and back.
 */
import type { Page } from '@playwright/test'
import { keyboard, mouse, type Hand, type Read } from './hands'
import { expect, test } from './hosts'

/** The party in whose column the words stand, and the words. */
type Answer = [party: string, words: RegExp]

interface Question {
  asks: string
  topic: string
  rows?: 'By topic' | 'By article' | 'By month'
  /** Filters: a group that must be unfolded first, and the values that are ticked. */
  ticks?: [group: RegExp | null, value: RegExp][]
  said?: { from?: string; to?: string }
  answers: Answer[]
  /** Where nobody but these parties may stand in the table. */
  onlyOf?: string[]
}

const rejects: [RegExp, RegExp] = [/Stance$/, /^rejects/]
const questions: Question[] = [
  {
    asks: 'What did the Taliban say about a ceasefire before the February 2020 deal, and what did Kabul ask for?',
    topic: 'Ceasefire and violence',
    said: { to: '2020-02' },
    answers: [
      ['Taliban', /brief period, reportedly as many as 10 days/],
      ['Taliban', /any prolonged nationwide cease-fire before the deal/],
      ['Afghan government', /comprehensive cease-fire by the Taliban/],
    ],
  },
  {
    asks: 'What did the Taliban say about a ceasefire after the February 2020 deal?',
    topic: 'Ceasefire and violence',
    said: { from: '2020-03' },
    answers: [
      ['Taliban', /they are behind it/],
      ['Taliban', /territorial offensives and targeted attacks/],
    ],
  },
  {
    asks: 'Which words did the US, the Taliban, Kabul and Amnesty use for less fighting in January 2020?',
    topic: 'Ceasefire and violence',
    rows: 'By month',
    said: { from: '2020-01', to: '2020-01' },
    answers: [
      ['United States', /significant and lasting reduction in violence/],
      ['Taliban', /cut back their attacks on the battlefield/],
      ['Afghan government', /the limited reduction in violence/],
      ['Amnesty International', /‘violence reduction’ is an absurdity/],
    ],
  },
  {
    asks: 'Did the two sides agree on how the talks went?',
    topic: 'Course of the talks',
    answers: [
      ['United States', /most productive session/],
      ['Taliban', /no agreement was reached on any issue/],
    ],
  },
  {
    asks: 'Which deadlines did the US name?',
    topic: 'Negotiated settlement',
    ticks: [[null, /^United States/]],
    answers: [
      ['United States', /April 20, 2019/],
      ['United States', /a deal by September 1/],
    ],
    onlyOf: ['United States'],
  },
  {
    asks: 'Who refused to talk with whom?',
    topic: 'Talks between Afghans',
    ticks: [rejects],
    answers: [
      ['Taliban', /negotiate directly with the Afghan government/],
      ['Taliban', /to go back to talks with Kabul/],
      ['Taliban', /high-level peace talks in Istanbul/],
    ],
    onlyOf: ['Taliban'],
  },
  {
    asks: 'Republic or emirate: who wants what?',
    topic: 'Form of government',
    answers: [
      ['United States', /Islamic Republic of Afghanistan stays intact/],
      ['Taliban', /an Islamic emirate that complies with sharia/],
      ['Afghan civil society', /we ask for a republic/],
    ],
  },
  {
    asks: 'What was said on the legitimacy of an Afghan government?',
    topic: 'Legitimacy',
    answers: [
      ['Taliban', /themselves as the one legitimate government/],
      ['Taliban', /puppet of the Americans/],
      ['United States', /imposed on Afghanistan by force/],
      ['United States', /Legitimacy and assistance for any Afghan government/],
    ],
  },
  {
    asks: 'Whom did the Taliban promise to spare, and how was that answered?',
    topic: 'Protected persons',
    answers: [
      ['Taliban', /will protect journalists, human rights activists and foreign diplomats/],
      ['Taliban', /will not harm former interpreters/],
      ['Afghan government', /responsible for violence aimed at civil servants/],
      ['United States', /recent reports of violence and atrocit/],
    ],
  },
  {
    asks: 'What about a US force that stays?',
    topic: 'A force that stays',
    answers: [
      ['United States', /keep a residual force/],
      ['Taliban', /American proposals for a small presence/],
    ],
  },
  {
    asks: 'Which casualty figures were named, and by whom?',
    topic: 'Casualties',
    answers: [
      ['Afghan government', /almost 30,000 Afghan soldiers/],
      ['United States', /28 members of these forces dead and 14 wounded/],
      ['United Nations', /10,993 of them, 3,804 people killed/],
      ['United Nations', /more than 100,000 civilians/],
    ],
  },
  {
    asks: 'What did Amnesty demand, and of whom?',
    topic: 'All topics',
    ticks: [
      [null, /^Amnesty International/],
      [/Stance$/, /^demands/],
    ],
    answers: [
      ['Amnesty International', /Washington and the Taliban bind both sides to stop every attack/],
      ['Amnesty International', /must commit to protecting civilians/],
      ['Amnesty International', /must be investigated and prosecuted/],
      ['Amnesty International', /license for impunity/],
    ],
    onlyOf: ['Amnesty International'],
  },
  {
    asks: 'Which Taliban positions are known only through somebody else?',
    topic: 'All topics',
    ticks: [
      [null, /^Taliban/],
      [null, /^own voice/],
    ],
    answers: [
      ['Taliban', /Islamic Emirates style of government/],
      ['Taliban', /American taxpayers’ money/],
      ['Taliban', /will not harm former interpreters/],
      ['Taliban', /territorial offensives and targeted attacks/],
    ],
    onlyOf: ['Taliban'],
  },
  {
    asks: 'Which Stanekzai said what?',
    topic: 'All topics',
    ticks: [
      [/Speaker$/, /^Mohammad Masoom Stanekzai/],
      [null, /^Sher Mohammad Abbas Stanekzai/],
    ],
    answers: [
      ['Taliban', /will protect journalists/],
      ['Afghan government', /broken a commitment to lasting peace/],
      ['Afghan government', /no excuse for further bloodshed/],
    ],
    onlyOf: ['Taliban', 'Afghan government'],
  },
]

const ways = [
  { by: 'by mouse', hand: mouse, theme: 'light', size: { width: 1440, height: 900 } },
  { by: 'by keyboard at 200 % zoom', hand: keyboard, theme: 'dark', size: { width: 720, height: 450 } },
] as const

for (const question of questions) {
  test(`${question.asks} (by mouse, light; by keyboard, dark, at 200 % zoom)`, async ({ reader }) => {
    // Tab by Tab, on machines that share their cores.
    test.slow()
    const page = await reader.start()
    for (const { by, hand: handOf, theme, size } of ways) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      const hand = handOf(page)
      for (const name of ['Library', 'Compare'])
        await hand.press(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }))
      await ask(page, hand, question)
      const read = await hand.readTable()
      for (const [party, words] of question.answers)
        expect(told(read), by).toContainEqual([party, expect.stringMatching(words)])
      if (question.onlyOf)
        expect(new Set(told(read).map(([party]) => party)), by).toEqual(new Set(question.onlyOf))
      await followToPassage(page, hand, read, question)
    }
    expect(reader.complaints).toEqual([])
  })
}

const told = (read: Read[]) => read.map(({ party, words }) => [party, words])

async function ask(page: Page, hand: Hand, { topic, rows, ticks = [], said = {} }: Question): Promise<void> {
  await hand.choose(page.getByLabel('Topic', { exact: true }), topic)
  if (rows) await hand.press(page.getByRole('radio', { name: rows }))
  if (ticks.length === 0 && !said.from && !said.to) return
  // At 200 % zoom the filters wait behind a button.
  const rail = page.getByRole('button', { name: /^Topics and filters/ })
  const isBehind = await rail.isVisible()
  if (isBehind) await hand.press(rail)
  const filters = page.getByRole('region', { name: 'Filters' })
  for (const [group, value] of ticks) {
    if (group) await hand.press(filters.getByRole('button', { name: group }))
    await hand.press(filters.getByRole('checkbox', { name: value }))
  }
  for (const [end, date] of Object.entries(said)) {
    await hand.write(filters.getByLabel(end, { exact: true }), date)
    await filters.getByLabel(end, { exact: true }).blur()
  }
  if (isBehind) await hand.press(page.getByRole('button', { name: 'Back to the table' }))
}

/** The first answer leads to its words in the article, and back to the table that was left. */
async function followToPassage(page: Page, hand: Hand, read: Read[], { answers }: Question): Promise<void> {
  const [party, words] = answers[0] ?? ['', /$^/]
  const answer = read.find((one) => one.party === party && words.test(one.words))
  const address = page.url()
  await hand.openStatement(answer?.id ?? '')
  await expect(page.locator('.framed').first()).toBeInViewport()
  const framed = (await page.locator('.framed').allTextContents()).join('').replace(/\s+/g, ' ')
  expect(answer?.words).toContain(framed)
  await hand.back()
  await expect(page).toHaveURL(address)
  await expect(page.locator(`[data-statement="${answer?.id}"]`).first()).toBeInViewport()
}
