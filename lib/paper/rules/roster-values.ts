import { APPLICATION_STATUS_LABELS } from '@/lib/application/labels'
import type { RosterCase } from '@/lib/application/rules/paper-views'
import { yuanText } from '@/lib/fact/rules/fact-text'
import { toCapitalAmount } from '@/lib/kernel/capital-amount'
import { toChineseDay } from '@/lib/kernel/chinese-day'
import { sumFen, type Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { ATTEMPT_STATUS_LABELS } from '@/lib/subsidy/labels'
import type { BatchForPaper } from '@/lib/subsidy/rules/paper-views'
import type { ValuesOf } from '../catalogue/field-group'
import type { ROSTER_FIELDS } from '../catalogue/roster-fields'

type RosterValues = ValuesOf<typeof ROSTER_FIELDS>
type RosterRow = RosterValues['名单'][number]

/** Who made it, where and when. */
export type RosterMaker = {
  readonly countyName: string
  readonly unitName: string
  readonly by: string
  readonly today: PlainDate
}

/** The lines of a batch. */
export function batchRoster(batch: BatchForPaper, maker: RosterMaker): RosterValues {
  const rows = batch.lines.map((line): RosterRow => ({
    序号: String(line.line),
    件号: line.applicationNumber,
    姓名: line.beneficiaryName,
    用人单位: line.workUnit ?? '',
    乡镇: line.townshipName,
    事项: line.itemTitle,
    期次: String(line.instalment),
    状态: ATTEMPT_STATUS_LABELS[line.status],
    收款户名: line.holderName,
    开户银行: line.bankName,
    收款账号: line.accountMasked,
    金额: yuanText(line.amountFen),
  }))
  const title = `${batch.purpose}汇总花名册`
  return roster({ title, note: `兑现批次 ${batch.number}`, rows, totalFen: batch.totalFen }, maker)
}

/** Cases as their list shows them. */
export function caseRoster(cases: readonly RosterCase[], note: string, maker: RosterMaker): RosterValues {
  const rows = cases.map((one, index): RosterRow => ({
    序号: String(index + 1),
    件号: one.number,
    姓名: one.who,
    用人单位: one.workUnit ?? '',
    乡镇: one.townshipName,
    事项: one.title,
    期次: '',
    状态: APPLICATION_STATUS_LABELS[one.status],
    收款户名: '',
    开户银行: '',
    收款账号: '',
    金额: one.amountFen === null ? '' : yuanText(one.amountFen),
  }))
  const totalFen = sumFen(cases.flatMap(({ amountFen }) => amountFen ?? []))
  return roster({ title: '人才政策申报汇总花名册', note, rows, totalFen }, maker)
}

function roster(
  { title, note, rows, totalFen }: { title: string; note: string; rows: readonly RosterRow[]; totalFen: Fen },
  { countyName, unitName, by, today }: RosterMaker,
): RosterValues {
  return {
    县名: countyName,
    标题: title,
    说明: note,
    件数: String(rows.length),
    合计金额: yuanText(totalFen),
    合计大写: toCapitalAmount(totalFen),
    编制单位: unitName,
    编制人: by,
    编制日期: toChineseDay(today),
    名单: rows,
  }
}
