/** Text that may stand in XML 1.0. What may not (controls, halves of a pair) is shown as U+FFFD: seen, not swallowed. */
export function inXml(text: string): string {
  return text.replace(notInXml, '\uFFFD')
}

export const notInXml =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
