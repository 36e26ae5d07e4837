/** The language of a text by its words and letters. Alone knows the franc package. */
import { franc } from 'franc-min'

/** As franc names them, and as a tag names them. */
const tags: Record<string, string> = Object.fromEntries(
  (
    'eng en,deu de,fra fr,spa es,ita it,por pt,nld nl,swe sv,pol pl,ces cs,hun hu,ron ro,bul bg,srp sr,hrv hr,bos bs,' +
    'rus ru,ukr uk,bel be,kaz kk,uzn uz,azj az,tur tr,ell el,arb ar,pes fa,pbu ps,urd ur,ckb ckb,heb he,hin hi,ben bn,' +
    'pan pa,guj gu,mar mr,npi ne,tam ta,tel te,kan kn,mal ml,sin si,mya my,tha th,vie vi,ind id,zlm ms,jav jv,tgl tl,' +
    'cmn zh,jpn ja,kor ko,koi el,swh sw,som so,hau ha,amh am,yor yo,ibo ig,zul zu,kin rw,run rn,lin ln'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
)
const names: Record<string, string> = {
  english: 'en', german: 'de', deutsch: 'de', french: 'fr', français: 'fr', spanish: 'es', español: 'es', italian: 'it',
  portuguese: 'pt', dutch: 'nl', russian: 'ru', ukrainian: 'uk', polish: 'pl', turkish: 'tr', arabic: 'ar', hebrew: 'he',
  persian: 'fa', farsi: 'fa', dari: 'fa-AF', pashto: 'ps', urdu: 'ur', hindi: 'hi', chinese: 'zh', japanese: 'ja', korean: 'ko',
} // prettier-ignore

const english = new Set(
  'the of and to in a that is for said on was with as by he it has have not from at be'.split(' '),
)

/** A tag; undefined when the words do not tell. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, 20_000)
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  // Of a few words the trigrams tell little, and these words much.
  if (words.length >= 3 && words.filter((word) => english.has(word)).length / words.length >= 0.2) return 'en'
  const letters = words.join('')
  if (letters.length < 20) return undefined
  if ((letters.match(/\p{Script=Hebrew}/gu)?.length ?? 0) > letters.length / 2) return 'he'
  return tags[franc(sample, { minLength: 20 })]
}

/** `en-US`, `EN_us`, `English` as a tag; undefined when it names none. */
export function tagOf(written: string): string | undefined {
  const words = written.trim().toLowerCase()
  const byName = names[words.split(/[\s;,(]/)[0] ?? '']
  if (byName !== undefined) return byName
  const [main = '', ...rest] = written.trim().replaceAll('_', '-').split('-')
  const tag = [tags[main.toLowerCase()] ?? main.toLowerCase(), ...rest].join('-')
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && tag !== 'und' ? tag : undefined
}

const inWords = new Intl.DisplayNames('en', { type: 'language' })

/** For sentences: "Persian". */
export function languageName(tag: string): string {
  return inWords.of(tag) ?? tag
}
