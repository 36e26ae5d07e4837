import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Note, NoteRow, Outcome } from '../../../electron/contract'
import type { Client } from '../../../renderer/client/client'
import { Draft } from '../../../renderer/notes/draft.svelte'

const target = { kind: 'article', articleId: 'd.a' } as const
const id = '5d7f2c1e-0000-4000-8000-000000000001'
const writer = 'this page'
const pauseMs = 400

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

interface Asked {
  text: string
  basis: number | null
  writer: string
}

/** The program's side: what it is asked to save, answered when the test says so. */
class Desk {
  /** What the disk holds. */
  stored: Note | null
  readonly asked: Asked[] = []
  readonly #open: { text: string; answer: (outcome: Outcome<NoteRow>) => void }[] = []

  constructor(saved: Note | null) {
    this.stored = saved
  }

  get texts(): string[] {
    return this.asked.map(({ text }) => text)
  }

  get openCount(): number {
    return this.#open.length
  }

  get client(): Client {
    const saveNote = ({ text, basis, writer }: Asked): Promise<Outcome<NoteRow>> => {
      this.asked.push({ text, basis, writer })
      return new Promise((answer) => this.#open.push({ text, answer }))
    }
    return { saveNote } as Partial<Client> as Client
  }

  /** Saves the oldest open question. */
  async save(at = '2026-11-03T14:00:00.000Z'): Promise<void> {
    const { text, answer } = this.#next()
    this.stored = { ...note(text, (this.stored?.revision ?? 0) + 1), changedAt: at }
    answer({ ok: true, value: rowOf(this.stored) })
    await settled()
  }

  /** Fails to save the oldest open question. */
  async fail(): Promise<void> {
    this.#next().answer({ ok: false, problem })
    await settled()
  }

  #next(): { text: string; answer: (outcome: Outcome<NoteRow>) => void } {
    const next = this.#open.shift()
    if (!next) throw new Error('nothing is being saved')
    return next
  }
}

const problem = { code: 'disk-full', what: 'The disk is full.', next: 'Make room.' }
const settled = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(0))
const pause = async (ms = pauseMs): Promise<void> => void (await vi.advanceTimersByTimeAsync(ms))

function note(text: string, revision = 1): Note {
  return {
    id,
    target,
    text,
    revision,
    createdAt: '2026-11-01T09:00:00.000Z',
    changedAt: '2026-11-02T10:00:00.000Z',
  }
}

function rowOf(saved: Note): NoteRow {
  return {
    note: saved,
    dossierId: 'd',
    place: { state: 'here', passage: null },
    headline: 'A headline',
    partyId: null,
    topicId: null,
    speakerName: null,
  }
}

function begin(saved: Note | null = null) {
  const desk = new Desk(saved)
  const on = { typed: vi.fn(), saved: vi.fn() }
  return { desk, on, draft: new Draft(desk.client, writer, { id, target, saved }, on) }
}

describe('a draft begins', () => {
  test('new and empty, with nothing to save, when there is no note yet', () => {
    const { draft } = begin()
    expect([draft.text, draft.saving.state, draft.isUnsaved]).toEqual(['', 'new', false])
  })

  test('saved, at the time of its last change, when there is one', () => {
    const { draft } = begin(note('old words'))
    expect(draft.text).toBe('old words')
    expect(draft.saving).toEqual({ state: 'saved', at: '2026-11-02T10:00:00.000Z' })
    expect(draft.isUnsaved).toBe(false)
  })

  test('without asking anything, however long nothing is typed', async () => {
    const { desk, draft } = begin(note('old words'))
    await pause(100_000)
    await draft.flush()
    expect(desk.texts).toEqual([])
  })
})

