import * as v from 'valibot'

/** One broken rule in words: where it is, what is wrong there. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? ''
  const where = path === '' ? '' : `the field "${path}" `
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `${where}is not known`
  }
  if (issue.received === 'undefined') return `${where}is missing`
  return `${where}is ${issue.received}: ${issue.message}`
}
