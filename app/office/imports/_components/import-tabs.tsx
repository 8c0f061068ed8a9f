import { paths } from '@/app/paths'
import { Tabs } from '@/components/ui/tabs'
import type { Actor } from '@/lib/kernel/actor'
import { mayImport } from '@/lib/register-import/permission'

/** Imports for those who keep a register, 比对清单 for those who verify. */
export const ImportTabs = ({ actor, current }: { actor: Actor; current: string }) => (
  <div className="mb-4">
    <Tabs
      label="批量导入"
      current={current}
      tabs={[
        ...(mayImport(actor, 'list') ? [] : [{ href: paths.imports(), label: '导入批次' }]),
        { href: paths.comparisons(), label: '比对清单' },
      ]}
    />
  </div>
)