describe('what is typed', () => {
  test('is unsaved at once', () => {
    const { draft, on } = begin()
    draft.type('a')
    expect([draft.text, draft.saving.state, draft.isUnsaved]).toEqual(['a', 'unsaved', true])
    expect(on.typed).toHaveBeenCalledWith(draft)
  })

  test('is saved after a pause, and each key puts the pause off', async () => {
    const { desk, draft } = begin()
    draft.type('a')
    await pause(pauseMs - 1)
    draft.type('ab')
    await pause(pauseMs - 1)
    expect(desk.texts).toEqual([])
    await pause(1)
    expect(desk.texts).toEqual(['ab'])
  })

  test('is saving, not saved, until the disk has it', async () => {
    const { desk, draft, on } = begin()
    draft.type('a')
    await pause()
    expect([draft.saving.state, draft.isUnsaved]).toEqual(['saving', true])
    await pause(60_000)
    expect(draft.saving.state).toBe('saving')
    expect(on.saved).not.toHaveBeenCalled()
    await desk.save('2026-11-03T14:32:07.000Z')
    expect(draft.saving).toEqual({ state: 'saved', at: '2026-11-03T14:32:07.000Z' })
    expect(draft.isUnsaved).toBe(false)
    expect(on.saved).toHaveBeenCalledOnce()
  })

  test('is saved at once by a flush, without a second save after the pause', async () => {
    const { desk, draft } = begin()
    draft.type('a')
    void draft.flush()
    await desk.save()
    await pause()
    expect(desk.texts).toEqual(['a'])
  })

  test('and emptied is saved empty, for the note exists', async () => {
    const { desk, draft } = begin(note('old words'))
    draft.type('')
    await pause()
    await desk.save()
    expect([desk.stored?.text, draft.saving.state]).toEqual(['', 'saved'])
  })

  test('and emptied before any save is new again, and nothing was asked', async () => {
    const { desk, draft } = begin()
    draft.type('a')
    draft.type('')
    await pause()
    expect([desk.texts, draft.saving.state]).toEqual([[], 'new'])
  })

  test('and taken back is saved as it was before, and nothing was asked', async () => {
    const { desk, draft } = begin(note('old words'))
    draft.type('old words!')
    draft.type('old words')
    await pause()
    expect(desk.texts).toEqual([])
    expect(draft.saving).toEqual({ state: 'saved', at: '2026-11-02T10:00:00.000Z' })
  })
})

describe('a save that fails', () => {
  test('says so with its problem, keeps the text, and never says saved', async () => {
    const { desk, draft, on } = begin(note('old words'))
    draft.type('new words')
    await pause()
    await desk.fail()
    expect(draft.saving).toEqual({ state: 'failed', problem })
    expect([draft.text, draft.isUnsaved, desk.stored?.text]).toEqual(['new words', true, 'old words'])
    expect(on.saved).not.toHaveBeenCalled()
  })

  test('is not tried again by itself', async () => {
    const { desk, draft } = begin()
    draft.type('a')
    await pause()
    await desk.fail()
    await pause(60_000)
    expect(desk.texts).toEqual(['a'])
  })

  test('is tried again by a flush', async () => {
    const { desk, draft } = begin()
    draft.type('a')
    await pause()
    await desk.fail()
    void draft.flush()
    expect(draft.saving.state).toBe('saving')
    await desk.save()
    expect([desk.stored?.text, draft.saving.state]).toEqual(['a', 'saved'])
  })

  test('is tried again with the next key', async () => {
    const { desk, draft } = begin()
    draft.type('a')
    await pause()
    await desk.fail()
    draft.type('ab')
    expect(draft.saving.state).toBe('unsaved')
    await pause()
    await desk.save()
    expect([desk.stored?.text, draft.saving.state]).toEqual(['ab', 'saved'])
  })

  test('while more was typed keeps what was typed, and saves it after the pause', async () => {
    const { desk, draft } = begin()
    draft.type('a')
    void draft.flush()
    draft.type('ab')
    await desk.fail()
    expect([draft.text, draft.saving.state]).toEqual(['ab', 'failed'])
    await pause()
    await desk.save()
    expect([desk.stored?.text, draft.saving.state]).toEqual(['ab', 'saved'])
  })

  test('of words that were taken back meanwhile leaves nothing unsaved', async () => {
    const { desk, draft } = begin(note('old words'))
    draft.type('new words')
    void draft.flush()
    draft.type('old words')
    await desk.fail()
    await pause()
    expect(draft.saving).toEqual({ state: 'saved', at: '2026-11-02T10:00:00.000Z' })
  })

  test('ends its flush, so that leaving the page does not hang', async () => {
    const { desk, draft } = begin()
    draft.type('a')
    const flushed = draft.flush()
    await desk.fail()
    await expect(flushed).resolves.toBeUndefined()
  })
})

