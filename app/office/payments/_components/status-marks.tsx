import { StatusMark, type Tone } from '@/components/ui/status-mark'
import type { AttemptStatus, BatchStatus, PaymentStatus } from '@/lib/subsidy/flow'
import { ATTEMPT_STATUS_LABELS, BATCH_STATUS_LABELS, PAYMENT_STATUS_LABELS } from '@/lib/subsidy/labels'

const PAYMENT_TONES: Record<PaymentStatus, Tone> = {
  planned: 'neutral',
  gated: 'attention',
  due: 'active',
  inBatch: 'active',
  paid: 'good',
  cancelled: 'neutral',
}
const BATCH_TONES: Record<BatchStatus, Tone> = {
  made: 'active',
  checked: 'active',
  exported: 'active',
  reconciled: 'good',
  cancelled: 'neutral',
}
const ATTEMPT_TONES: Record<AttemptStatus, Tone> = { live: 'active', paid: 'good', failed: 'bad', cancelled: 'neutral' }

export const PaymentMark = ({ status }: { status: PaymentStatus }) => (
  <StatusMark plain tone={PAYMENT_TONES[status]}>
    {PAYMENT_STATUS_LABELS[status]}
  </StatusMark>
)

export const BatchMark = ({ status, plain = true }: { status: BatchStatus; plain?: boolean }) => (
  <StatusMark plain={plain} tone={BATCH_TONES[status]}>
    {BATCH_STATUS_LABELS[status]}
  </StatusMark>
)

export const AttemptMark = ({ status, reason }: { status: AttemptStatus; reason?: string | null }) => (
  <StatusMark plain tone={ATTEMPT_TONES[status]}>
    {reason && status === 'failed' ? `失败：${reason}` : ATTEMPT_STATUS_LABELS[status]}
  </StatusMark>
)
