import type { Metadata } from 'next'
import { addUnitAction } from '@/app/office/settings/actions'
import { SettingsTabs } from '@/app/office/settings/_components/settings-tabs'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { mayManageUnits } from '@/lib/account/permission'
import { listUnits } from '@/lib/account/queries/list-units'
import { requireRole } from '@/lib/platform/session'
import { AddUnitForm } from './add-unit-form'
import { MissingDepartments } from './missing-departments'
import { UnitLinesPanel } from './unit-lines-panel'
import { DepartmentTable, TownshipTable } from './unit-tables'

export const metadata: Metadata = { title: '组织机构' }

export default async function UnitsPage() {
  const actor = await requireRole('systemAdmin', 'securityAdmin')
  const units = await listUnits(actor)
  const mayManage = mayManageUnits(actor) === null
  const ofKind = (kind: string) => units.filter((unit) => unit.kind === kind)
  return (
    <>
      <PageHeader
        title="组织机构"
        subtitle="角色授予到机构，机构决定能看到哪些人和事：标为全县的部门看全县，乡镇看本乡镇。"
      />
      <SettingsTabs current={paths.settingsUnits()} />
      <div className="mt-4 space-y-4">
        <MissingDepartments units={units} />
        <Panel title="部门" flush>
          <DepartmentTable departments={ofKind('department')} mayManage={mayManage} />
        </Panel>
        <Panel
          title="乡镇（街道）和村（社区）"
          note={`${ofKind('township').length} 个乡镇，${ofKind('village').length} 个村（社区）`}
          flush
        >
          <TownshipTable townships={ofKind('township')} villages={ofKind('village')} mayManage={mayManage} />
        </Panel>
        {mayManage ? (
          <Panel title="增设机构" note="机构增设后不能删除：历年的办件都记在它名下。">
            <AddUnitForm action={addUnitAction} parents={[...ofKind('county'), ...ofKind('township')]} />
          </Panel>
        ) : null}
        {mayManage ? <UnitLinesPanel /> : null}
      </div>
    </>
  )
}
