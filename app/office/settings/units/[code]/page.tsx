import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { UNIT_KIND_LABELS } from '@/lib/account/labels'
import { getUnit } from '@/lib/account/queries/get-unit'
import { requireRole } from '@/lib/platform/session'
import { ChangeUnitForm } from './change-unit-form'

export const metadata: Metadata = { title: '修改机构' }

export default async function UnitPage({ params }: PageProps<'/office/settings/units/[code]'>) {
  const actor = await requireRole('systemAdmin')
  const unit = await getUnit(actor, (await params).code)
  if (!unit) notFound()
  return (
    <>
      <PageHeader
        title={unit.name}
        subtitle={`${UNIT_KIND_LABELS[unit.kind]}，代码 ${unit.code}`}
        breadcrumbs={[{ href: paths.settingsUnits(), label: '组织机构' }]}
      />
      <Panel title="修改机构" note="代码不能修改：登记和办件都按代码记在它名下。">
        <ChangeUnitForm unit={unit} />
      </Panel>
    </>
  )
}
