import { z } from 'zod'
import { countFactSchema } from './expression'
import { clauseSchema, codeSchema, countSchema, ONCE_SOUND, textSchema } from './scalar'

const itemSchema = z.strictObject({ code: codeSchema, clause: clauseSchema, text: textSchema, max: countSchema })

/** 评分表: marks by item up to its maximum, then what is added and taken off; the sum is what the score fact states. */
export const sheetSchema = z
  .strictObject({
    clause: clauseSchema,
    text: textSchema,
    score: countFactSchema,
    /** 基础得分: what everybody starts from. */
    base: z.int().min(0).default(0),
    /** Full marks without additions: the base and the items must sum to it. */
    full: countSchema,
    items: z.array(itemSchema, { error: '要写一个列表' }).min(1, { error: '至少要有一项指标' }),
    additions: z.array(itemSchema).default([]),
    deductions: z.array(itemSchema).default([]),
  })
  .superRefine((sheet, context) => {
    const { base, items, additions, deductions, full } = sheet
    const total = items.reduce((sum, item) => sum + item.max, base)
    const codes = [...items, ...additions, ...deductions].map((item) => item.code)
    const wrong = (message: string) => context.addIssue({ code: 'custom', message, input: sheet, path: ['items'] })
    if (total !== full) wrong(`各项满分合计为 ${total}，与总分 ${full} 不一致`)
    if (new Set(codes).size < codes.length) wrong('评分项代码重复')
  }, ONCE_SOUND)

export type ScoringSheet = z.output<typeof sheetSchema>
