import { z } from 'zod'
import { yearField } from '@/lib/fund/schema'
import { parseBankAccount } from '@/lib/kernel/bank-account'
import { dayField, idField, lineField, optionalField, parsedField, requestIdField } from '@/lib/kernel/field'
import { parseYuan, toFen, type Fen } from '@/lib/kernel/fen'
import { fail, ok } from '@/lib/kernel/result'
import { parseUscc } from '@/lib/kernel/uscc'
import { toHalfWidth } from '@/lib/kernel/text-width'

const amountField = (label: string) =>
  parsedField<Fen>(label, (raw) => {
    const amount = parseYuan(raw)
    return amount === null ? fail({ text: '请按 1234.50 的格式填写金额，最多两位小数' }) : ok(amount)
  })

const wholeField = (label: string, least: number, most: number) =>
  parsedField<number>(label, (raw) => {
    const text = toHalfWidth(raw).trim()
    const value = /^\d{1,4}$/.test(text) ? Number(text) : NaN
    return value >= least && value <= most ? ok(value) : fail({ text: `请填写 ${least} 至 ${most} 之间的整数` })
  })

const identityField = () =>
  parsedField<string>('证件号码', (raw) => ok(toHalfWidth(raw).replace(/\s/g, '').toUpperCase()))

const accountField = () =>
  parsedField('收款账号', (raw) => {
    const parsed = parseBankAccount(raw)
    return parsed.ok ? ok(parsed.value.account) : parsed
  })

/** One line as it is typed, or as a row of a workbook says it. Whether it fits the registers is asked afterwards. */
export const OpeningLineFields = z.strictObject({
  name: lineField('姓名或单位名称', 80),
  identity: optionalField(identityField()),
  uscc: optionalField(parsedField('统一社会信用代码', parseUscc)),
  itemCode: optionalField(lineField('事项代码', 40)),
  category: optionalField(lineField('待遇类别', 40)),
  title: optionalField(lineField('待遇名称', 60)),
  grantedOn: dayField('核准日期'),
  year: yearField(),
  paidFen: amountField('已拨付金额'),
  countyFen: optionalField(amountField('其中县级资金')),
  months: optionalField(wholeField('已享受月数', 0, 600)),
  paidFrom: optionalField(dayField('享受起始日')),
  paidTo: optionalField(dayField('享受截止日')),
  place: optionalField(lineField('公寓地址', 100)),
  leftCount: optionalField(wholeField('待发期数', 1, 120)),
  leftFirstOn: optionalField(dayField('下期应付日')),
  leftEveryMonths: optionalField(wholeField('每期间隔月数', 1, 60)),
  leftEachFen: optionalField(amountField('每期金额')),
  leftLastFen: optionalField(amountField('末期金额')),
  leftCountyPercent: optionalField(wholeField('待发县级承担比例', 0, 100)),
  leftRecheck: optionalField(z.enum(['yes', 'no'], { error: '发放前复核请填“是”或“否”' })),
  bankName: optionalField(lineField('开户行', 60)),
  account: optionalField(accountField()),
  note: optionalField(lineField('备注', 200)),
})
export type OpeningLineFields = z.output<typeof OpeningLineFields>

const batchField = { batchId: idField() }

export const CreateOpeningBatchInput = z.strictObject({
  fundId: idField(),
  title: lineField('批次名称', 60),
  documentNumber: lineField('来源文件文号', 60),
  requestId: requestIdField(),
})
export type CreateOpeningBatchInput = z.output<typeof CreateOpeningBatchInput>

export const AddOpeningLineInput = OpeningLineFields.extend({ ...batchField, requestId: requestIdField() })
export type AddOpeningLineInput = z.output<typeof AddOpeningLineInput>

export const RemoveOpeningAwardInput = z.strictObject({ ...batchField, awardId: idField() })
export type RemoveOpeningAwardInput = z.output<typeof RemoveOpeningAwardInput>

/** A file comes through a route, not a form. */
export type OpeningFileInput = { readonly batchId: string; readonly name: string; readonly bytes: Uint8Array }

export const OpeningBatchInput = z.strictObject(batchField)
export type OpeningBatchInput = z.output<typeof OpeningBatchInput>

const digits = (label: string) => z.string().regex(/^\d{1,15}$/, `${label}有误，请刷新页面后重试。`)

/** What whoever signs has seen: any difference refuses. */
export const SignOpeningBatchInput = z.strictObject({
  ...batchField,
  lineCount: digits('笔数').transform(Number),
  paidFen: digits('金额').transform((text) => toFen(Number(text))),
  leftFen: digits('金额').transform((text) => toFen(Number(text))),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, '请刷新页面后重试。'),
  requestId: requestIdField(),
})
export type SignOpeningBatchInput = z.output<typeof SignOpeningBatchInput>

export const RejectOpeningBatchInput = z.strictObject({ ...batchField, reason: lineField('退回原因', 200, 2) })
export type RejectOpeningBatchInput = z.output<typeof RejectOpeningBatchInput>

/** `awardIds`: the awards to be taken back; a single ticked box arrives as one text. */
export const ReverseOpeningBatchInput = z.strictObject({
  ...batchField,
  awardIds: z.preprocess(
    (raw) => (typeof raw === 'string' ? [raw] : raw),
    z
      .array(idField(), { error: '请至少选择一项要冲销的待遇' })
      .min(1, '请至少选择一项要冲销的待遇')
      .max(400, '一次最多冲销 400 项'),
  ),
  documentNumber: lineField('依据文号', 60),
  reason: lineField('冲销原因', 200, 2),
  requestId: requestIdField(),
})
export type ReverseOpeningBatchInput = z.output<typeof ReverseOpeningBatchInput>

/** A file of a batch: its scan, or the rows that could not be entered. */
export const TakeOpeningFileInput = z.strictObject({ batchId: idField() })
export type TakeOpeningFileInput = z.output<typeof TakeOpeningFileInput>
