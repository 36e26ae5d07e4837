/** YAML text into a checked value; the first thing that is wrong is told with its file, line or field. */
import * as v from 'valibot'
import { parseDocument } from 'yaml'
import { done, failed, type Outcome } from '../problem'
import { describeIssue } from './issue'

export function parseYaml<S extends v.GenericSchema>(
  name: string,
  content: string,
  schema: S,
): Outcome<v.InferOutput<S>> {
  const document = parseDocument(content, { prettyErrors: true })
  const [broken] = document.errors
  if (broken) {
    return failed(
      'yaml-broken',
      `${name} is not valid YAML: ${firstLine(broken.message)}.`,
      'Mend that line and try again.',
    )
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 50 })
  } catch (error) {
    // An alias bomb is the one thing that parses and cannot be read.
    return failed(
      'yaml-broken',
      `${name} cannot be read: ${firstLine(String(error))}.`,
      'Write it without aliases.',
    )
  }
  const checked = v.safeParse(schema, value)
  if (checked.success) return done(checked.output)
  return failed(
    'field-wrong',
    `${name}: ${describeIssue(checked.issues[0])}.`,
    'Mend that field and try again.',
  )
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:]$/, '')
}
