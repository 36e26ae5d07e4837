const rightToLeft = /^(?:ar|fa|prs|ps|ur|he|yi|ckb|sd|ug|dv|syr)(?:-|$)/

/** Which way a text runs by its language; where nobody knows the language, each text tells by its first letter. */
export function directionOf(languageTag: string): 'ltr' | 'rtl' | 'auto' {
  if (languageTag === 'und') return 'auto'
  return rightToLeft.test(languageTag) ? 'rtl' : 'ltr'
}
