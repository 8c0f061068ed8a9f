import { APPLICATION_STATUS_LABELS } from '@/lib/application/labels'
import type { ApplicationListRow } from '@/lib/application/queries/list-applications'
import { DISCLOSED_FIELD_LABELS, DISCLOSURE_REASON_LABELS } from '@/lib/disclosure/labels'
import type { Disclosure } from '@/lib/disclosure/model'
import { HELD_INFORMATION } from '@/lib/disclosure/rules/held-information'
import { toYuanText } from '@/lib/kernel/fen'
import { dateIn } from '@/lib/kernel/plain-date'
import { workbookOfSheets } from '@/lib/platform/workbook/write-workbook'
import type { AwardLine } from '@/lib/subsidy/queries/list-awards-of'
import type { MyProfile } from '@/lib/talent/queries/get-my-profile'

type Own = {
  readonly profile: MyProfile
  readonly cases: readonly ApplicationListRow[]
  readonly awards: readonly AwardLine[]
  readonly disclosures: readonly Disclosure[]
}

const columns = (...headers: string[]) => headers.map((header) => ({ header, width: 24 }))

/** 我的信息 as a workbook: a sheet each for the register, the cases, the awards, who looked at numbers, and what it all is for. */
export function ownCopy({ profile, cases, awards, disclosures }: Own, now: Date): Promise<Uint8Array> {
  const preamble = [`${profile.name} 的信息，${dateIn(now)} 下载；号码打码`]
  return workbookOfSheets([
    {
      sheetName: '登记信息',
      preamble,
      columns: columns('类别', '项目', '内容', '来源', '开始日期'),
      rows: profile.portrait.flatMap(({ title, lines }) =>
        lines.map(({ label, text, source, since }) => [title, label, text, source, since ?? '']),
      ),
    },
    {
      sheetName: '申报',
      columns: columns('编号', '事项', '状态'),
      rows: cases.map(({ number, title, status }) => [number, title, APPLICATION_STATUS_LABELS[status]]),
    },
    {
      sheetName: '待遇',
      columns: columns('待遇', '授予日期', '总额（元）', '已领（元）'),
      rows: awards.map(({ title, grantedOn, totalFen, paidFen }) => [
        title,
        grantedOn,
        toYuanText(totalFen),
        toYuanText(paidFen),
      ]),
    },
    {
      sheetName: '谁看过完整号码',
      columns: columns('日期', '查看人', '号码', '用途', '说明'),
      rows: disclosures.map(({ at, byName, field, reason, words }) => [
        dateIn(at),
        byName,
        DISCLOSED_FIELD_LABELS[field],
        DISCLOSURE_REASON_LABELS[reason],
        words,
      ]),
    },
    {
      sheetName: '保存的信息和用途',
      columns: columns('信息', '用途', '来源', '保存'),
      rows: HELD_INFORMATION.map(({ what, why, from, kept }) => [what, why, from, kept]),
    },
  ])
}
