/** A brief as a file in one of its formats. */
import type { Brief } from './brief'
import { briefAsCsv } from './csv'
import { briefAsHtml } from './html'
import { briefAsJson } from './json'
import { briefAsMarkdown } from './markdown'

/** In the order in which they are offered. */
export const briefFormats = ['md', 'html', 'docx', 'xlsx', 'csv', 'json'] as const
export type BriefFormat = (typeof briefFormats)[number]

export const mediaTypes: Record<BriefFormat, string> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** Whether the file is no text: not for a terminal. */
export function isBinary(format: BriefFormat): boolean {
  return format === 'docx' || format === 'xlsx'
}

export async function writeBrief(brief: Brief, format: BriefFormat): Promise<Uint8Array> {
  switch (format) {
    case 'md':
      return encoded(briefAsMarkdown(brief))
    case 'html':
      return encoded(briefAsHtml(brief))
    case 'csv':
      return encoded(briefAsCsv(brief))
    case 'json':
      return encoded(briefAsJson(brief))
    // The packages behind these are large; a start must not wait for them.
    case 'docx':
      return (await import('./docx')).briefAsDocx(brief)
    case 'xlsx':
      return (await import('./xlsx')).briefAsXlsx(brief)
  }
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

const nameLimit = 100

/** Made of ids alone, so that it is a name on every system and holds nothing that anybody wrote. */
export function briefFileName(
  dossierId: string,
  { partyIds, topicIds }: { partyIds: readonly string[] | null; topicIds: readonly string[] | null },
  format: BriefFormat,
): string {
  const parts = [dossierId, partyIds?.join('-'), topicIds?.join('-')].filter((part) => part)
  return `${parts.join('-').slice(0, nameLimit)}.${format}`
}
