import { z } from 'zod'
import { codeField, idField, optionalField, paragraphField, requestIdField } from '@/lib/kernel/field'
import { QUALITY_VERDICTS } from '../model'

export const OpenQualityRoundInput = z.strictObject({ requestId: requestIdField() })
export type OpenQualityRoundInput = z.output<typeof OpenQualityRoundInput>

/** The round as it was shown: another is not drawn in its place. */
export const DrawQualityRoundInput = z.strictObject({ roundId: idField(), requestId: requestIdField() })
export type DrawQualityRoundInput = z.output<typeof DrawQualityRoundInput>

/** 有误 says what is wrong. */
export const ExamineSampleInput = z
  .strictObject({
    decisionId: idField(),
    verdict: codeField('复查结果', QUALITY_VERDICTS),
    note: optionalField(paragraphField('问题说明', 500, 2)),
    requestId: requestIdField(),
  })
  .refine(({ verdict, note }) => verdict === 'right' || note !== undefined, {
    path: ['note'],
    error: '有误的，请写明什么问题',
  })
export type ExamineSampleInput = z.output<typeof ExamineSampleInput>
