/** Words that a difference knows something about, as classes that can be asked for together. English, and a few beyond. */

export const little = 1
export const modal = 1 << 1
export const negation = 1 << 2
export const condition = 1 << 3
export const scope = 1 << 4
/** A number word, or a number. */
export const number = 1 << 5
/** A date, a day of the week, a month, a season, a year. */
export const date = 1 << 6
/** A unit of time or measure, which makes another number of the same digits. */
export const unit = 1 << 7
export const sign = 1 << 8
/** A sign that ends a sentence. */
export const terminal = 1 << 9
/** A sign that opens or closes words. */
export const bracket = 1 << 10
export const month = 1 << 11
/** Multiplies or measures the number before it, and becomes part of it. */
export const joinsNumber = 1 << 12
/** First or last word of a phrase that means more than its words. */
export const phrase = 1 << 13
/** Said before a name, and no part of it. */
export const title = 1 << 14
/** A short form of two words, which may hide a modal or a negation. */
export const contraction = 1 << 16
/** A sign that may be more than punctuation: an emoji, a question mark. */
export const tellingSign = 1 << 15

export const classes = new Map<string, number>()

function say(words: string, ofClass: number): void {
  for (const word of words.trim().split(/\s+/)) classes.set(word, (classes.get(word) ?? 0) | ofClass)
}

say(
  `a an the of to in on at by for from with and or but as is are was were be been being am it its it's he his him she
  her they their them we our us i my you your this that these those which who whom whose has have had having do does did
  doing there here then so than into over about up out`,
  little,
)
say('may might can could shall should must will would ought', modal)
say('not', little | negation)
say(
  "no never none nobody nothing neither nor nowhere without cannot hardly barely scarcely n't non",
  negation,
)
// Other languages' plainest ones; no word of English is among them.
say(
  'nicht kein keine keinen nie pas jamais nunca jamás не нет ни никогда لا ليس لم لن نه 不 没 没有',
  negation,
)
for (const stem of ['reject', 'fail', 'oppos', 'refus', 'den', 'declin', 'lack', 'dismiss', 'forbid'])
  say(
    ['', 's', 'ed', 'ing', 'e', 'es', 'y', 'ies', 'ied', 'ying', 'al', 'ure']
      .map((end) => stem + end)
      .join(' '),
    negation,
  )
classes.delete('den')
say(
  `if unless until till provided providing once when whenever before after while although though since whether otherwise
  assuming except conditional conditionally unconditional unconditionally because depends depending`,
  condition,
)
say(
  `all some both either each every any most many few several half whole entire part only certain none everyone
  everybody anyone nearly almost partly partially fully completely entirely various majority minority always often
  sometimes rarely usually solely mainly mostly`,
  scope,
)
say(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens
  hundreds thousands millions billions half once twice thrice double triple quarter third single`,
  number,
)
say('january february april june july august september october november december', month | date)
// Months with a capital only.
say('may march', month)
say(
  `monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight spring summer autumn winter
  weekend midnight noon dawn`,
  date,
)
say(
  `second seconds minute minutes hour hours day days week weeks month months year years decade decades century dollar
  dollars euro euros pound pounds crowns km kg mile miles tonnes tons litres hectares acres metres people men women`,
  unit,
)
say(
  `hundred thousand million billion trillion bn percent cent dollars dollar euros euro pounds yen km kilometres kilometers kg
  kilograms tonnes tons miles metres meters litres liters hectares acres`,
  joinsNumber,
)
say('able have has had long condition provided need needs ought exchange return least part last next', phrase)
say(
  `mr mrs ms dr president minister prime general gen governor senator sen gov chancellor king queen mullah sheikh
  ambassador secretary chief spokesman spokeswoman spokesperson judge mayor professor colonel commander captain envoy
  deputy foreign leader lord sir bishop pope`,
  title,
)
say('. ! ? … 。 ！ ？ ؟ ۔ ।', terminal)
say('" \' ( ) [ ] « » “ ” ‘ ’ „', bracket)

/** Words that mean several classes by what stands beside them; each reads as its own token when two sides are compared. */
const week = 'week month year spring summer autumn winter night'.split(' ')
export const phrases: readonly (readonly [words: readonly string[], meaning: string, ofClass: number])[] = [
  [['able', 'to'], 'can', modal],
  [['have', 'to'], 'must', modal],
  [['has', 'to'], 'must', modal],
  [['had', 'to'], 'must', modal],
  [['need', 'not'], 'need not', modal],
  [['as', 'long', 'as'], 'as long as', condition],
  [['condition', 'that'], 'on condition that', condition],
  [['in', 'exchange'], 'in exchange', condition],
  [['in', 'return'], 'in return', condition],
  [['at', 'least'], 'at least', scope],
  ...['last', 'next'].flatMap((word) => week.map((span) => [[word, span], `${word} ${span}`, date] as const)),
]
