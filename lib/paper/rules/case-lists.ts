import type { CaseForPaper } from '@/lib/application/rules/paper-views'
import { refusalReasons } from '@/lib/application/rules/refusal-reasons'
import { yuanText } from '@/lib/fact/rules/fact-text'
import { toChineseDay } from '@/lib/kernel/chinese-day'
import type { Finding, Grant } from '@/lib/policy/engine/assessment'
import { FUNDER_LABELS } from '@/lib/policy/engine/describe-subsidy'
import { instalmentRuns, type InstalmentRun, type PaperInstalment } from './instalment-runs'

const OUTCOMES = { met: '满足', notMet: '不满足', unknown: '待查实' } as const

/** The tables of a case's papers. */
export function caseLists(
  { assessment, materials, steps }: CaseForPaper,
  { grant, instalments }: { readonly grant: Grant | null; readonly instalments: readonly PaperInstalment[] },
) {
  const money = grant?.kind === 'subsidy' ? grant : null
  return {
    条件: assessment.findings.map((finding) => ({
      条款: finding.clause,
      内容: finding.text,
      结论: OUTCOMES[finding.outcome],
      依据: basisOf(finding),
    })),
    计算步骤: (money?.steps ?? []).map(({ clause, text, amountFen }) => ({
      条款: clause,
      说明: text,
      金额: yuanText(amountFen),
    })),
    分期: instalmentRuns(instalments).map(runRow),
    资金承担: (money?.funding ?? []).map(({ funder, amountFen }) => ({
      承担方: FUNDER_LABELS[funder],
      金额: yuanText(amountFen),
    })),
    材料: materials.map(({ name, count }, index) => ({ 序号: String(index + 1), 名称: name, 份数: String(count) })),
    办理意见: steps.map(({ name, unitName, signed }) => ({
      环节: name,
      部门: unitName ?? '',
      意见: signed?.opinion ?? (signed ? '同意。' : ''),
      办理人: signed?.by ?? '',
      日期: signed ? toChineseDay(signed.on) : '',
    })),
    不符合: refusalReasons(assessment.findings).map(({ clause = '', text }) => ({ 条款: clause, 说明: text })),
  }
}

const basisOf = ({ uses, note }: Finding): string =>
  note ?? uses.map(({ label, valueText, source }) => `${label}：${valueText}（${source}）`).join('；')

const runRow = ({ first, last, totalFen }: InstalmentRun) => ({
  期次: first.number === last.number ? String(first.number) : `${first.number}至${last.number}`,
  名称: first.name,
  应付日: first.number === last.number ? first.dueOn : `${first.dueOn} 至 ${last.dueOn}`,
  每期金额: yuanText(first.amountFen),
  金额: yuanText(totalFen),
  前提: first.gate ?? '',
})
