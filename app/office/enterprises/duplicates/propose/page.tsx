import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProposeScreen } from '@/app/office/_duplicates/propose-screen'
import { requirePlace } from '@/app/office/require-place'
import { mayAdjudicate } from '@/lib/duplicate/permission'
import { getEnterprise } from '@/lib/enterprise/queries/get-enterprise'
import { listEnterprises } from '@/lib/enterprise/queries/list-enterprises'
import { businessNow } from '@/lib/platform/clock'

export const metadata: Metadata = { title: '与另一份登记合并' }

export default async function ProposePage({ searchParams }: PageProps<'/office/enterprises/duplicates/propose'>) {
  const actor = await requirePlace('enterprises')
  const { entry, q } = await searchParams
  const mayPropose = typeof entry === 'string' && !mayAdjudicate(actor, 'propose')
  const detail = mayPropose ? await getEnterprise(actor, entry, await businessNow()) : null
  if (!detail) notFound()
  const { enterprise, townshipName } = detail
  const search = typeof q === 'string' ? q.trim().slice(0, 400) : ''
  const { items } = search === '' ? { items: [] } : await listEnterprises(actor, { search })
  const found = items.filter(({ id }) => id !== enterprise.id).map((one) => ({ ...one, number: one.uscc }))
  const proposed = { id: enterprise.id, name: enterprise.name, number: enterprise.uscc, townshipName }
  return <ProposeScreen kind="enterprise" entry={proposed} search={search} found={found} />
}
