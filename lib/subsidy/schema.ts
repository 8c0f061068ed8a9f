import { z } from 'zod'
import { yuanField } from '@/lib/fund/schema'
import { parseBankAccount } from '@/lib/kernel/bank-account'
import {
  codeField,
  dayField,
  idField,
  lineField,
  optionalField,
  paragraphField,
  parsedField,
  requestIdField,
} from '@/lib/kernel/field'
import { parseYuan, toFen, type Fen } from '@/lib/kernel/fen'
import { parsePlainMonth } from '@/lib/kernel/plain-month'
import { fail, ok } from '@/lib/kernel/result'
import { BANK_ENCODINGS, END_REASONS, RESOLUTIONS } from './model'

const countField = (label: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `${label}有误，请刷新页面后重试。`)
    .transform(Number)

/** Which due payments: those named, or all that a filter finds. The list is frozen when the batch is made. */
export const BatchFilter = z.strictObject({
  fundYearId: optionalField(idField()),
  itemCode: optionalField(z.string().max(40)),
  category: optionalField(z.string().max(40)),
  townshipCode: optionalField(z.string().max(12)),
  dueTo: optionalField(dayField('到期日')),
})
export type BatchFilter = z.output<typeof BatchFilter>

const idListField = () =>
  z
    .string()
    .transform((text) => text.split(',').filter((id) => id !== ''))
    .pipe(z.array(idField()).min(1, '请至少选择一笔待拨付').max(400, '一次最多勾选 400 笔；更多请按筛选条件制单'))

/** `count`, `totalFen` and `contentHash` are what the confirm page showed: any difference refuses the batch. */
export const MakeBatchInput = z.strictObject({
  purpose: lineField('用途', 40),
  paymentIds: optionalField(idListField()),
  filter: BatchFilter.optional(),
  count: countField('笔数'),
  totalFen: z
    .string()
    .regex(/^\d{1,15}$/, '金额有误，请刷新页面后重试。')
    .transform((text) => toFen(Number(text))),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, '请刷新页面后重试。'),
  requestId: requestIdField(),
})
export type MakeBatchInput = z.output<typeof MakeBatchInput>

export const BatchInput = z.strictObject({ batchId: idField(), requestId: requestIdField() })
export type BatchInput = z.output<typeof BatchInput>

export const ExportBatchInput = z.strictObject({
  batchId: idField(),
  encoding: codeField('文件编码', BANK_ENCODINGS),
  requestId: requestIdField(),
})
export type ExportBatchInput = z.output<typeof ExportBatchInput>

export const SendBatchInput = z.strictObject({ batchId: idField(), requestId: requestIdField() })
export type SendBatchInput = z.output<typeof SendBatchInput>

export const CancelBatchInput = z.strictObject({
  batchId: idField(),
  reason: lineField('撤销原因', 200),
  requestId: requestIdField(),
})
export type CancelBatchInput = z.output<typeof CancelBatchInput>

/** `letter`: number or day of the bank's notice. */
export const AskBatchReturnInput = z.strictObject({ batchId: idField(), letter: lineField('银行退回通知', 100) })
export type AskBatchReturnInput = z.output<typeof AskBatchReturnInput>

export const MakeFollowUpBatchInput = z.strictObject({
  batchId: idField(),
  count: countField('笔数'),
  totalFen: z
    .string()
    .regex(/^\d{1,15}$/, '金额有误，请刷新页面后重试。')
    .transform((text) => toFen(Number(text))),
  requestId: requestIdField(),
})
export type MakeFollowUpBatchInput = z.output<typeof MakeFollowUpBatchInput>

/** A result file comes through a route, not a form: its bytes, and the name it had. */
export type ImportBankResultInput = { readonly batchId: string; readonly fileName: string; readonly bytes: Uint8Array }

export const ResolveSuspenseInput = z.strictObject({
  suspenseId: idField(),
  resolution: codeField('处理方式', RESOLUTIONS),
  note: lineField('处理说明', 200, 2),
  requestId: requestIdField(),
})
export type ResolveSuspenseInput = z.output<typeof ResolveSuspenseInput>

