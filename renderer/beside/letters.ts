/** The letter of an article among those that are compared: A is the base. */
export function letterOf(at: number): string {
  return String.fromCharCode(65 + at)
}
