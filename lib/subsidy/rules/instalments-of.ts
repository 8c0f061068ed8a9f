import type { Gate, PlannedInstalment } from '@/lib/policy/engine/assessment'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { Payment } from '../model'
import { gateText } from './plan-payments'

type Part = Extract<Rulebook['outcome'], { kind: 'subsidy' }>['parts'][number]

/** Payments as the engine planned them: with their part and its gate. One whose part the rulebook does not know is left out. */
export function instalmentsOf({ outcome }: Rulebook, payments: readonly Payment[]): PlannedInstalment[] {
  const parts = outcome.kind === 'subsidy' ? outcome.parts : []
  return payments.flatMap((payment) => {
    const own = parts.filter(({ name }) => name === payment.partName)
    const part = own.find((one) => payment.gate === null || gateIn(one, payment) !== null) ?? own[0]
    return part === undefined ? [] : [toInstalment(payment, part)]
  })
}

const toInstalment = (payment: Payment, part: Part): PlannedInstalment => ({
  number: payment.instalment,
  part: part.code,
  partName: payment.partName,
  dueOn: payment.dueOn,
  months: payment.months,
  amountFen: payment.grossFen,
  gate: gateIn(part, payment),
  funding: [],
})

/** The gate of a payment keeps its words and criteria; whether it ends the award is read in the rulebook. */
const gateIn = (part: Part, { gate, recheck }: Payment): Gate | null =>
  gatesOf(part).find((one) => gateText(one) === gate && one.recheck.join() === recheck.join()) ?? null

function gatesOf({ schedule }: Part): Gate[] {
  if (schedule.kind === 'once') return []
  const gates = schedule.kind === 'instalments' ? schedule.instalments.map(({ gate }) => gate) : [schedule.gate]
  return gates.filter((gate) => gate !== null)
}
