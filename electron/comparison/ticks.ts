/** Ticks of a line of time: days, weeks, months, quarters or years, whichever are the closest that have room. */
import { dayOf, isoOf, partsOf, type Day, type Extent } from '../articles/days'

export interface Tick {
  x: number
  /** A day, month or year, as fine as the ticks are. */
  date: string
  /** Whether a year begins here, or this is the first tick: there the year is to be said. */
  saysYear: boolean
}

interface Step {
  unit: 'day' | 'month' | 'year'
  count: number
  /** The shortest it ever is. */
  days: number
}

const steps: Step[] = [
  { unit: 'day', count: 1, days: 1 },
  { unit: 'day', count: 7, days: 7 },
  { unit: 'month', count: 1, days: 28 },
  { unit: 'month', count: 3, days: 90 },
  { unit: 'month', count: 6, days: 181 },
  ...[1, 2, 5, 10, 20, 50, 100].map((count): Step => ({ unit: 'year', count, days: 365 * count })),
]
const coarsest: Step = { unit: 'year', count: 1000, days: 365_000 }

export function ticksFor(shown: Extent, scale: { xOf(day: Day): number }, distance: number): Tick[] {
  const dayWidth = scale.xOf(shown.first + 1) - scale.xOf(shown.first)
  const step = steps.find(({ days }) => days * dayWidth >= distance) ?? coarsest
  const dates = daysOf(step, shown).filter((day) => day >= shown.first && day <= shown.last)
  let year = ''
  return dates.map((day) => {
    const iso = isoOf(day)
    const saysYear = iso.slice(0, 4) !== year
    year = iso.slice(0, 4)
    return { x: scale.xOf(day), date: iso.slice(0, { year: 4, month: 7, day: 10 }[step.unit]), saysYear }
  })
}

function daysOf({ unit, count }: Step, { first, last }: Extent): Day[] {
  if (unit === 'day') return daysEvery(count, first, last)
  const [firstYear] = partsOf(first)
  const [lastYear] = partsOf(last)
  const days: (Day | undefined)[] = []
  const yearStep = unit === 'year' ? count : 1
  for (let year = Math.floor(firstYear / yearStep) * yearStep; year <= lastYear; year += yearStep) {
    const monthStep = unit === 'month' ? count : 12
    for (let month = 1; month <= 12; month += monthStep) days.push(dayOf(year, month, 1))
  }
  return days.filter((day) => day !== undefined)
}

/** Weeks begin on a Monday; day 4 after 1 January 1970, a Thursday, was one. */
function daysEvery(count: number, first: Day, last: Day): Day[] {
  const monday = 4
  const start = count === 1 ? first : first + ((((monday - first) % count) + count) % count)
  const days: Day[] = []
  for (let day = start; day <= last; day += count) days.push(day)
  return days
}
