import { hasMod112Check } from './mod-11-2'
import { parsePlainDate, type PlainDate } from './plain-date'
import type { Problem } from './problem'
import { isProvinceCode } from './province'
import { parseResidentId } from './resident-id'
import { fail, ok, type Result } from './result'
import { toHalfWidth } from './text-width'

/** Kinds of identity document by their GA/T 517 code. */
export const IDENTITY_DOCUMENT = {
  residentId: '111',
  passport: '414',
  taiwanPermit: '511',
  hongKongMacaoPermit: '516',
  permanentResidence: '553',
} as const
export type IdentityDocumentKind = (typeof IDENTITY_DOCUMENT)[keyof typeof IDENTITY_DOCUMENT]

export type IdentityDocument = { readonly kind: IdentityDocumentKind; readonly number: string }

export const isIdentityDocumentKind = (code: string): code is IdentityDocumentKind =>
  Object.values<string>(IDENTITY_DOCUMENT).includes(code)

/** Reads the number of a document as typed; spaces, brackets, full width and case are put right. */
export function parseIdentityDocument(
  kind: IdentityDocumentKind,
  text: string,
  today: PlainDate,
): Result<IdentityDocument, Problem<string>> {
  if (kind === IDENTITY_DOCUMENT.residentId) {
    const parsed = parseResidentId(text, today)
    return parsed.ok ? ok({ kind, number: parsed.value }) : parsed
  }
  const number = toHalfWidth(text)
    .replace(/[\s()-]/g, '')
    .toUpperCase()
  const format = FORMATS[kind]
  return format.test(number, today) ? ok({ kind, number }) : fail({ code: 'format', text: format.text })
}

/** 护照: ICAO 9303 leaves nine places; some states print more, none print no digit. */
const isPassport = (number: string): boolean => /^(?=.*\d)[A-Z0-9]{5,12}$/.test(number)

/** 台胞证: eight digits on the card since 2015; the booklet before had ten digits, and a letter in brackets. */
const isTaiwanPermit = (number: string): boolean => /^(\d{8}|\d{10}[A-Z]?)$/.test(number)

/** 回乡证: H (Hong Kong) or M (Macao), eight digits, and on older cards two digits counting the renewals. */
const isHongKongMacaoPermit = (number: string): boolean => /^[HM]\d{8}(\d{2})?$/.test(number)

/**
 * 外国人永久居留身份证. Until 2023-11: three letters of nationality, division (4), birth YYMMDD, sequence, check.
 * Since 2023-12-01: 9, province (2), numeric nationality (3), birth (8), sequence (3) and a MOD 11-2 check.
 */
function isPermanentResidence(number: string, today: PlainDate): boolean {
  if (/^[A-Z]{3}\d{12}$/.test(number)) {
    const [year, monthAndDay] = [number.slice(7, 9), `${number.slice(9, 11)}-${number.slice(11, 13)}`]
    return ['19', '20'].some((century) => parsePlainDate(`${century}${year}-${monthAndDay}`) !== null)
  }
  if (!number.startsWith('9') || !isProvinceCode(number.slice(1, 3)) || !hasMod112Check(number)) return false
  const birth = parsePlainDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)
  return birth !== null && birth <= today
}

type Format = { readonly test: (number: string, today: PlainDate) => boolean; readonly text: string }

const FORMATS: Readonly<Record<Exclude<IdentityDocumentKind, '111'>, Format>> = {
  '414': { test: isPassport, text: '护照号码应为5至12位字母和数字' },
  '511': { test: isTaiwanPermit, text: '台湾居民来往大陆通行证号码应为8位数字' },
  '516': { test: isHongKongMacaoPermit, text: '港澳居民来往内地通行证号码应为H或M加8位数字' },
  '553': {
    test: isPermanentResidence,
    text: '外国人永久居留身份证号码应为3个字母加12位数字，或以9开头的18位号码，请核对是否输错',
  },
}
