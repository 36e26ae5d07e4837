/** An address as it may be kept: of the web, without a name and a password, and short enough to be one. */
export function webAddress(written: string | null | undefined, base?: string | null): string | null {
  const address = written?.trim()
  if (!address || address.length > 2_000) return null
  try {
    const url = new URL(address, base ?? undefined)
    const isOfWeb = (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== ''
    if (!isOfWeb || url.username !== '' || url.password !== '') return null
    return url.href
  } catch {
    return null
  }
}
