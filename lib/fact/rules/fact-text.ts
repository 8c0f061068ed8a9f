import { toYuanText, toFen } from '@/lib/kernel/fen'
import { factOf, isFactKey } from '../catalogue'
import type { FactValue } from '../catalogue'
import { isOpenEnded } from '../catalogue/derived'
import { CODE_TABLES } from '../codes/code-tables'
import { divisionLabel, DIVISIONS } from '../codes/division'
import { industryLabel } from '../codes/industry'
import type { ChangeValue } from '../model'
import { registerTableOf } from './register-field'

const UNKNOWN = '未知'

/** A value of the register in Chinese, as a screen shows it: '硕士研究生毕业', '是', '1,800,000.00 元', '未知'. */
export function factText(key: string, value: FactValue | ChangeValue): string {
  if (value === null || value === '') return UNKNOWN
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'object') return value.length === 0 ? '无' : value.map((one) => codeText(key, one)).join('、')
  if (typeof value === 'number') return numberText(key, value)
  return codeText(key, value)
}

function numberText(key: string, value: number): string {
  if (!isFactKey(key)) return String(value)
  const { type, unit } = factOf(key)
  if (type === 'moneyFen') return `${yuanText(value)} 元`
  if (isOpenEnded(unit, value)) return '无固定期限'
  return unit === null ? String(value) : `${value} ${unit}`
}

function codeText(key: string, value: string): string {
  const list = isFactKey(key) ? factOf(key).codeList : null
  if (list === null) return value === '9999-12-31' ? '无固定期限' : (registerTableOf(key)?.find(value) ?? value)
  if (value === 'none') return CODE_TABLES[list].find('none') ?? '无'
  if (list === 'GB/T 2260') return divisionText(value)
  if (list === 'GB/T 4754') return industryLabel(value) ?? value
  return CODE_TABLES[list].find(value) ?? value
}

/** A county is named by its prefecture and its code: the table holds no counties. */
function divisionText(code: string): string {
  const label = divisionLabel(code)
  if (label === null) return code
  return DIVISIONS.find(code) === null ? `${label}（${code}）` : label
}

/** 180000000 → '1,800,000.00'. */
export const yuanText = (fen: number): string => toYuanText(toFen(fen)).replace(/\B(?=(\d{3})+(?=\.))/g, ',')
