import { paths } from '@/app/paths'
import { Tabs } from '@/components/ui/tabs'
import { countPairs } from '@/lib/duplicate/queries/count-pairs'
import type { Actor } from '@/lib/kernel/actor'

/** The register and what waits in it; whoever has nothing waiting there sees the register alone. */
export async function RegisterTabs({ actor, current }: { actor: Actor; current: string }) {
  const duplicates = await countPairs(actor, 'enterprise')
  if (duplicates === null) return null
  return (
    <div className="mb-4">
      <Tabs
        label="企业登记"
        current={current}
        tabs={[
          { href: paths.enterprises(), label: '企业库' },
          { href: paths.duplicates('enterprise'), label: '疑似重复', count: duplicates },
        ]}
      />
    </div>
  )
}
