/** Counts into the five steps of ink of the overview. The number stands in the cell all the same. */

export type Heat = 0 | 1 | 2 | 3 | 4 | 5

/**
 * The least count of each step, lightest first. Up to five statements each count has a step of its own, so that one
 * statement never looks like many; above that the steps grow by a constant factor, since cells differ by factors.
 * Five numbers at most, none twice.
 */
export function heatSteps(most: number): number[] {
  if (most <= 5) return Array.from({ length: most }, (_, index) => index + 1)
  const factor = most ** (1 / 4)
  return [0, 1, 2, 3, 4].map((power) => Math.max(power + 1, Math.ceil(factor ** power - 1e-9)))
}

export function heatOf(count: number, steps: readonly number[]): Heat {
  return steps.filter((least) => count >= least).length as Heat
}
