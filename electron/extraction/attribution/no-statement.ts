// What looks like an attribution and tells nothing that was said.

import type { Candidate, Run } from './candidate'
import type { Reading } from './reading'

/** "asked not to be named", "declined to comment", "did not respond to a request for comment". */
const EMPTY =
  /^(?:(?:not )?to be (?:named|identified|quoted)|to (?:comment|be interviewed|elaborate|discuss the matter)|(?:on condition of )?anonymity|(?:an? |the |any )?(?:requests?|calls?|e-?mails?|messages?)(?: \w+)? (?:for|seeking) (?:a )?(?:comment|interview)|comment)\b/

export function saysNothing(reading: Reading, { head, source, content }: Candidate): boolean {
  const { tokens } = reading
  const { first, last } = content[0]!
  if (source !== null && /^(nobody|none|neither|no)$/.test(tokens[source.first]!.lower)) return true
  const words = tokens
    .slice(first, Math.min(last + 1, first + 8))
    .map(({ lower }) => lower)
    .join(' ')
  if (EMPTY.test(words)) return true
  // "Asked whether …, he …": the reporter asks. And the words of a law are nobody's statement.
  if (/^(asked|pressed|questioned)$/.test(tokens[head]!.lower) && isSentenceStart(reading, head)) return true
  if (source !== null && /^(treaty|constitution|law|statute)$/.test(headNoun(reading, source))) return true
  // A vote and a decision are acts, and what is not known nobody has said.
  if (/^(vote|decide)$/.test(tokens[head]!.lemma)) return true
  return /^(know|clear|unclear)$/.test(tokens[head]!.lemma) && /^(whether|if|how|why|who|what)\b/.test(words)
}

const isSentenceStart = ({ tokens, sentenceStart }: Reading, i: number): boolean =>
  i - sentenceStart[tokens[i]!.sentence]! < 2

/** "treaty" of "The treaty of 1966". */
function headNoun({ tokens }: Reading, { first, last }: Run): string {
  let noun = ''
  for (let i = first; i <= last && !/^(of|on|for|,)$/.test(tokens[i]!.lower); i++) noun = tokens[i]!.lower
  return noun
}
