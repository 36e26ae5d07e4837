/**
 * A program that claims a folder, for owner.test.ts.
 * `hold ROOT`: claims once, says how it went, and holds on until its standard input ends.
 * `race ROOT LOG TIMES`: claims until it has won so many times; writes to the log while it is the owner.
 */
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { claimOwnership } from '../../electron/storage/owner'

const [task, root = '', log = '', times = '1'] = process.argv.slice(2)

if (task === 'hold') await hold()
else await race()

async function hold(): Promise<void> {
  const claim = await claimOwnership(root)
  process.stdout.write(claim.ok ? 'owner\n' : `${claim.problem.code}\n`)
  await once(process.stdin.resume(), 'end')
  if (claim.ok) await claim.value.release()
}

async function race(): Promise<void> {
  for (let won = 0; won < Number(times);) {
    const claim = await claimOwnership(root)
    if (!claim.ok) {
      if (claim.problem.code !== 'library-in-use') throw new Error(claim.problem.what)
      continue
    }
    // Both lines are written while the claim stands, so two owners at once show as two lines "has" in a row.
    appendFileSync(log, `${process.pid} has\n`)
    await pause(Math.random() * 4)
    appendFileSync(log, `${process.pid} gives\n`)
    await claim.value.release()
    won += 1
    await pause(Math.random() * 20)
  }
}
