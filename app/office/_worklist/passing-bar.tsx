import { TextArea } from '@/components/form/text-field'
import { BulkForm } from '@/components/table/bulk-form'
import { PASSING_VERB_LABELS } from '@/lib/application/labels'
import type { WorklistRow } from '@/lib/application/queries/list-worklist'
import type { WaitingKind } from '@/lib/application/rules/waiting'
import { newId } from '@/lib/platform/id'
import { passMany } from './actions'
import { PASSING_FORM, PASSING_NAME, PASSING_VERBS_OF, seenOf } from './passing-selection'
import { PassingSums, TickWays } from './passing-sums'

const CONSEQUENCES: Partial<Record<WaitingKind, string>> = {
  intake: '每件各转入下一环节；受理后，这些件的其他环节须由他人办理。',
  review: '每件各转入下一环节，签署后不能撤回；这些件的其他环节须由他人办理。',
  decide: '每件审定前重新测算并预占预算，再转入公示或办结；结果有变化的退回复审。',
}

/** 批量受理、批量通过 of the ticked rows, with one opinion; what cannot be done is told case by case afterwards. */
export function PassingBar({ kind, rows }: { kind: WaitingKind; rows: readonly WorklistRow[] }) {
  const verb = PASSING_VERBS_OF[kind]
  if (!verb || rows.length === 0) return null
  const cases = rows.map((row) => ({ value: seenOf(row), item: row.itemTitle ?? '', amountFen: row.amountFen ?? 0 }))
  return (
    <div className="mb-2">
      <TickWays />
      <BulkForm
        id={PASSING_FORM}
        name={PASSING_NAME}
        action={passMany}
        verb={PASSING_VERB_LABELS[verb]}
        unit="件"
        consequence={CONSEQUENCES[kind] ?? ''}
        hidden={{ verb }}
        requestId={newId()}
      >
        <div className="w-full space-y-2">
          <PassingSums cases={cases} />
          <TextArea name="opinion" label="办理意见" hint="写入每一件的办理过程" rows={2} maxLength={1000} />
          <p className="text-ink-2">不能办的件原样留在待办里，并逐件说明原因，不影响其他件。</p>
        </div>
      </BulkForm>
    </div>
  )
}
