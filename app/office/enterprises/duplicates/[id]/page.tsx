import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PairScreen } from '@/app/office/_duplicates/pair-screen'
import { requirePlace } from '@/app/office/require-place'
import { getMerge } from '@/lib/duplicate/queries/get-merge'
import { getPair } from '@/lib/duplicate/queries/get-pair'
import { SIDES } from '@/lib/duplicate/model'
import { businessNow } from '@/lib/platform/clock'

export const metadata: Metadata = { title: '疑似重复' }

export default async function DuplicatePage({
  params,
  searchParams,
}: PageProps<'/office/enterprises/duplicates/[id]'>) {
  const actor = await requirePlace('enterprises')
  const asked = (await searchParams).keep
  const keep = SIDES.find((side) => side === asked)
  const detail = await getPair(actor, { id: (await params).id, keep }, await businessNow())
  if (detail?.pair.kind !== 'enterprise') notFound()
  const merge = detail.merge ? await getMerge(actor, detail.merge.id) : null
  return <PairScreen detail={detail} merge={merge} />
}
