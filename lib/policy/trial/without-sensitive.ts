import { factOf } from '@/lib/fact/catalogue'
import type { Assessment, Finding, FactUse } from '../engine/assessment'

/** An answer about somebody of the register without the values that a trial has no need to show. */
export const withoutSensitive = (assessment: Assessment): Assessment => ({
  ...assessment,
  findings: assessment.findings.map((finding): Finding => ({
    ...finding,
    uses: finding.uses.map((use) => hidden(use)),
  })),
})

const hidden = (use: FactUse): FactUse =>
  factOf(use.fact).sensitivity === 'sensitive' && use.value !== null
    ? { ...use, value: null, valueText: '已登记，不显示' }
    : use
