import { paths } from '@/app/paths'
import { Tabs } from '@/components/ui/tabs'
import type { Actor } from '@/lib/kernel/actor'
import { businessNow } from '@/lib/platform/clock'
import { countPaymentsWork } from '@/lib/subsidy/queries/count-payments-work'

/** The stages of paying, each with what waits there. */
export async function PaymentsTabs({ actor, current }: { actor: Actor; current: string }) {
  const work = await countPaymentsWork(actor, await businessNow())
  return (
    <div className="mb-4">
      <Tabs
        label="拨付"
        current={current}
        tabs={[
          { href: paths.payments(), label: '待拨付', count: work.due },
          { href: paths.batches(), label: '兑现批次', count: work.batches },
          { href: paths.gates(), label: '待复核', count: work.gates },
          { href: paths.suspense(), label: '挂账', count: work.suspense, urgent: work.suspense > 0 },
          { href: paths.entitlements(), label: '待遇台账' },
        ]}
      />
    </div>
  )
}
