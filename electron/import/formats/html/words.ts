/** White space as a page shows it: one blank for any run of it; marks that only tell where a word may break are left out. */
export function plain(text: string): string {
  return text
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replaceAll('\0', '')
    .replace(/\s+/g, ' ')
    .trim()
}

export function lettersIn(text: string): number {
  return text.match(/\S/g)?.length ?? 0
}
