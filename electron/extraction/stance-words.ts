/** Words by which a saying does something, as data. Patterns only; the order in which they count is in stance.ts. */
import type { Stance } from '../statements/statement'

/** Reporting words by what they make of the saying; tried in this order. Stems, matched at the beginning of a word. */
export const cueStances: readonly [Stance, RegExp][] = [
  [
    'denies',
    /\b(?:den(?:y|ies|ied|ying|ial)|disavow|disput|refut|doubt|question(?:s|ed|ing)\b|contest(?:s|ed|ing)?\b|contradict|rubbish|(?:does|do|did) not (?:believe|think|accept)|disbeliev|debunk)/i,
  ],
  ['promises', /\brefus(?:es|ed|ing) to rule out/i],
  [
    'rejects',
    /\b(?:reject|refus|rul(?:e|es|ed|ing) out|turn(?:s|ed|ing)? down|declin|exclud|rebuff|spurn|veto|resist(?:s|ed)\b|brush(?:es|ed)? (?:off|aside))/i,
  ],
  [
    'condemns',
    /\b(?:condemn|accus|blam|denounc|lambast|criticis|criticiz|deplor|slam|rebuk|decr(?:y|ied)|reproach|complain|attack(?:ed|s)?\b|ridicul|mock|alleg(?:e|es|ed|ing|ation)\b|blast(?:s|ed)\b|berat|castigat|excoriat|chid|scold|fault(?:s|ed)\b|taunt|sneer|assail|charg(?:es|ed) that)/i,
  ],
  [
    'promises',
    /\b(?:promis|vow|pledg|assur|reassur|guarante|commit(?!tee)|swor|swear|undertak|undertook|threat(?:en|s\b)|intend|resolv|plan(?:s|ned)? to)/i,
  ],
  ['offers', /\b(?:offer|propos|suggest|volunteer)|\b(?:ready|willing|prepared) to/i],
  [
    'demands',
    /\b(?:demand|call(?:s|ed|ing)? (?:on|for|upon)|urg(?:e|es|ed|ing)\b|insist(?:s|ed|ing)? on|ask|appeal|plead|require|request|want|press(?:es|ed|ing)\b|seek|sought|need|order(?:s|ed|ing)\b|exhort|implor|beg(?:s|ged)?\b|advis|recommend|command|instruct|stressed by)/i,
  ],
  [
    'opposes',
    /\b(?:oppos|object(?:s|ed|ing|ion)|warn(?:s|ed|ing)? against|protest(?:s|ed|ing)?\b|balk|regret|resent|mourn)/i,
  ],
  [
    'supports',
    /\b(?:support(?!er)|welcom|prais|endors|back(?:s|ed|ing)?\b|hail|hop(?:e|es|ed|ing)|favou?r|applaud|agree|prefer|defend|commend|congratulat|thank|salut|embrac|side(?:s|d) with|champion|celebrat|cheer)/i,
  ],
  [
    'reports',
    /\b(?:report(?:s|ed|ing|edly)?\b|count(?:s|ed|ing)?\b|estimat|cit(?:e|es|ed|ing)\b|reveal|record(?:s|ed)\b|document(?:s|ed)\b|announc|confirm|according to|are put|is put|show(?:s|ed)?\b|list(?:s|ed)\b|disclos)/i,
  ],
]

/** "is expected", "are said": nobody is told to say it. */
export const impersonal =
  /^(?:is|are|was|were|has been|have been)\s+(?:not\s+|widely\s+|now\s+|also\s+)*(?:expected|believed|said|reported|thought|understood|likely|rumou?red|scheduled|due|feared)\b/i

/** Words that give a name to something: whether it is a bad one, the name tells. */
export const naming =
  /\b(?:call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|label(?:s|led|ling)?|brand(?:s|ed|ing)?|dub(?:s|bed)?|term(?:s|ed)?|denounc\w*|dismiss(?:es|ed|ing)?|portray\w*|characteri[sz]\w*)(?:\s+as)?$/i

