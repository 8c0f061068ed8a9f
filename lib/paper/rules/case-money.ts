import type { CaseForPaper } from '@/lib/application/rules/paper-views'
import { expectedGrant } from '@/lib/application/rules/expected-grant'
import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { PaperInstalment } from './instalment-runs'

/** What a case ended in, as it was booked. */
export type CaseAward = {
  readonly totalFen: Fen
  readonly payments: readonly {
    readonly instalment: number
    readonly partName: string
    readonly dueOn: PlainDate
    readonly grossFen: Fen
    readonly gate: string | null
  }[]
}

/** The money of a case and its instalments: as booked once granted, before that as assessed. Null: the outcome is not money. */
export function caseMoney({ view, award }: { readonly view: CaseForPaper; readonly award: CaseAward | null }): {
  readonly sumFen: Fen | null
  readonly instalments: readonly PaperInstalment[]
} {
  if (award !== null) {
    const instalments = award.payments.map(({ instalment, partName, dueOn, grossFen, gate }) => ({
      number: instalment,
      name: partName,
      dueOn,
      amountFen: grossFen,
      gate,
    }))
    return { sumFen: award.totalFen, instalments }
  }
  const grant = expectedGrant(view.assessment)
  if (grant?.kind !== 'subsidy') return { sumFen: null, instalments: [] }
  const instalments = grant.instalments.map(({ number, partName, dueOn, amountFen, gate }) => ({
    number,
    name: partName,
    dueOn,
    amountFen,
    gate: gate && `${gate.clause}：${gate.text}`,
  }))
  return { sumFen: grant.amountFen, instalments }
}
