import type { Reason } from '@/lib/kernel/failure'
import type { Finding } from '@/lib/policy/engine/assessment'

/** Why the policy says no, sentence by sentence with its clause, and what the register says instead. */
export const refusalReasons = (findings: readonly Finding[]): Reason[] =>
  findings
    .filter((finding) => finding.outcome === 'notMet')
    .map((finding) => ({
      code: finding.code,
      clause: finding.clause,
      text: `不符合“${finding.text}”${whyNot(finding)}`,
    }))

function whyNot({ uses, note }: Finding): string {
  if (note !== null) return `：${note}`
  const values = uses
    .filter((use) => use.outcome === 'notMet')
    .map((use) => `${use.label}为${use.valueText}(${use.source})`)
  return values.length === 0 ? '' : `：${values.join('，')}`
}
