/**
 * How far two texts are scrolled for two places to stand at one height: a third down, or higher where one of them
 * stands near the top of its text. Both texts have room below their end, so that the last line can rise as far.
 * @param tops how far the places are from the top of their texts
 * @param height of the smaller of the two frames
 */
export function levelScrolls(tops: readonly [number, number], height: number): [number, number] {
  const level = Math.max(0, Math.min(height * 0.3, ...tops))
  return [tops[0] - level, tops[1] - level]
}
