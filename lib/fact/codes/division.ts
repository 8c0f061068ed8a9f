import { PROVINCES, provinceOf } from '@/lib/kernel/province'
import { codeTable, rowsOf } from './code-table'

const SICHUAN_PREFECTURES = rowsOf(`
  510100 成都市 510300 自贡市 510400 攀枝花市 510500 泸州市 510600 德阳市 510700 绵阳市 510800 广元市 510900 遂宁市
  511000 内江市 511100 乐山市 511300 南充市 511400 眉山市 511500 宜宾市 511600 广安市 511700 达州市 511800 雅安市
  511900 巴中市 512000 资阳市 513200 阿坝藏族羌族自治州 513300 甘孜藏族自治州 513400 凉山彝族自治州
`)

/** GB/T 2260 of six digits: the provinces, and the prefectures of the county's own province. */
export const DIVISIONS = codeTable('行政区划', 'GB/T 2260', [
  ...Object.entries(PROVINCES).map(([prefix, label]) => [`${prefix}0000`, label] as const),
  ...SICHUAN_PREFECTURES,
])

/** Six digits whose province exists: the code of an identity number's origin or of a household, listed or not. */
export const isDivisionCode = (code: string): boolean => /^\d{6}$/.test(code) && provinceOf(code) !== null

/** Province and, where listed, prefecture: '四川省绵阳市'. Null for a province that does not exist. */
export function divisionLabel(code: string): string | null {
  const prefecture = code.slice(2, 4) === '00' ? null : DIVISIONS.find(`${code.slice(0, 4)}00`)
  const province = provinceOf(code)
  return province === null ? null : `${province}${prefecture ?? ''}`
}
