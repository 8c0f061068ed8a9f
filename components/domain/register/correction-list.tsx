import { Moment } from '@/components/ui/day'
import { StatusMark, type Tone } from '@/components/ui/status-mark'
import { CORRECTION_STATUS_LABELS } from '@/lib/fact/labels'
import type { CorrectionStatus } from '@/lib/fact/model'

const TONES: Record<CorrectionStatus, Tone> = { filed: 'active', accepted: 'good', declined: 'bad' }

type Request = {
  id: string
  label: string
  proposedValue: string
  status: CorrectionStatus
  filedAt: Date
  reply: string | null
}

/** Requests for correction and what became of them, latest first. */
export function CorrectionList({ requests }: { requests: readonly Request[] }) {
  return (
    <ul className="divide-y divide-line">
      {requests.map((request) => (
        <li key={request.id} className="py-2 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-medium">{request.label}</span>
            <StatusMark tone={TONES[request.status]}>{CORRECTION_STATUS_LABELS[request.status]}</StatusMark>
            <span className="ml-auto text-sm text-ink-3">
              <Moment value={request.filedAt} />
            </span>
          </p>
          <p className="text-ink-2">应为：{request.proposedValue}</p>
          {request.reply ? <p className="text-ink-2">答复：{request.reply}</p> : null}
        </li>
      ))}
    </ul>
  )
}
