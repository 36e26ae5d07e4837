/** The brief as Markdown (CommonMark). What others wrote is escaped, so that none of it is taken for markup. */
import { blocksOf, type Block } from './blocks'
import type { Brief } from './brief'

export function briefAsMarkdown(brief: Brief): string {
  return `${blocksOf(brief).map(blockText).join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${inline(block.words)}`
    case 'topic':
      return `## ${inline(block.words)}`
    case 'party':
      return `### ${inline(block.words)}`
    case 'remark':
      return inline(block.words)
    case 'speaker':
      return `**${block.number}\\. ${inline(block.words)}**`
    case 'quote':
      return quoted(block.words)
    case 'facts':
      return block.facts.map(({ name, words }) => `- ${name}: ${inline(words)}`).join('\n')
    case 'kept':
      return `*${inline(block.kept.on)} (${block.kept.changedOn}):*\n\n${quoted(block.kept.text)}`
  }
}

/** Line ends would end a heading or an item. */
function inline(text: string): string {
  return escapeMarkdown(text.replace(/\s*[\r\n]+\s*/g, ' ').trim())
}

/** Every line of the words stands in the block, and line ends stay. */
function quoted(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (line.trim() === '' ? '>' : `> ${escapeMarkdown(line)}`))
    .join('\n')
    .replace(/(?<!^>)\n(?=> )/gm, '\\\n')
}

/**
 * Signs of markup anywhere, and those that are signs only where a line begins. Entities rather than backslashes for
 * what HTML knows, because Markdown programs differ most in how they treat HTML.
 */
export function escapeMarkdown(line: string): string {
  return line
    .replaceAll('\0', '\uFFFD')
    .replace(/[\\`*_[\]#|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\s*)([-+=:])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^[ \t]/, (space) => (space === ' ' ? '&#32;' : '&#9;'))
    .replace(/[ \t]$/, (space) => (space === ' ' ? '&#32;' : '&#9;'))
}