describe('what is typed while a save is under way', () => {
  test('is unsaved, and saved again once the first save is done', async () => {
    const { desk, draft } = begin()
    draft.type('a')
    void draft.flush()
    draft.type('ab')
    expect(draft.saving.state).toBe('unsaved')
    await desk.save()
    expect([desk.texts, draft.saving.state]).toEqual([['a', 'ab'], 'saving'])
    await desk.save()
    expect([desk.stored?.text, draft.saving.state]).toEqual(['ab', 'saved'])
  })

  test('is not called saved when the answer to what was there before comes', async () => {
    const { desk, draft, on } = begin()
    const states: string[] = []
    on.saved.mockImplementation(() => states.push(draft.saving.state))
    draft.type('a')
    void draft.flush()
    draft.type('ab')
    await desk.save()
    await desk.save()
    expect(states).toEqual(['unsaved', 'saved'])
  })

  test('is part of the flush that is awaited', async () => {
    const { desk, draft } = begin()
    draft.type('a')
    let isFlushed = false
    void draft.flush().then(() => (isFlushed = true))
    draft.type('ab')
    await desk.save()
    expect(isFlushed).toBe(false)
    await desk.save()
    expect(isFlushed).toBe(true)
  })

  test('and taken back to what was asked for needs no second save', async () => {
    const { desk, draft } = begin()
    draft.type('a')
    void draft.flush()
    draft.type('ab')
    draft.type('a')
    await desk.save()
    await pause()
    expect([desk.texts, draft.saving.state]).toEqual([['a'], 'saved'])
  })

  test('waits, for one save is under way at a time', async () => {
    const { desk, draft } = begin()
    draft.type('a')
    void draft.flush()
    draft.type('ab')
    void draft.flush()
    await pause(60_000)
    expect(desk.openCount).toBe(1)
  })
})

describe('a save says', () => {
  test('which revision it rests on, and which page writes', async () => {
    const { desk, draft } = begin()
    draft.type('a')
    void draft.flush()
    await desk.save()
    draft.type('ab')
    void draft.flush()
    await desk.save()
    expect(desk.asked).toEqual([
      { text: 'a', basis: null, writer },
      { text: 'ab', basis: 1, writer },
    ])
    expect(draft.basis).toBe(2)
  })

  test('the revision before it when it is tried again', async () => {
    const { desk, draft } = begin(note('old words', 7))
    draft.type('new words')
    void draft.flush()
    await desk.fail()
    void draft.flush()
    expect(desk.asked.map(({ basis }) => basis)).toEqual([7, 7])
  })
})

describe('a page that goes', () => {
  test('sends what stands there at once, even while a save is under way', () => {
    const { desk, draft } = begin()
    draft.type('a')
    void draft.flush()
    draft.type('ab')
    draft.send()
    expect(desk.texts).toEqual(['a', 'ab'])
  })

  test('sends nothing that the disk holds already', () => {
    const { desk, draft } = begin(note('old words'))
    draft.send()
    expect(desk.texts).toEqual([])
  })

  test('sends what was typed once, without a save after the pause', async () => {
    const { desk, draft } = begin()
    draft.type('a')
    draft.send()
    await pause()
    expect(desk.texts).toEqual(['a'])
  })
})

test('a draft that settles waits for the save under way, and begins none', async () => {
  const { desk, draft } = begin()
  draft.type('a')
  void draft.flush()
  let isSettled = false
  void draft.settle().then(() => (isSettled = true))
  await pause(60_000)
  expect(isSettled).toBe(false)
  await desk.save()
  expect([isSettled, desk.texts]).toEqual([true, ['a']])
})

test('a draft that settles before its pause is over saves nothing more', async () => {
  const { desk, draft } = begin()
  draft.type('a')
  await draft.settle()
  await pause()
  expect([desk.texts, draft.text, draft.saving.state]).toEqual([[], 'a', 'unsaved'])
})

