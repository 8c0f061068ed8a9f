import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { formatYuan } from '@/components/ui/format-money'
import type { Fen } from '@/lib/kernel/fen'
import { newId } from '@/lib/platform/id'
import { clear } from '../actions'

type Gate = { paymentId: string; beneficiaryName: string; instalment: number; amountFen: Fen; gate: string }

/** 复核通过, with an opinion. Whoever does not pass is ended on the award's own page. */
export const ClearGate = ({ gate }: { gate: Gate }) => (
  <ConfirmAction
    action={clear}
    size="sm"
    label="复核通过…"
    title={`${gate.beneficiaryName}第 ${gate.instalment} 期复核通过？`}
    description={`${gate.gate}。通过后到期即可拨付 ¥${formatYuan(gate.amountFen)}；不合格的，请在待遇中办理终止。`}
    confirm="复核通过"
    hidden={{ ids: gate.paymentId }}
    requestId={newId()}
    doneMessage="复核已通过"
  >
    <TextArea name="opinion" label="复核意见" hint="核实了什么、依据什么材料" rows={3} />
  </ConfirmAction>
)
