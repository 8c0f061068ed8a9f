import { paths } from '@/app/paths'
import { Tabs } from '@/components/ui/tabs'
import type { Actor } from '@/lib/kernel/actor'
import { mayReadMatches } from '@/lib/matching/permission'

/** The items, and whom they are for. */
export const PolicyTabs = ({ actor, current }: { actor: Actor; current: string }) =>
  mayReadMatches(actor) ? (
    <Tabs
      label="政策"
      current={current}
      tabs={[
        { href: paths.policies(), label: '政策事项' },
        { href: paths.matchOverview(), label: '政策找人' },
      ]}
    />
  ) : null