export const ClearGatesInput = z.strictObject({
  ids: z.preprocess(
    (raw) => (typeof raw === 'string' ? [raw] : raw),
    z.array(idField(), { error: '请至少选择一笔待复核的款项' }).min(1, '请至少选择一笔待复核的款项').max(400),
  ),
  opinion: paragraphField('复核意见', 500, 2),
  requestId: requestIdField(),
})
export type ClearGatesInput = z.output<typeof ClearGatesInput>

/** `servedMonths`: whole months served; asked for only where the policy recovers pro rata. */
export const EndEntitlementInput = z.strictObject({
  entitlementId: idField(),
  endedOn: dayField('终止日期'),
  reason: codeField('终止原因', END_REASONS),
  note: paragraphField('情况说明', 500, 2),
  servedMonths: optionalField(
    z
      .string()
      .regex(/^\d{1,3}$/, '已服务月数：请填整月数')
      .transform(Number),
  ),
  requestId: requestIdField(),
})
export type EndEntitlementInput = z.output<typeof EndEntitlementInput>

export const RecordRepaymentInput = z.strictObject({
  receivableId: idField(),
  amountFen: yuanField('收回金额'),
  documentNumber: lineField('缴款凭证号', 60),
  requestId: requestIdField(),
})
export type RecordRepaymentInput = z.output<typeof RecordRepaymentInput>

const accountField = (label: string) =>
  parsedField(label, (raw) => {
    const parsed = parseBankAccount(raw)
    return parsed.ok ? ok(parsed.value.account) : parsed
  })

export const ChangePayeeAccountInput = z
  .strictObject({
    entitlementId: idField(),
    bankName: lineField('开户银行', 60, 4),
    account: accountField('银行账号'),
    accountAgain: accountField('再次输入银行账号'),
    reason: lineField('更正原因', 200, 2),
    requestId: requestIdField(),
  })
  .refine(({ account, accountAgain }) => account === accountAgain, {
    path: ['accountAgain'],
    error: '两次输入的账号不一致',
  })
export type ChangePayeeAccountInput = z.output<typeof ChangePayeeAccountInput>

/** Whose statement, and of which month. */
export const TakeStatementInput = z.strictObject({
  fundId: idField(),
  month: parsedField('月份', (raw) => {
    const month = parsePlainMonth(raw)
    return month ? ok(month) : fail({ text: '月份应为 2026-09 的样子' })
  }),
})
export type TakeStatementInput = z.output<typeof TakeStatementInput>

/** `carried/<sub-budget>` and the like in yuan, empty for nothing: what is left out of a record is zero. */
const dispositionField = (what: string) =>
  z
    .record(idField(), z.string())
    .default({})
    .transform((typed, context) => {
      const amounts = Object.entries(typed).flatMap(([id, text]): [string, Fen][] => {
        if (text.trim() === '') return []
        const fen = parseYuan(text)
        if (fen !== null) return [[id, fen]]
        context.addIssue({ code: 'custom', path: [id], message: `${what}：请按 1234.50 的格式填写金额，没有则留空` })
        return []
      })
      return Object.fromEntries(amounts)
    })

/** What becomes of each line's unspent budget, as the leading group decided. */
export const MakeYearClosingInput = z.strictObject({
  fundYearId: idField(),
  documentNumber: lineField('批准文号', 60),
  carried: dispositionField('结转下年'),
  returned: dispositionField('交回财政'),
  lapsed: dispositionField('注销'),
  requestId: requestIdField(),
})
export type MakeYearClosingInput = z.output<typeof MakeYearClosingInput>

/** `contentHash`: what the second person was shown. */
export const PostYearClosingInput = z.strictObject({
  closingId: idField(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, '内容校验值有误，请刷新页面后重试。'),
  requestId: requestIdField(),
})
export type PostYearClosingInput = z.output<typeof PostYearClosingInput>

export const CancelYearClosingInput = z.strictObject({
  closingId: idField(),
  reason: lineField('撤销原因', 200, 2),
  requestId: requestIdField(),
})
export type CancelYearClosingInput = z.output<typeof CancelYearClosingInput>
