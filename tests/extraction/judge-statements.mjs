// How found statements compare with those of the gold: which belong together, and what of each is right.

/** A found statement and one of the gold belong together when they share at least half of the characters of either. */
export function pair(found, wanted) {
  const left = [...found]
  const pairs = []
  for (const gold of wanted) {
    const best = left
      .map((each) => ({ each, likeness: likeness(each.content, gold.spans.content) }))
      .toSorted((a, b) => b.likeness - a.likeness)[0]
    if (!best || best.likeness < 0.5) continue
    left.splice(left.indexOf(best.each), 1)
    pairs.push({ found: best.each, gold })
  }
  return pairs
}

/** Characters in common by characters in either (the Jaccard index). */
function likeness(found, wanted) {
  const places = (spans) =>
    new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))
  const a = places(found)
  const b = places(wanted)
  const common = [...a].filter((place) => b.has(place)).length
  return common / (a.size + b.size - common)
}

/** Each question, asked of a pair: true or false, or undefined where the gold does not tell. */
export const questions = {
  speaker: ({ found, gold }) => (gold.speakerName === null ? undefined : sameName(found.speakerName, gold)),
  party: ({ found, gold }) => (isOneOf(null, gold.party) ? undefined : isOneOf(found.party, gold.party)),
  directness: ({ found, gold }) => isOneOf(found.directness, gold.directness),
  stance: ({ found, gold }) => isOneOf(found.stance, gold.stance),
  date: ({ found, gold, knowsDate }) =>
    knowsDate ? isOneOf(found.saidOn, gold.saidOn) || isOneOf('about', gold.saidOnPrecision) : undefined,
  topic: ({ found, gold }) =>
    gold.topics === undefined
      ? undefined
      : gold.topics.length === 0
        ? found.topics.length === 0
        : gold.topics.some((topic) => found.topics.includes(topic)),
  parent: ({ found, gold }) => (found.parent === null) === (gold.parent === null),
}

/** Where two annotators differ, the gold gives both answers, and either is right. */
function isOneOf(answer, accepted) {
  return [accepted].flat().includes(answer)
}

function sameName(found, { speakerName, party }) {
  if (found === null) return false
  const bare = (name) => name.toLowerCase().replace(/^the /, '').replaceAll('’', "'")
  return [speakerName, party]
    .flat()
    .some((name) => name && (bare(name).includes(bare(found)) || bare(found).includes(bare(name))))
}

/** Counts over several articles. */
export class Tally {
  found = 0
  gold = 0
  matched = 0
  asked = Object.fromEntries(Object.keys(questions).map((name) => [name, { right: 0, all: 0 }]))
  /** By tenths of confidence: how many were found, and how many are in the gold. */
  bins = Array.from({ length: 10 }, () => ({ right: 0, all: 0 }))

  add(found, wanted, knowsDate) {
    const pairs = pair(found, wanted)
    this.found += found.length
    this.gold += wanted.length
    this.matched += pairs.length
    const right = new Set(pairs.map((each) => each.found))
    for (const each of found) {
      const bin = this.bins[Math.min(9, Math.floor(each.confidence * 10))]
      bin.all += 1
      if (right.has(each)) bin.right += 1
    }
    for (const [name, ask] of Object.entries(questions)) {
      for (const each of pairs) {
        const answer = ask({ ...each, knowsDate })
        if (answer === undefined) continue
        this.asked[name].all += 1
        if (answer) this.asked[name].right += 1
      }
    }
  }

  get precision() {
    return share(this.matched, this.found)
  }

  get recall() {
    return share(this.matched, this.gold)
  }

  /** `speaker 81.4, party 92.0 …`, of what the gold tells. */
  answers(names) {
    return names
      .filter((name) => this.asked[name].all > 0)
      .map((name) => `${name} ${share(this.asked[name].right, this.asked[name].all)}`)
      .join(', ')
  }
}

export function share(part, whole) {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)
}
