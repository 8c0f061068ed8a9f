import { paths } from '@/app/paths'
import { Tabs } from '@/components/ui/tabs'
import { listOpenCorrections } from '@/lib/fact/queries/list-open-corrections'
import { listPendingVerifications } from '@/lib/fact/queries/list-pending-verifications'
import type { Actor } from '@/lib/kernel/actor'

/** The register and what waits in it: facts for this person's department, requests for this person's townships. */
export async function RegisterTabs({ actor, current }: { actor: Actor; current: string }) {
  const [verifications, corrections] = await Promise.all([listPendingVerifications(actor), listOpenCorrections(actor)])
  return (
    <div className="mb-4">
      <Tabs
        label="人才登记"
        current={current}
        tabs={[
          { href: paths.talents(), label: '人才库' },
          { href: paths.talentVerifications(), label: '待我核验', count: verifications.length },
          { href: paths.talentCorrections(), label: '更正申请', count: corrections.length },
        ]}
      />
    </div>
  )
}
