import { z } from 'zod'
import { SUBJECT_KINDS } from '@/lib/fact/model'
import { versionField } from '@/lib/fact/rules/register-inputs'
import { codeField, idField, paragraphField } from '@/lib/kernel/field'
import { SIDES } from './model'

const ON_PAIR = { pairId: idField(), version: versionField() }

/** `take/<fact>`: from which side its value comes. `seen`: digest of what the officer was shown. */
export const MergeEntriesInput = z.strictObject({
  ...ON_PAIR,
  keep: codeField('保留的登记', SIDES),
  take: z.record(z.string().max(60), z.enum(SIDES, { error: '请选择采用哪一份的值' })).optional(),
  seen: z.string().regex(/^[0-9a-f]{64}$/, { error: '请刷新页面后重新提交。' }),
  reason: paragraphField('判定依据', 500, 2),
})
export type MergeEntriesInput = z.output<typeof MergeEntriesInput>

export const JudgeDifferentInput = z.strictObject({ ...ON_PAIR, reason: paragraphField('判定依据', 500, 2) })
export type JudgeDifferentInput = z.output<typeof JudgeDifferentInput>

export const UnmergeEntriesInput = z.strictObject({
  mergeId: idField(),
  verdict: codeField('撤销后的判定', ['different', 'undecided'] as const),
  reason: paragraphField('撤销理由', 500, 2),
})
export type UnmergeEntriesInput = z.output<typeof UnmergeEntriesInput>

export const FindDuplicatesInput = z.strictObject({ subjectKind: codeField('登记种类', SUBJECT_KINDS) })
export type FindDuplicatesInput = z.output<typeof FindDuplicatesInput>

export const ProposeDuplicateInput = z.strictObject({
  subjectKind: codeField('登记种类', SUBJECT_KINDS),
  firstId: idField(),
  secondId: idField(),
})
export type ProposeDuplicateInput = z.output<typeof ProposeDuplicateInput>
