import type { Finding } from '@/lib/policy/engine/assessment'
import type { Recheck } from '@/lib/policy/engine/recheck'

/** What a re-check came to. `text` is the opinion that opens the gate, or why it stays shut. */
export type GateFinding = {
  readonly isMet: boolean
  /** A plain no, which ends the award where the gate says so. */
  readonly isRefused: boolean
  readonly text: string
}

/** Only a plain yes opens the gate: what is unknown is for a person to look at. */
export function gateFinding({ outcome, findings }: Recheck): GateFinding {
  if (outcome === 'met') {
    return {
      isMet: true,
      isRefused: false,
      text: `按登记信息复核：${findings.map(({ text }) => text).join('、')}，均符合`,
    }
  }
  const open = findings.filter((finding) => finding.outcome !== 'met')
  return { isMet: false, isRefused: outcome === 'notMet', text: open.map(sentenceOf).join('；') }
}

function sentenceOf({ text, outcome, uses }: Finding): string {
  const failed = uses.filter((use) => use.outcome === outcome).map(({ label, valueText }) => `${label}：${valueText}`)
  const why = failed.length > 0 ? `（${failed.join('，')}）` : ''
  return outcome === 'notMet' ? `不符合“${text}”${why}` : `“${text}”无法查实${why}`
}
