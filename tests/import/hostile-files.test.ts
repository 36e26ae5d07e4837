import { expect, test } from 'vitest'
import { readAny } from './build/read-any'
import { hostileFiles } from './hostile-files'

test('there are at least 140 hostile files, and no name comes twice', () => {
  expect(new Set(hostileFiles.map(({ name }) => name)).size).toBe(hostileFiles.length)
  expect(hostileFiles.length).toBeGreaterThanOrEqual(140)
})

test.each(hostileFiles)('$name ends in $expect', async ({ name, bytes, expect: expected }) => {
  const started = performance.now()
  const read = await readAny({ name, bytes: bytes() })
  if (process.env.SLOW && performance.now() - started > 300)
    console.log('SLOW', name.slice(0, 40), Math.round(performance.now() - started))
  expect(expected.split(' | ')).toContain(read.ok ? 'article' : read.problem.code)
  if (!read.ok) {
    expect(read.problem.what).not.toMatch(/[\n\0\u202E]/)
    expect(read.problem.next).toMatch(/\.$/)
  }
})
