import { countUnsealedLines } from '@/lib/audit/steps/count-unsealed-lines'
import { WHOLE_COUNTY } from '@/lib/kernel/reach'
import { env } from '@/lib/platform/env'
import { measure } from '@/lib/platform/metrics'
import { countPending } from '@/lib/platform/outbox'
import { withReach } from '@/lib/platform/reach'
import { reading } from '@/lib/platform/transaction'

/** What the worker has not done yet, as the web process can see it: a worker that stands still shows in both. */
export function measureWaiting(): void {
  const { JUCAI_COUNTY } = env()
  measure('jucai_record_unsealed', 'Lines of the record that no worker has sealed yet', () =>
    withReach(WHOLE_COUNTY, () => countUnsealedLines(reading, JUCAI_COUNTY)),
  )
  measure('jucai_outbox_pending', 'Text messages and mails that wait to be sent', () =>
    withReach(WHOLE_COUNTY, () => countPending(reading, JUCAI_COUNTY)),
  )
}
