import { DueDay } from '@/components/ui/day'
import type { MyApplication } from '@/lib/application/queries/get-my-application'
import { Alert } from '@/components/ui/alert'
import type { Tone } from '@/components/ui/status-mark'

const TONES: Partial<Record<MyApplication['status'], Tone>> = {
  returned: 'attention',
  declined: 'bad',
  granted: 'good',
  withdrawn: 'neutral',
  lapsed: 'neutral',
}

/** In one glance: where the case stands, until when, and whether the applicant has to do anything. */
export function NextPanel({ view: { status, next, today } }: { view: MyApplication }) {
  return (
    <Alert tone={TONES[status] ?? 'active'} title={next.title}>
      <p>{next.text}</p>
      {next.dueOn === null ? null : (
        <p>
          {status === 'onNotice' ? '公示到 ' : '最晚 '}
          <DueDay value={next.dueOn} today={today} />
        </p>
      )}
    </Alert>
  )
}
