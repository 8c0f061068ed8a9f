import { StatusMark, type Tone } from '@/components/ui/status-mark'
import type { OpeningBatchStatus } from '@/lib/opening-balance/flow'
import { OPENING_BATCH_STATUS_LABELS } from '@/lib/opening-balance/labels'

const TONES: Record<OpeningBatchStatus, Tone> = {
  draft: 'neutral',
  prepared: 'active',
  rejected: 'attention',
  posted: 'good',
  discarded: 'neutral',
}

export const OpeningBatchMark = ({ status, plain = true }: { status: OpeningBatchStatus; plain?: boolean }) => (
  <StatusMark plain={plain} tone={TONES[status]}>
    {OPENING_BATCH_STATUS_LABELS[status]}
  </StatusMark>
)
