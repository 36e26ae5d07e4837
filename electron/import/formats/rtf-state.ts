/** What holds within one group of an RTF file; a group that opens takes it over, and its end restores it. */
export interface RtfState {
  /** Where words go: into the text, nowhere, or into a property. */
  destination: 'text' | 'skip' | 'fonts' | 'styles' | RtfProperty
  /** A label for TextDecoder. */
  encoding: string
  /** How many letters stand in for one that is given as a number. */
  unicodeSkip: number
  isHidden: boolean
  isDeleted: boolean
}

export type RtfProperty = 'title' | 'author' | 'created'

const codePages: Record<number, string> = {
  437: 'windows-1252',
  708: 'iso-8859-6',
  850: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  20866: 'koi8-r',
  65001: 'utf-8',
}

export function encodingOfCodePage(page: number): string {
  return codePages[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
}

/** By the number in `\fcharset`; 0 and 1 mean the file's own code page. */
const charsets: Record<number, string> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

export function encodingOfCharset(charset: number): string | undefined {
  return charsets[charset]
}

/** Groups whose words are no text of the document, whether or not they are marked as such. */
export const silentGroups = new Set([
  'colortbl',
  'pict',
  'object',
  'objdata',
  'fldinst',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'pntext',
  'listtext',
  'pntxta',
  'pntxtb',
  'listtable',
  'listoverridetable',
  'revtbl',
  'rsidtbl',
  'generator',
  'filetbl',
  'xmlnstbl',
  'themedata',
  'colorschememapping',
  'latentstyles',
  'datastore',
  'annotation',
  'atnid',
  'atnauthor',
  'atndate',
  'bkmkstart',
  'bkmkend',
  'tc',
  'xe',
  'nonshppict',
  'shpinst',
  'sp',
  'template',
  'operator',
  'comment',
  'doccomm',
  'keywords',
  'subject',
  'company',
  'manager',
  'category',
  'hlinkbase',
  'userprops',
  'mmathPr',
  'ftnsep',
  'ftnsepc',
  'aftnsep',
  'aftnsepc',
  'ftncn',
  'aftncn',
  'revtim',
  'printim',
  'buptim',
  'private',
  'formfield',
  'datafield',
])

/** Words that stand for one letter. */
export const signs: Record<string, string> = {
  tab: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  ltrmark: '\u200E',
  rtlmark: '\u200F',
  zwj: '\u200D',
  zwnj: '\u200C',
}
