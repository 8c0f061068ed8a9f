import { yuanText } from '@/lib/fact/rules/fact-text'
import { toCapitalAmount } from '@/lib/kernel/capital-amount'
import { toChineseDay } from '@/lib/kernel/chinese-day'
import { sumFen, type Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { BatchForPaper, PaperLine } from '@/lib/subsidy/rules/paper-views'
import type { ValuesOf } from '../catalogue/field-group'
import type { PAYMENT_FIELDS } from '../catalogue/payment-fields'
import { documentNumber } from './document-number'

export type BatchPaperInput = {
  readonly batch: BatchForPaper
  readonly countyName: string
  readonly today: PlainDate
}

export function paymentValues({ batch, countyName, today }: BatchPaperInput): ValuesOf<typeof PAYMENT_FIELDS> {
  const unit = askingUnit(batch.lines)
  return {
    县名: countyName,
    文号: documentNumber(`${unit.shortName}函`, batch.number),
    批次号: batch.number,
    用途: batch.purpose,
    资金名称: batch.fundName,
    年度: String(batch.year),
    付款账户: batch.payer,
    笔数: String(batch.lineCount),
    合计金额: yuanText(batch.totalFen),
    合计大写: toCapitalAmount(batch.totalFen),
    申请单位: unit.name,
    制单人: batch.madeBy,
    制单日期: toChineseDay(batch.madeOn),
    复核人: batch.checkedBy ?? '',
    今日: toChineseDay(today),
    已复核: batch.checkedBy !== null,
    分项: sharesOf(batch.lines),
    明细: batch.lines.map((line) => ({
      序号: String(line.line),
      姓名: line.beneficiaryName,
      事项: line.itemTitle,
      期次: String(line.instalment),
      收款户名: line.holderName,
      开户银行: line.bankName,
      收款账号: line.accountMasked,
      金额: yuanText(line.amountFen),
    })),
  }
}

/** Who asks for the money: the unit that leads most of it. Not whoever downloads: a letter made again is the same letter. */
function askingUnit(lines: readonly PaperLine[]): { readonly name: string; readonly shortName: string } {
  const byUnit = [...Map.groupBy(lines, ({ leadUnitName }) => leadUnitName)]
  const most = byUnit
    .map(([name, own]) => ({ name, shortName: own[0]?.leadUnitShortName ?? name, ownFen: sumOf(own) }))
    .toSorted((a, b) => b.ownFen - a.ownFen || (a.name < b.name ? -1 : 1))
  return most[0] ?? { name: '', shortName: '' }
}

const sumOf = (lines: readonly PaperLine[]): Fen => sumFen(lines.map(({ amountFen }) => amountFen))

/** Count and sum of each item, in the order of the items' codes. */
function sharesOf(lines: readonly PaperLine[]) {
  const byItem = [...Map.groupBy(lines, ({ itemCode }) => itemCode)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return byItem.map(([code, own], index) => ({
    序号: String(index + 1),
    事项代码: code,
    事项: own[0]?.itemTitle ?? code,
    笔数: String(own.length),
    金额: yuanText(sumOf(own)),
  }))
}
