// The closed lists: words the program may know although they are capitalised, and classes of reporting words.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Lemmas that report speech or writing. */
export const SPEECH = list(`
  say tell add ask write tweet call state announce argue claim note explain insist warn suggest accuse reply respond
  declare acknowledge admit deny report vow pledge promise urge demand reject refuse decline criticize criticise
  praise describe quote continue conclude remark joke testify predict repeat cite mention discuss express confirm
  complain blame mock slam blast recall observe comment contend assert maintain allege stress emphasize emphasise
  point reiterate caution concede counter retort quip tease shout yell scream whisper mutter exclaim cry answer
  advise inform notify remind assure promise swear recount relate disclose reveal release issue publish post
  proclaim profess propose recommend request order instruct command condemn denounce decry lament bemoan boast brag
  hail applaud laud commend thank congratulate apologize apologise defend dismiss rebuff rebuke chide scold lambaste
  ridicule taunt attack challenge question dispute rebut refute reassure opine muse speculate theorize hint imply
  signal indicate pronounce rule find opine editorialize headline email text interject implore plead beg beseech
  appeal invite speak talk chant joke label dub brand term portray characterize depict hammer rip knock fault
`)

/** Lemmas of thought, wish, feeling, perception and support. */
export const THOUGHT = list(`
  think believe know hope want wish fear expect feel see hear understand consider suppose suspect assume doubt guess
  imagine intend plan decide agree disagree support oppose favor favour back endorse prefer like love hate dislike
  worry regret care realize realise recognize recognise remember forget learn notice wonder view regard deem judge
  anticipate await seek desire aim dream long trust accept welcome appreciate admire respect envy resent enjoy
  estimate calculate conclude determine discover show suggest seem appear prove demonstrate interpret perceive
`)

/** Nouns that report. */
export const NOUNS = list(`
  statement claim assertion allegation accusation announcement comment remark argument warning promise pledge vow
  demand call request question answer response reply suggestion proposal recommendation prediction forecast report
  belief view opinion hope fear concern doubt desire expectation idea notion thought feeling criticism denial threat
  insistence contention complaint charge declaration decision plan intention effort support opposition poll survey
  word message speech tweet letter email memo testimony interview advice assurance order explanation description
  conclusion finding observation acknowledgment admission confession conviction interpretation judgment ruling
`)

/** Capitalised words that are no names: a feature may hold them in a headline or before a name. */
export const COMMON_CAPITALS = list(`
  president senator sen gov governor rep representative congressman congresswoman mayor mr mrs ms dr prof professor
  secretary minister chancellor judge justice chief director chairman chairwoman spokesman spokeswoman general gen
  col lt sgt officer sheriff king queen prince princess pope bishop rev reverend sir lord lady dean ambassador
  commissioner speaker leader attorney coach captain c.e.o. ceo
  i the a an and or but of in on at by for from to with as that this these those he she it they we you who his her
  their its our my your is are was were be been has have had do does did will would could should can may might must
  not no n't if when while after before because so than then there here what why how which where whom about into
  over under again new more most all some many one two first last
`)

/** Function words that may begin a clause of its own. */
export const CONNECTIVES = list(
  'and but or while although though as because since when after before if so yet',
)

export const PRONOUN_SUBJECTS = list('i he she it they we you who that this these those which')

const DATES = list(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december jan feb aug sept sep oct nov dec mon tue wed thu fri sat sun
`)
export const isDate = (lower: string): boolean => DATES.has(lower.replace(/\.$/, ''))

export const NEGATION = list("not n't never no nor neither")
