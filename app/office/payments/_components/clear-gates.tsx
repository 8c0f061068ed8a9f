import { TextField } from '@/components/form/text-field'
import { BulkForm } from '@/components/table/bulk-form'
import { newId } from '@/lib/platform/id'
import { clear } from '../actions'
import { GATE_FORM, GATE_SELECTION } from './gate-columns'

/** 复核通过 of the ticked instalments, with one opinion. */
export const ClearGates = () => (
  <BulkForm
    id={GATE_FORM}
    name={GATE_SELECTION.name}
    action={clear}
    verb="复核通过"
    consequence="到期的款项随即进入待拨付；不合格的请勿勾选，到其待遇页办理终止。"
    requestId={newId()}
    doneMessage="复核已通过"
  >
    <TextField name="opinion" label="复核意见" hint="核实了什么、依据什么材料" />
  </BulkForm>
)