/** What one may dismiss as untrue, and what as unwanted. */
export const sayings =
  /\b(?:claims?|allegations?|accusations?|charges?|reports?|rumou?rs?|doubts|figures|suggestions?|account|story)\b|^(?:it|this|that|these|those)\b/i
export const proposals =
  /\b(?:idea|offer|plan|proposal|call|demand|bid|deal|formula|notion|suggestion|compromise)\b/i
export const praising =
  /\b(?:start|good|great|best|historic|balanced|brave|fair|welcome|positive|productive|progress|success|victory|right|breakthrough|step forward|window|beginning|encouraging|promising|constructive|wise|milestone|triumph|relief)\b/i
export const falsehoods =
  /\b(?:lies?|lying|untrue|wrong|false|nonsense|baseless|fabricat\w*|gossip|fiction|rumou?r|unfounded|myth|invention|fantasy)\b/i

/** Verbs that do what they say, when the one who speaks, or the one spoken for, is their subject. */
export const performed: readonly [Stance, RegExp][] = [
  [
    'promises',
    /\b(?:reassure|assure|promise|pledge|vow|guarantee|commit to|are committed to|is committed to)\b/i,
  ],
  ['condemns', /\b(?:condemns?|denounces?|deplores?|accuses?|blames?|(?:am|are|is|was|were) ashamed of)\b/i],
  [
    'demands',
    /\b(?:calls? (?:on|for|upon)|urges?|demands?|asks? (?:for|that)|appeals? (?:to|for)|implores?|expects? (?!to\b)|requires?|insists? on|wants? (?!to\b)|needs? (?!to\b))/i,
  ],
  ['rejects', /\b(?:rejects?|refuses?|rules? out|do not want|does not want|don['’]t want)\b/i],
  [
    'offers',
    /\b(?:offers?|proposes?|(?:am|are|is|was|were) (?:ready|willing|prepared|open) to|suggests?)\b/i,
  ],
  ['opposes', /\b(?:opposes?|objects? to|regret(?:s|ted)?|(?:am|are|is) against)\b/i],
  [
    'supports',
    /\b(?:supports?|welcomes?|would welcome|back(?:s)?|hopes?|favou?rs?|applauds?|leaning towards? a yes|in favou?r of)\b/i,
  ],
]

export const condition =
  /\b(?:(?<!\b(?:as|even|what|see|wonder|ask|or|not|asked|decide|deciding|know) )if(?! (?:not|any|anything|only)\b)|unless|until|only (?:if|when|after|once)|provided|on condition|as long as|so long as|in (?:return|exchange) for|before (?:any|an?|the) \p{L}+ (?:is|are|can|could|will)|before (?:it|they|we|he|she) (?:talks?|will|would|can|could|signs?|agrees?|negotiates?|participat\w+)|before (?:participating|joining|signing|negotiating|talking|agreeing)|would require|would need|first have to|must first|depend(?:s|ed|ing)? on|whil(?:e|st) our)\b/iu
/** So much of a condition turns even a refusal into one. */
export const firmCondition =
  /\b(?:until|unless|only (?:if|when|after|once)|before (?:an?|the|any) \p{L}+ (?:is|are|was|were))\b/iu
/** What might have been is no condition. */
export const counterfactual = /\bif\b[^.;,]{0,60}\bhad (?:been|not|\p{L}+ed)\b/iu

export const must =
  /\b(?:must|should|ought to|has to|have to|needs? to|is a must|the need for|it is time (?:for|to)|had better)\b/i
const verbs =
  "Count|Get|Stop|Give|Come|Go|Open|Leave|Tell|Show|Look|Put|Take|Bring|Read|Pay|End|Release|Withdraw|Respect|Remember|Ask|Talk|Listen|Keep|Send|Stay|Sign|Return|Lift|Drop|Do not|Don[’']t|Please|Publish|Resign|Vote|Wait|Hold|Free|Close|Call|Answer|Make|Build|Fix|Save|Let (?!us|[’']s)"
/** A quotation that begins with a bare verb orders. */
export const imperative = new RegExp(`^[“"‘']\\s*(?:${verbs})\\b(?! (?:is|was|are)\\b)`)
export const letUs = /^[“"‘']\s*Let(?:[’']s| us)\b/

/** Words that turn what is said against the one it is said of. */
export const blaming =
  /\b(?:atrocit|massacre|betray|lied\b|lying|robbery|reckless|cynical|cruel|shame|disgrac|scandal|crime|criminal|brutal|barbar|illegal|unlawful|without a basis in law|abus(?:e|ed|es|ing)\b|war against|little (?:regard|respect)|perpetrator|lack of inhibition|shell(?:ed|ing)\b|violat|trick(?:ed|s)?\b|cheat|fraud|hypocri|farce|sham\b|coward|puppet|terror(?:is[mt]|ist)|excuses?\b|deceiv|smells? of|misle(?:d|ad)|failed to|broken? (?:its|their|his|her) (?:promise|word)|breach|has forgotten|had forgotten|“?forgotten who|pretend money|never (?:picked up|answered|replied|asked us|listened)|hostage|turned suspicion|business model|looted|stole\b|steal|corrupt|incompeten|murder|slaughter|bully|blackmail|propaganda|provocation|aggress)/i
export const opposing =
  /\b(?:cannot|can’t|can't) be (?:taken|accepted|justified|tolerated)|\b(?:unacceptable|absurd|absurdity|serious doubts|far too (?:little|late|much|few)|a mistake|no business|intolerable|disastrous|I[’']m against|we are against|is against|would be a disaster|no acceptable)\b/i
/** Own verbs that a refusal of is a refusal. */
export const refusing =
  /\b(?:will|would|shall|can|could|do|does)(?: not|not| never| no longer|n[’']t) (?:ever |be able to |want to )?(?:accept|agree|allow|tolerate|negotiate|surrender|deal|bend|recogni[sz]e|sign|talk|live with|wait|give|sell|pay|be shouted|support|back|retreat|yield|compromise|budge|let|resign|apologi[sz]e|meet|return|set foot|join|submit|stand for|stand by while|be accepted|take part|vote for)\b|\bno acceptable\b|\bunder no circumstances\b|\bwill never\b(?! (?:harm|attack|hurt|touch|be))|\b(?:won[’']t|cannot|can[’']t) (?:accept|agree|live with|sign|allow|wait)\b|\bover my dead body\b|\bwhen I[’']m dead\b|\bjolly well\b/i
export const disowning =
  /^[“"‘']?(?:we|I|it|he|she|they)\s+(?:have|has|had|did|do|does|was|were)(?:n[’']t| never| not)\b|\bno evidence\b|\b(?:is|was|are|were) (?:simply |just |plainly )?(?:untrue|not true|false)\b|\bnever (?:meant|intended|been|happened|a)\b|\bthere (?:was|is|are|were) no (?:plans?|such|truth|basis)\b|\bnothing to do with\b/i
/** Facts and dates of what is to come, which nobody disputes. */
export const dated =
  /\b(?:would|will) (?:meet|come|arrive|begin|resume|start|take place|be held|be heard|open|close|publish|visit|announce|continue|comment)\b[^.;]{0,40}\b(?:on|by|in|at|until|next|this)\b|\b(?:is|was|were|are) (?:still )?(?:reviewing|thinking|considering|studying|preparing)\b|\b(?:met|held talks|held a meeting|no agreement was reached|was present|were turned back|has received|had received|had agreed|have agreed|were preliminary|begun to)\b/i
/** What nobody in particular is blamed for. */
export const circumstances =
  /\b(?:rain|weather|drought|storm|fog|falling|rising|lack|shortage|prices?|costs?|fault|error|technical|market|inflation|rolls|demand|virus|delays?|bad luck)\b/i
export const count =
  /\b(?:killed|wounded|injured|casualt\w*|deaths?|died|attacks|people|per ?cent|million|billion|vessels|cases|districts|centimetres|toll)\b|%/i
