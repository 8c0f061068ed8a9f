import { StaffingHands, StaffingMark, StaffingNotes } from '@/components/domain/staffing'
import { Panel } from '@/components/ui/panel'
import type { Actor } from '@/lib/kernel/actor'
import type { ItemView } from '@/lib/policy/queries/get-item'
import { getStaffingOfVersion } from '@/lib/staffing/queries/get-staffing'

/** Before a version is published: whether there are people enough to carry its chain. */
export async function DraftStaffing({ actor, view, now }: { actor: Actor; view: ItemView; now: Date }) {
  if (view.shown.status !== 'draft') return null
  const staffing = await getStaffingOfVersion(actor, view.shown.versionId, now)
  if (!staffing) return null
  return (
    <Panel title="人员配备" actions={<StaffingMark staffing={staffing} />} className="my-4">
      <div className="space-y-3">
        <StaffingNotes staffing={staffing} />
        <StaffingHands staffing={staffing} />
      </div>
    </Panel>
  )
}
