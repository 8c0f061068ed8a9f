import { paths } from '@/app/paths'
import { Tabs } from '@/components/ui/tabs'
import { countPairs } from '@/lib/duplicate/queries/count-pairs'
import { countCorrectionsFor } from '@/lib/fact/queries/list-open-corrections'
import { countVerificationsFor } from '@/lib/fact/queries/list-pending-verifications'
import { countErasures } from '@/lib/retention/queries/list-erasures'
import type { Actor } from '@/lib/kernel/actor'

/** The register and what waits in it: facts for a department, requests for townships, duplicates for the county's office. */
export async function RegisterTabs({ actor, current }: { actor: Actor; current: string }) {
  const [verifications, corrections, duplicates, erasures] = await Promise.all([
    countVerificationsFor(actor),
    countCorrectionsFor(actor),
    countPairs(actor, 'talent'),
    countErasures(actor),
  ])
  return (
    <div className="mb-4">
      <Tabs
        label="人才登记"
        current={current}
        tabs={[
          { href: paths.talents(), label: '人才库' },
          { href: paths.talentVerifications(), label: '待我核验', count: verifications },
          { href: paths.talentCorrections(), label: '更正申请', count: corrections },
          ...(duplicates === null ? [] : [{ href: paths.duplicates('talent'), label: '疑似重复', count: duplicates }]),
          ...(erasures === null ? [] : [{ href: paths.talentErasures(), label: '删除申请', count: erasures }]),
        ]}
      />
    </div>
  )
}
