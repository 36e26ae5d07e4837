import { expect, test } from 'vitest'
import { readStance } from '../../electron/extraction/stance'
import { stances, type Stance } from '../../electron/statements/statement'

/** The reporting words, what is said, and what that does. */
const examples: [cue: string, content: string, stance: Stance][] = [
  // By the reporting word
  ['denied', 'that the ferry had been late', 'denies'],
  ['disputed', 'the figures', 'denies'],
  ['rejected', 'the offer of the port', 'rejects'],
  ['ruled out', 'a second vote', 'rejects'],
  ['refused', 'to pay', 'rejects'],
  ['condemned', 'the attack on the convoy', 'condemns'],
  ['accused', 'the company of lying', 'condemns'],
  ['vowed', 'to build the bridge', 'promises'],
  ['pledged', 'ten million crowns', 'promises'],
  ['offered', 'to mediate', 'offers'],
  ['was ready to', 'mediate', 'offers'],
  ['called for', 'an inquiry', 'demands'],
  ['urged', 'both sides to wait', 'demands'],
  ['demanded', 'the release of the crew', 'demands'],
  ['warned against', 'a second vote', 'opposes'],
  ['objected', 'to the plan', 'opposes'],
  ['welcomed', 'the ruling', 'supports'],
  ['hoped', 'for rain', 'supports'],
  ['reported', 'that the ferry was late', 'reports'],
  // By what is said
  ['said', '“We will build the bridge this year.”', 'promises'],
  ['said', 'that the crew must be released', 'demands'],
  ['said', '“we call on all sides to wait”', 'demands'],
  ['said', 'they would never accept the toll', 'rejects'],
  ['said', '“We strongly condemn this.”', 'condemns'],
  ['said', 'the toll is unacceptable', 'opposes'],
  ['said', '14 people were killed', 'reports'],
  // A condition in what is said
  ['said', 'the strike would end if wages rose', 'conditions'],
  ['said', 'that no boat would leave unless it was paid for', 'conditions'],
  ['said', 'that the opening depended on the weather', 'conditions'],
  ['demanded', 'an apology before any boat can leave', 'conditions'],
  ['offered', 'peace in return for the island', 'conditions'],
  ['denied', 'that it would leave if asked', 'denies'],
  ['rejected', 'talks as long as the siege lasts', 'rejects'],
  // A name that is given, by what name it is
  ['called', 'it “piracy”', 'condemns'],
  ['described', 'the deal as “a good start”', 'supports'],
  ['called', 'that “a lie with a uniform on”', 'denies'],
  ['dismissed', 'the idea as premature', 'rejects'],
  ['dismissed', 'the claims as gossip', 'denies'],
  ['rejected', 'the allegations', 'denies'],
  // Whom to do what
  ['told', 'the council to show its books', 'demands'],
  ['warned', 'them not to wait', 'demands'],
  // A refusal that ends once something is done
  ['ruled out', 'a truce until the troops are gone', 'conditions'],
  // Nobody in particular says it, or is blamed
  ['are expected', 'talks to resume on Monday', 'reports'],
  ['blamed', 'the rain', 'claims'],
  ['blamed', 'both governments', 'condemns'],
  // What the speaker does in saying it, will do, or did not do
  ['said', 'it would appeal', 'promises'],
  ['said', '“We have never sold an address”', 'denies'],
  ['said', '“Count the fish first”', 'demands'],
  ['said', '“Let us talk”', 'offers'],
  ['said', '“I will not wait for the fifth”', 'rejects'],
  // Neither
  ['said', 'that the bridge was old', 'claims'],
  ['told', 'that the bridge was old', 'claims'],
  ['', '“The bridge is old.”', 'claims'],
  ['', '', 'claims'],
]

test.each(examples)('%s “%s” %s', (cue, content, stance) =>
  expect(readStance(cue, content).stance).toBe(stance),
)

test('each stance has its example', () => {
  const shown = new Set(examples.map(([, , stance]) => stance))
  expect(stances.filter((stance) => !shown.has(stance))).toEqual([])
})

test.each([
  'told reporters',
  'told a press conference',
  'told the committee',
  'told supporters',
  'told protesters',
  'said in order',
])('"%s" tells nothing but that something was said', (cue) => {
  expect(readStance(cue, 'that the bridge was old').stance).toBe('claims')
})

test.each(['it looked as if the bridge had burned', 'the bridge would be built even if it cost more'])(
  'a comparison and a concession are no condition: %s',
  (content) => {
    expect(readStance('said', content).stance).toBe('claims')
  },
)

test('what is said may speak of its speaker by name', () => {
  const stance = (self: string[]) => readStance('said', 'the guild calls for an inquiry', { self }).stance
  expect(stance(['Guild'])).toBe('demands')
  expect(stance(['Council'])).toBe('claims')
})

test('the words that decided are told', () => {
  expect(readStance('demanded', 'an inquiry').reason).toEqual({ by: 'cue', words: ['demand'] })
  expect(readStance('demanded', 'peace if it rains').reason).toEqual({ by: 'both', words: ['demand', 'if'] })
  expect(readStance('said', 'that the crew must be released').reason).toEqual({
    by: 'content',
    words: ['must'],
  })
  expect(readStance('said', 'that the bridge was old').reason).toEqual({ by: 'neither', words: [] })
})
