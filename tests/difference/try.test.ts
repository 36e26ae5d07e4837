import { test } from 'vitest'
import { diffProse } from '../../electron/difference/diff-prose'
import { draw, fixture, leftOf, rightOf, squeezed } from './notation'
test('judged', () => {
  let right = 0
  for (const shape of fixture('judged.txt')) {
    const d = diffProse(leftOf(shape), rightOf(shape))
    const drawn = draw(d, leftOf(shape), rightOf(shape))
    if (squeezed(drawn) === squeezed(shape)) right++
    else console.log(`want ${shape}\ngot  ${drawn}`)
  }
  console.log('judged', right, 'of', fixture('judged.txt').length)
  for (const line of fixture('substance.txt')) {
    const [flag = '', shape = ''] = line.split(/: (.*)/s)
    const d = diffProse(leftOf(shape), rightOf(shape))
    const flags = [...new Set(d.changes.flatMap((c) => c.flags))]
    if (flags.join() !== flag)
      console.log(
        line,
        '->',
        flags.join(),
        d.isSameStatement ? '' : 'DIFFERENT',
        draw(d, leftOf(shape), rightOf(shape)),
      )
  }
  for (const shape of fixture('trivial.txt')) {
    const d = diffProse(leftOf(shape), rightOf(shape))
    if (d.changes.length || d.trivial.length === 0)
      console.log(
        shape,
        '->',
        draw(d, leftOf(shape), rightOf(shape)),
        d.changes.flatMap((c) => c.flags),
        d.trivial.length,
      )
  }
})
