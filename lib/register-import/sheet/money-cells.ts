import { parseYuan, toFen, toYuanText, type Fen } from '@/lib/kernel/fen'
import { plainText } from './cell-text'
import { accept, complain, type MoneyUnit, type Reading } from './model'

const TEN_THOUSAND_YUAN = /^(\d{1,10})(?:\.(\d{1,6}))?$/
const FEN_DIGITS = 6

/** An amount in yuan as a form's field takes it. 万元 counts only where the header says so. */
export function readMoney(cell: string | number | boolean | Date, unit: MoneyUnit): Reading {
  const text = plainText(cell)
    .replace(/^[¥￥]\s*/, '')
    .replace(/\s/g, '')
  const bare = text.replace(/万?元$|万$/, '')
  const saysTenThousand = /万元?$/.test(text)
  if (saysTenThousand && unit === 'yuan')
    return complain('moneyUnit', '这一列以元为单位；以万元填写的，请把表头改为带“（万元）”')
  if (text.endsWith('元') && !saysTenThousand && unit === 'tenThousandYuan')
    return complain('moneyUnit', '表头写明以万元为单位，单元格里写的是元')
  const amount = unit === 'yuan' ? parseYuan(bare) : parseTenThousand(bare.replaceAll(',', ''))
  if (amount !== null) return accept(toYuanText(amount))
  return complain(
    'money',
    unit === 'yuan' ? '请填写金额（元），最多两位小数，不带其他文字' : '请填写金额（万元），最多六位小数，不带其他文字',
  )
}

function parseTenThousand(text: string): Fen | null {
  const match = TEN_THOUSAND_YUAN.exec(text)
  if (!match) return null
  return toFen(BigInt(`${match[1]}${(match[2] ?? '').padEnd(FEN_DIGITS, '0')}`))
}
