import type { Prisma } from '@/generated/prisma/client'
import { addFen, type Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { fenOf } from '@/lib/platform/fen-column'
import { prisma } from '@/lib/platform/prisma'
import type { EntitlementStatus } from '../model'
import type { Sight } from '../permission'
import type { DuePlace } from '../rules/due-place'
import { gatesToReview } from './gates'

/** The clause every read of awards must use. */
export function visibleEntitlements(countyCode: string, sight: Sight): Prisma.EntitlementWhereInput {
  switch (sight.kind) {
    case 'all':
      return { countyCode }
    case 'townships':
      return {
        countyCode,
        OR: [{ application: { townshipCode: { in: [...sight.codes] } } }, { townshipCode: { in: [...sight.codes] } }],
      }
    case 'talent':
      return { countyCode, talentId: sight.id }
    case 'enterprise':
      return { countyCode, enterpriseId: sight.id }
    case 'none':
      return { id: { in: [] } }
  }
}

export type EntitlementRow = {
  readonly id: string
  readonly beneficiaryName: string
  readonly payeeName: string
  readonly itemCode: string
  readonly itemTitle: string
  readonly totalFen: Fen
  readonly paidFen: Fen
  readonly grantedOn: PlainDate
  readonly status: EntitlementStatus
  readonly nextDueOn: PlainDate | null
  /** 期初: from before this system. */
  readonly isOpening: boolean
}
type Wanted = {
  q: string | null
  status: EntitlementStatus | null
  itemCode: string | null
  after: string | null
  limit: number
}

/** Awards an actor may see, the newest first. `paidFen` is what all funders have paid together, before this system too. */
export async function findEntitlements(countyCode: string, sight: Sight, wanted: Wanted): Promise<EntitlementRow[]> {
  const { q, status, itemCode, after, limit } = wanted
  const search = q
    ? [{ beneficiaryName: { contains: q } }, { payeeName: { contains: q } }, { application: { number: q } }]
    : null
  const rows = await prisma.entitlement.findMany({
    where: {
      AND: [
        visibleEntitlements(countyCode, sight),
        { ...(status ? { status } : {}), ...(itemCode ? { itemCode } : {}), ...(search ? { OR: search } : {}) },
        after ? { id: { lt: after } } : {},
      ],
    },
    orderBy: { id: 'desc' },
    take: limit,
    include: {
      item: { select: { title: true } },
      payments: { select: { status: true, grossFen: true, dueOn: true }, orderBy: { dueOn: 'asc' } },
    },
  })
  return rows.map((row) => {
    const open = row.payments.find((payment) => !['paid', 'cancelled'].includes(payment.status))
    const paid = row.payments.filter((payment) => payment.status === 'paid')
    return {
      id: row.id,
      beneficiaryName: row.beneficiaryName,
      payeeName: row.payeeName,
      itemCode: row.itemCode,
      itemTitle: row.title ?? row.item?.title ?? '',
      totalFen: fenOf(row.totalFen),
      paidFen: paid.reduce((sum, { grossFen }) => addFen(sum, fenOf(grossFen)), fenOf(row.openingPaidFen)),
      grantedOn: dayOf(row.grantedOn),
      status: row.status,
      nextDueOn: open ? dayOf(open.dueOn) : null,
      isOpening: row.openingBatchId !== null,
    }
  })
}

/** Items somebody has been granted, for the filter. */
export async function findGrantedItems(countyCode: string): Promise<{ value: string; label: string }[]> {
  const rows = await prisma.entitlement.findMany({
    where: { countyCode },
    distinct: ['itemCode'],
    orderBy: { itemCode: 'asc' },
    select: { itemCode: true, item: { select: { title: true } } },
  })
  return rows.map(({ itemCode, item }) => ({
    value: itemCode,
    label: `${itemCode} ${item?.title ?? '未列入系统的事项'}`,
  }))
}

export type GateRow = {
  readonly paymentId: string
  readonly entitlementId: string
  readonly beneficiaryName: string
  readonly itemCode: string
  readonly instalment: number
  readonly dueOn: PlainDate
  readonly amountFen: Fen
  readonly gate: string
  /** Why it did not open by itself; null where only a person can tell. */
  readonly finding: string | null
}

/** Instalments that wait for a person's re-check by a day, the earliest first, beyond a place in that order. */
export async function findGates(
  countyCode: string,
  until: PlainDate,
  { after, limit }: { readonly after: DuePlace | null; readonly limit: number },
): Promise<GateRow[]> {
  const day = after && toDayColumn(after.dueOn)
  const beyond = after && day && { dueOn: { gte: day }, OR: [{ dueOn: { gt: day } }, { id: { gt: after.id } }] }
  const rows = await prisma.payment.findMany({
    where: { AND: [gatesToReview(countyCode, until), beyond ?? {}] },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: limit,
    include: { entitlement: { select: { beneficiaryName: true, itemCode: true } } },
  })
  return rows.map((row) => ({
    paymentId: row.id,
    entitlementId: row.entitlementId,
    beneficiaryName: row.entitlement.beneficiaryName,
    itemCode: row.entitlement.itemCode,
    instalment: row.instalment,
    dueOn: dayOf(row.dueOn),
    amountFen: fenOf(row.amountFen),
    gate: row.gate ?? '',
    finding: row.gateFinding,
  }))
}
