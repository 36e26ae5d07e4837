/** A piece of the text: UTF-16 offsets into the text exactly as given, `end` excluded. */
export interface Span {
  start: number
  end: number
}

/** Who said what, as the text has it. Nothing here is resolved: a source may be "he". */
export interface Attribution {
  /** The words for who says it ("a spokesman for the port"). Null when the text names nobody beside the cue. */
  source: Span | null
  /** The words that report it ("has repeatedly said", a colon). Null only for a quotation that no words introduce. */
  cue: Span | null
  /** What is said, in text order; never empty. The pieces do not touch the source or the cue. */
  content: Span[]
  /** What found it: 'model', or the name of a rule in `clause-rules.ts`. */
  rule: string
  /** Between 0 and 1: how likely content and source are both right, as measured on held-out articles. */
  confidence: number
  /** Index, in the same answer, of the attribution whose content holds this one. Absent on outermost ones. */
  parent?: number
}
