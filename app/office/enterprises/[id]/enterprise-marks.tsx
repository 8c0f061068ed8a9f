import { StatusMark } from '@/components/ui/status-mark'
import { ENTERPRISE_STATUS_LABELS } from '@/lib/enterprise/labels'
import type { Enterprise } from '@/lib/enterprise/model'

/** Whether the enterprise is still there, and whether it is on the list of the dishonest. */
export function EnterpriseMarks({ enterprise }: { enterprise: Pick<Enterprise, 'status' | 'isDishonest'> }) {
  return (
    <>
      <StatusMark tone={enterprise.status === 'active' ? 'good' : 'neutral'}>
        {ENTERPRISE_STATUS_LABELS[enterprise.status]}
      </StatusMark>
      {enterprise.isDishonest ? <StatusMark tone="bad">失信主体</StatusMark> : null}
    </>
  )
}
