import { z } from 'zod'
import { parseBankAccount } from '@/lib/kernel/bank-account'
import { idField, lineField, optionalField, parsedField, requestIdField } from '@/lib/kernel/field'
import { parseYuan, type Fen } from '@/lib/kernel/fen'
import { fail, ok } from '@/lib/kernel/result'

/** An amount of yuan as typed ('1,234.50'), above zero, into fen. */
export const yuanField = (label: string) =>
  parsedField<Fen>(label, (raw) => {
    const amount = parseYuan(raw)
    if (amount === null) return fail({ text: '请按 1234.50 的格式填写金额，最多两位小数' })
    return amount === 0 ? fail({ text: '金额须大于零' }) : ok(amount)
  })

/** A year of a fund, as typed. */
export const yearField = () =>
  z
    .string({ error: '请填写年度' })
    .regex(/^20\d\d$/, '年度应为四位数字，如 2027')
    .transform(Number)

const categoryField = () => lineField('科目', 40)
const documentField = () => lineField('文号', 60)

export const OpenFundInput = z.strictObject({
  code: lineField('资金代码', 20),
  name: lineField('资金名称', 60),
  payerName: lineField('付款户名', 60),
  payerBankName: lineField('付款开户行', 60),
  payerAccount: parsedField('付款账号', (raw) => {
    const parsed = parseBankAccount(raw)
    return parsed.ok ? ok(parsed.value.account) : parsed
  }),
})
export type OpenFundInput = z.output<typeof OpenFundInput>

export const OpenFundYearInput = z.strictObject({
  fundId: idField(),
  year: yearField(),
  documentNumber: documentField(),
  lines: z.array(
    z.strictObject({ category: categoryField(), name: lineField('科目名称', 40), totalFen: yuanField('预算额') }),
  ),
})
export type OpenFundYearInput = z.output<typeof OpenFundYearInput>

/** A sub-budget that a year in force does not have yet: a policy of a new category began in its middle. */
export const AddSubBudgetInput = z.strictObject({
  fundId: idField(),
  year: yearField(),
  category: categoryField(),
  name: lineField('科目名称', 40),
  totalFen: yuanField('预算额'),
  documentNumber: documentField(),
  requestId: requestIdField(),
})
export type AddSubBudgetInput = z.output<typeof AddSubBudgetInput>

/** `mayExceed`: past the ceiling the desk is warned; otherwise it is refused. */
export const SetCeilingInput = z.strictObject({
  fundId: idField(),
  year: yearField(),
  category: categoryField(),
  name: lineField('科目名称', 40),
  totalFen: yuanField('上限'),
  mayExceed: z
    .literal('yes')
    .optional()
    .transform((ticked) => ticked === 'yes'),
  documentNumber: documentField(),
  requestId: requestIdField(),
})
export type SetCeilingInput = z.output<typeof SetCeilingInput>

export const AdjustBudgetInput = z.strictObject({
  subBudgetId: idField(),
  direction: z.enum(['add', 'cut'], { error: '请选择调增或调减' }),
  amountFen: yuanField('调整金额'),
  documentNumber: documentField(),
  reason: lineField('调整原因', 200),
  requestId: requestIdField(),
})
export type AdjustBudgetInput = z.output<typeof AdjustBudgetInput>

/** One line of the form. Many of them stand there, so what is wrong with an amount says whose it is. */
const postedLineField = () =>
  z.strictObject({ name: lineField('科目名称', 40), typed: z.string() }).transform(({ name, typed }, context) => {
    const read = optionalField(yuanField(`「${name}」预算额`)).safeParse(typed)
    if (read.success) return { name, totalFen: read.data }
    for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const PostedGroups = z.looseObject({
  totals: z.record(z.string(), z.string()).default({}),
  names: z.record(z.string(), z.string()).default({}),
})

/** `totals/<category>` and `names/<category>`, posted apart, as one line each. */
function besideTheirNames(form: unknown): unknown {
  const groups = PostedGroups.safeParse(form)
  if (!groups.success) return form
  const { totals, names, ...rest } = groups.data
  const lines = new Map(Object.entries(totals).map(([key, typed]) => [key, { name: names[key] ?? key, typed }]))
  return { ...rest, names, totals: Object.fromEntries(lines) }
}

/** The same, as the form posts it: `totals/<category>` in yuan, empty where nothing is granted, and `names/<category>`. */
export const OpenFundYearForm = z
  .preprocess(
    besideTheirNames,
    z.strictObject({
      fundId: idField(),
      year: yearField(),
      documentNumber: documentField(),
      totals: z
        .record(categoryField(), postedLineField())
        .refine(
          (lines) => Object.values(lines).some(({ totalFen }) => totalFen !== undefined),
          '请至少填写一个科目的预算额',
        ),
      names: z.record(categoryField(), z.string()),
    }),
  )
  .transform(({ totals, names: _names, ...rest }): OpenFundYearInput => ({
    ...rest,
    lines: Object.entries(totals).flatMap(([category, { name, totalFen }]) =>
      totalFen ? [{ category, name, totalFen }] : [],
    ),
  }))
