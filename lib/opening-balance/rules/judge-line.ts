import type { BankAccount } from '@/lib/kernel/bank-account'
import type { NewOpeningLine } from '../model'
import type { OpeningLineFields } from '../schema'
import { judgeAward } from './judge-award'
import { judgeLeft } from './judge-left'
import { judgeParty } from './judge-party'
import { judgePaid } from './judge-paid'
import type { Known } from './known'
import type { LineFault } from './line-fault'

/** A line that fits the registers; its account is still in clear and its award not yet known. */
export type JudgedLine = Omit<NewOpeningLine, 'awardId' | 'payee' | 'sheetRow' | 'reversesLineId'> & {
  readonly payee: { readonly bankName: string; readonly account: BankAccount } | null
}
export type Judgement =
  { readonly ok: true; readonly line: JudgedLine } | { readonly ok: false; readonly faults: readonly LineFault[] }

/** Everything that is wrong with a line at once, or the line as the registers complete it. */
export function judgeLine(fields: OpeningLineFields, known: Known): Judgement {
  const award = judgeAward(fields, known)
  const party = judgeParty(fields, award.item, known)
  const paid = judgePaid(fields, known.today)
  const left = judgeLeft(fields)
  const faults = [...party.faults, ...award.faults, ...paid.faults, ...left.faults]
  if (faults.length > 0 || !party.found || !award.found) return { ok: false, faults }
  return {
    ok: true,
    line: {
      ...party.found,
      ...award.found,
      ...paid.found,
      left: left.left,
      payee: left.payee,
      grantedOn: fields.grantedOn,
      note: fields.note ?? null,
    },
  }
}
