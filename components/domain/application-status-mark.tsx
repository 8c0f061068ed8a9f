import { StatusMark, type Tone } from '@/components/ui/status-mark'
import type { ApplicationStatus } from '@/lib/application/flow'
import { APPLICATION_STATUS_LABELS } from '@/lib/application/labels'

const TONES: Record<ApplicationStatus, Tone> = {
  draft: 'neutral',
  submitted: 'active',
  returned: 'attention',
  inReview: 'active',
  approved: 'active',
  onNotice: 'active',
  granted: 'good',
  declined: 'bad',
  withdrawn: 'neutral',
  lapsed: 'neutral',
}

/** Where a case stands, in a word and a sign. */
export function ApplicationStatusMark({ status, plain = false }: { status: ApplicationStatus; plain?: boolean }) {
  return (
    <StatusMark tone={TONES[status]} plain={plain}>
      {APPLICATION_STATUS_LABELS[status]}
    </StatusMark>
  )
}
