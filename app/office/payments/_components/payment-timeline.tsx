import Link from 'next/link'
import { paths } from '@/app/paths'
import { Day, Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { formatYuan } from '@/components/ui/format-money'
import { Panel } from '@/components/ui/panel'
import { Timeline, type TimelineEntry } from '@/components/ui/timeline'
import type { Tone } from '@/components/ui/status-mark'
import type { AttemptStatus } from '@/lib/subsidy/flow'
import { ATTEMPT_STATUS_LABELS } from '@/lib/subsidy/labels'
import type { AttemptView, EntitlementView } from '@/lib/subsidy/queries/get-entitlement'

const TONES: Record<AttemptStatus, Tone | null> = { live: null, paid: 'good', failed: 'bad', cancelled: 'neutral' }

/** 发放过程: every bank line there was, the latest first, with its batch and what the bank said. */
export function PaymentTimeline({ entitlement }: { entitlement: EntitlementView }) {
  const attempts = entitlement.payments
    .flatMap((payment) => payment.attempts.map((attempt) => ({ attempt, instalment: payment.instalment })))
    .toSorted((a, b) => b.attempt.at.getTime() - a.attempt.at.getTime())
  return (
    <Panel title="发放过程">
      {attempts.length === 0 ? (
        <EmptyState className="py-6" title="还没有发放" why="到期款项由财政制单后，发放过程显示在这里。" />
      ) : (
        <Timeline
          label="发放过程"
          entries={attempts.map(({ attempt, instalment }) => toEntry(attempt, instalment, entitlement.may.openBatches))}
        />
      )}
    </Panel>
  )
}

function toEntry(attempt: AttemptView, instalment: number, isLinked: boolean): TimelineEntry {
  const tone = TONES[attempt.status]
  const reason = attempt.failureReason ? `：${attempt.failureReason}` : ''
  return {
    id: attempt.id,
    title: `第 ${instalment} 期 ¥${formatYuan(attempt.amountFen)} ${ATTEMPT_STATUS_LABELS[attempt.status]}${reason}`,
    at: <Moment value={attempt.at} short />,
    state: attempt.status === 'live' ? 'now' : 'done',
    ...(tone ? { tone } : {}),
    text: (
      <>
        批次{' '}
        {isLinked ? (
          <Link className="link" href={paths.batch(attempt.batchId)}>
            {attempt.batchNumber}
          </Link>
        ) : (
          attempt.batchNumber
        )}{' '}
        · {attempt.accountMasked}
        {attempt.settledOn && attempt.status === 'paid' ? (
          <>
            {' '}
            · 入账 <Day value={attempt.settledOn} />
          </>
        ) : null}
      </>
    ),
  }
}
