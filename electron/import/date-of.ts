/** A date as some file writes it into an ISO date: the day as written, whatever the hour and its zone. */
import { dayOf } from '../articles/days'

const monthNames = [
  'january jan januar janvier janv enero ene gennaio gen janeiro januari styczeń stycznia январь января січня ocak',
  'february feb februar février fevrier févr febrero febbraio fevereiro fev februari lutego февраль февраля лютого şubat',
  'march mar märz maerz mars marzo março maart marca март марта березня mart',
  'april apr avril avr abril abr aprile kwietnia апрель апреля квітня nisan',
  'may mai mayo maggio mag maio mei maja май мая травня mayıs',
  'june jun juni juin junio giugno giu junho czerwca июнь июня червня haziran',
  'july jul juli juillet juil julio luglio lug julho lipca июль июля липня temmuz',
  'august aug août aout agosto ago augustus sierpnia август августа серпня ağustos',
  'september sep sept septembre septiembre settembre set setembro września сентябрь сентября вересня eylül',
  'october oct oktober okt octobre octubre ottobre ott outubro października октябрь октября жовтня ekim',
  'november nov novembre noviembre novembro listopada ноябрь ноября листопада kasım',
  'december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro grudnia декабрь декабря грудня aralık',
]
const monthByName = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** Null when it is no date that can be read. Day and month that could be either give the year alone. */
export function dateOf(written: string): string | null {
  const text = withPlainDigits(written).slice(0, 200)
  return inIsoOrder(text) ?? withMonthName(text) ?? inFigures(text)
}

function inIsoOrder(text: string): string | null {
  const match =
    /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text) ??
    /^\s*(\d{4})()(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\s*$/.exec(text)
  if (match) return checked(Number(match[1]), Number(match[3]), Number(match[4]))
  const short = /^\s*(\d{4})-(\d{2})\s*$/.exec(text)
  if (short) return checked(Number(short[1]), Number(short[2]))
  return /^\s*(?:1[89]|20)\d{2}\s*$/.test(text) ? text.trim() : null
}

function withMonthName(text: string): string | null {
  for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
    const month = monthByName.get(word.toLowerCase())
    if (month === undefined) continue
    const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: de)?[\s-]*$/.exec(text.slice(0, index))
    const after = /^\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/.exec(text.slice(index + word.length))
    const year =
      /(?<![\d:])(\d{4})(?!\d)/.exec(text.slice(index)) ?? /(?<![\d:+-])((?:1[89]|20)\d{2})(?!\d)/.exec(text)
    if (!year) continue
    const day = before?.[1] ?? after?.[1]
    return checked(Number(year[1]), month, day === undefined ? undefined : Number(day))
  }
  return null
}

function inFigures(text: string): string | null {
  const [, first = '', sign, second = '', year = ''] =
    /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text) ?? []
  if (sign === undefined) return null
  const [one, two] = [Number(first), Number(second)]
  if (sign === '.' || one > 12 || one === two) return checked(Number(year), two, one)
  if (two > 12) return checked(Number(year), one, two)
  return checked(Number(year))
}

function checked(year: number, month?: number, day?: number): string | null {
  if (dayOf(year, month ?? 1, day ?? 1) === undefined || year < 1400 || year > 2200) return null
  return [
    String(year),
    ...[month, day].flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0'))),
  ].join('-')
}

/** Persian and Arabic figures as ours. */
function withPlainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}
