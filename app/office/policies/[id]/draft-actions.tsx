import { ConfirmAction } from '@/components/form/confirm-action'
import { gapSentence } from '@/components/domain/staffing'
import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import type { ItemView } from '@/lib/policy/queries/get-item'
import { getStaffingOfVersion } from '@/lib/staffing/queries/get-staffing'
import type { Gap } from '@/lib/staffing/rules/staffing-of-item'
import { discard, publish } from '../actions'

/** 放弃 and 发布 of a draft. What is published cannot be changed, so the question repeats where nobody can sign. */
export async function DraftActions({ actor, view, now }: { actor: Actor; view: ItemView; now: Date }) {
  const { shown } = view
  const name = `${shown.itemCode} 第 ${shown.versionNumber} 版`
  const hidden = { versionId: shown.versionId }
  const before = view.versions.find(({ status }) => status === 'published')
  const ending = before ? `现行第 ${before.versionNumber} 版执行到前一日为止，已受理的申报件不受影响。` : ''
  const staffing = await getStaffingOfVersion(actor, shown.versionId, now)
  return (
    <>
      <ConfirmAction
        action={discard}
        label="放弃草案…"
        title={`放弃 ${name} 草案？`}
        description="草案会被删除，已发布的版本不受影响。"
        confirm="放弃草案"
        hidden={hidden}
        requestId={newId()}
      />
      <ConfirmAction
        action={publish}
        label="发布…"
        variant="primary"
        title={`发布 ${name}？`}
        description={
          <>
            <p>{`自 ${shown.effectiveFrom} 起执行，发布后不能修改，只能出新版。${ending}`}</p>
            <StaffingGaps gaps={staffing?.gaps ?? []} />
          </>
        }
        confirm="发布"
        hidden={hidden}
        requestId={newId()}
      />
    </>
  )
}

function StaffingGaps({ gaps }: { gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null
  return (
    <div className="mt-2">
      <p className="text-vermilion">人员还没有配齐，现在发布的话，申报件会停在这里办不下去：</p>
      <ul className="list-disc pl-5">
        {gaps.map((gap) => (
          <li key={gap.hands.join()}>{gapSentence(gap)}</li>
        ))}
      </ul>
    </div>
  )
}
