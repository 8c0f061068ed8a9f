import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { requireRole } from '@/lib/platform/session'
import { NEW_ITEM } from '@/lib/policy/schema'
import { EditRulebook } from '../../edit-rulebook'

export const metadata: Metadata = { title: '从空白写规则' }

export default async function BlankPolicyPage() {
  const actor = await requireRole('policyOfficer')
  return (
    <>
      <PageHeader
        title="从空白写规则"
        subtitle="先录原文，再逐条写条件和待遇。没写完可以随时离开，内容替您存着。"
        breadcrumbs={[{ href: paths.policies(), label: '政策' }]}
      />
      <EditRulebook actor={actor} subject={NEW_ITEM} />
    </>
  )
}
