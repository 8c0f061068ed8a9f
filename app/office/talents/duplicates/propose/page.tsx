import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProposeScreen } from '@/app/office/_duplicates/propose-screen'
import { requirePlace } from '@/app/office/require-place'
import { mayAdjudicate } from '@/lib/duplicate/permission'
import { businessNow } from '@/lib/platform/clock'
import { getTalent } from '@/lib/talent/queries/get-talent'
import { listTalents } from '@/lib/talent/queries/list-talents'

export const metadata: Metadata = { title: '与另一份登记合并' }

export default async function ProposePage({ searchParams }: PageProps<'/office/talents/duplicates/propose'>) {
  const actor = await requirePlace('talents')
  const { entry, q } = await searchParams
  const now = await businessNow()
  const detail =
    typeof entry === 'string' && !mayAdjudicate(actor, 'propose') ? await getTalent(actor, entry, now) : null
  if (!detail) notFound()
  const { talent, townshipName } = detail
  const search = typeof q === 'string' ? q.trim().slice(0, 400) : ''
  const { items } = search === '' ? { items: [] } : await listTalents(actor, { search }, { now })
  const found = items.filter(({ id }) => id !== talent.id).map((one) => ({ ...one, number: one.identityMasked }))
  const proposed = { id: talent.id, name: talent.name, number: talent.identityMasked, townshipName }
  return <ProposeScreen kind="talent" entry={proposed} search={search} found={found} />
}
