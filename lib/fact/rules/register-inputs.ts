import { z } from 'zod'
import { parseYuan } from '@/lib/kernel/fen'
import { parsedField } from '@/lib/kernel/field'
import { parsePlainMonth } from '@/lib/kernel/plain-month'
import type { CodeTable } from '../codes/code-table'

/** An amount in yuan, as typed. */
export const yuanField = (label: string) =>
  parsedField(label, (raw) => {
    const amount = parseYuan(raw)
    return amount === null
      ? { ok: false, failure: { text: '请填写金额(元),最多两位小数' } }
      : { ok: true, value: amount }
  })

/** A month 'YYYY-MM'. */
export const monthField = (label: string) =>
  parsedField(label, (raw) => {
    const month = parsePlainMonth(raw.trim())
    return month === null
      ? { ok: false, failure: { text: '不是有效的月份,请按 2026-03 的格式填写' } }
      : { ok: true, value: month }
  })

/** A code of a table; the value stays a plain text, as its column holds it. */
export const tableField = (label: string, table: CodeTable) =>
  z.string({ error: `请选择${label}` }).refine((code) => table.has(code), { error: `请选择${label}` })

/** 是 or 否. */
export const yesNoField = (label: string) =>
  z.enum(['yes', 'no'], { error: `请选择${label}` }).transform((answer) => answer === 'yes')

/** The version the form was opened on; `acknowledgedVersion` when somebody else's change was seen and kept. */
export const versionField = () =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: '请刷新页面后重新提交。' })
    .transform(Number)

/** What the fields said when the form was opened (`was/name`): needed where somebody else was faster. */
export const openedWithField = () => z.record(z.string().max(60), z.string().max(500)).optional()