describe('when another page changes the note', () => {
  const theirs = { ...note('their words', 5), changedAt: '2026-11-03T12:00:00.000Z' }

  test('an untouched draft shows the new words, and rests on them', () => {
    const { draft } = begin(note('old words', 4))
    draft.follow(theirs)
    expect([draft.text, draft.basis]).toEqual(['their words', 5])
    expect(draft.saving).toEqual({ state: 'saved', at: theirs.changedAt })
  })

  test('an older state of the note is not followed', () => {
    const { draft } = begin(note('newest words', 6))
    draft.follow(theirs)
    expect([draft.text, draft.basis]).toEqual(['newest words', 6])
  })

  const unsaved: [string, (draft: Draft, desk: Desk) => unknown][] = [
    ['is unsaved', () => undefined],
    ['is being saved', (draft) => void draft.flush()],
    [
      'could not be saved',
      async (draft, desk) => {
        void draft.flush()
        await desk.fail()
      },
    ],
  ]

  test.each(unsaved)(
    'what %s here stays, and still rests on what it was written on',
    async (_state, reach) => {
      const { desk, draft } = begin(note('old words', 4))
      draft.type('my words')
      await reach(draft, desk)
      const { state } = draft.saving
      draft.follow(theirs)
      expect([draft.text, draft.basis, draft.saving.state]).toEqual(['my words', 4, state])
    },
  )

  test('giving way takes the other words and saves nothing', async () => {
    const { desk, draft } = begin(note('old words', 4))
    draft.type('my words')
    draft.giveWay(theirs)
    await pause()
    expect([draft.text, draft.basis, draft.isUnsaved, desk.texts]).toEqual(['their words', 5, false, []])
  })

  test('insisting saves the own words on top of the other ones', async () => {
    const { desk, draft } = begin(note('old words', 4))
    draft.type('my words')
    void draft.flush()
    await desk.fail()
    void draft.insist(theirs)
    expect(desk.asked.at(-1)).toEqual({ text: 'my words', basis: 5, writer })
    await desk.save()
    expect([desk.stored?.text, draft.saving.state]).toEqual(['my words', 'saved'])
  })

  test('insisting on the same words needs no save', async () => {
    const { desk, draft } = begin(note('old words', 4))
    draft.type('their words')
    void draft.flush()
    await desk.fail()
    await draft.insist(theirs)
    expect([desk.texts, draft.saving.state]).toEqual([['their words'], 'saved'])
  })
})

test('whatever happens in whatever order, the state is true and nothing typed is lost', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('type' as const), text: fc.constantFrom('', 'a', 'ab', 'abc') }),
    fc.record({ do: fc.constantFrom('flush' as const, 'save' as const, 'fail' as const) }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 399, 400) }),
  )
  const begun = fc.constantFrom(null, note('a'))
  await fc.assert(
    fc.asyncProperty(begun, fc.array(step, { maxLength: 25 }), async (saved, steps) => {
      const { desk, draft } = begin(saved)
      let typed = saved?.text ?? ''
      for (const one of steps) {
        if (one.do === 'type') draft.type((typed = one.text))
        if (one.do === 'flush') void draft.flush()
        if (one.do === 'save' && desk.openCount > 0) await desk.save()
        if (one.do === 'fail' && desk.openCount > 0) await desk.fail()
        if (one.do === 'wait') await pause(one.ms)
        expect(desk.openCount).toBeLessThanOrEqual(1)
        expect(draft.text).toBe(typed)
        const { state } = draft.saving
        if (state === 'saved') expect(desk.stored?.text).toBe(typed)
        if (state === 'new') expect([typed, desk.stored]).toEqual(['', null])
        if (typed !== (desk.stored?.text ?? '')) expect(draft.isUnsaved).toBe(true)
      }
      await pause()
      while (desk.openCount > 0) await desk.save()
      void draft.flush()
      while (desk.openCount > 0) await desk.save()
      expect(desk.stored?.text ?? '').toBe(typed)
      expect(draft.isUnsaved).toBe(false)
    }),
  )
})
