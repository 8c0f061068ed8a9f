import { LIVE_STATUSES } from '@/lib/application/flow'
import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf } from '@/lib/platform/day-column'
import { fenOf } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'
import type { OfferStatus } from '../flow'
import type { OfferedKind } from '../model'

/** An offer in a list of its addressee. */
export type OfferLine = {
  readonly id: string
  readonly itemId: string
  readonly versionId: string
  readonly itemTitle: string
  /** Of the person it is about, where an enterprise is asked. */
  readonly personName: string | null
  readonly status: OfferStatus
  readonly amountFen: Fen
  readonly answerBy: PlainDate
  readonly applicationId: string | null
  /** She asked by herself meanwhile. */
  readonly isFiled: boolean
}

/** What was offered to one addressee, the latest first. */
export async function findOfferLines(
  tx: Tx,
  countyCode: string,
  { kind, id }: { readonly kind: OfferedKind; readonly id: string },
): Promise<OfferLine[]> {
  const whose = kind === 'talent' ? { talentId: id } : { enterpriseId: id }
  const rows = await tx.offer.findMany({
    where: { countyCode, subjectKind: kind, ...whose },
    orderBy: { id: 'desc' },
    take: 500,
    include: { item: { select: { title: true } }, talent: { select: { name: true } } },
  })
  const live = await tx.application.findMany({
    where: {
      countyCode,
      subjectKind: kind,
      ...whose,
      itemId: { in: rows.map(({ itemId }) => itemId) },
      status: { in: [...LIVE_STATUSES] },
    },
    select: { itemId: true, talentId: true, enterpriseId: true },
  })
  return rows.map(({ item, talent, amountFen, answerBy, ...row }) => ({
    ...{ id: row.id, itemId: row.itemId, versionId: row.versionId, status: row.status },
    applicationId: row.applicationId,
    itemTitle: item.title,
    personName: kind === 'enterprise' ? (talent?.name ?? null) : null,
    amountFen: fenOf(amountFen),
    answerBy: dayOf(answerBy),
    isFiled: live.some(
      (one) => one.itemId === row.itemId && one.talentId === row.talentId && one.enterpriseId === row.enterpriseId,
    ),
  }))
}
