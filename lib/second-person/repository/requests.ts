import type { Prisma, SecondPersonRequest as Row } from '@/generated/prisma/client'
import type { Tx } from '@/lib/platform/transaction'
import type { RequestKind, RequestStatus, SecondPersonRequest } from '../model'

const toRequest = ({ countyCode: _, ...row }: Row): SecondPersonRequest => ({
  ...row,
  kind: row.kind as RequestKind,
  status: row.status as RequestStatus,
})

/** The request under a row lock, so that two who answer at once see each other; null when there is none. */
export async function findRequestForUpdate(
  tx: Tx,
  countyCode: string,
  id: string,
): Promise<SecondPersonRequest | null> {
  await tx.$executeRaw`
    SELECT FROM second_person_request WHERE county_code = ${countyCode} AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.secondPersonRequest.findUnique({ where: { countyCode_id: { countyCode, id } } })
  return row && toRequest(row)
}

type NewRequest = Omit<SecondPersonRequest, 'content' | 'status' | 'answeredById' | 'answeredAt' | 'remark'> & {
  readonly countyCode: string
  readonly content: Prisma.InputJsonValue
}

export async function insertRequest(tx: Tx, request: NewRequest): Promise<void> {
  await tx.secondPersonRequest.create({ data: { ...request, status: 'open' } })
}

/** Writes down that earlier requests for the same thing ran out of time. */
export async function expireStale(tx: Tx, countyCode: string, key: string, now: Date): Promise<void> {
  await tx.secondPersonRequest.updateMany({
    where: { countyCode, key, status: 'open', expiresAt: { lte: now } },
    data: { status: 'expired' },
  })
}

type Answer = {
  readonly status: 'confirmed' | 'refused' | 'withdrawn'
  readonly answeredById: string
  readonly answeredAt: Date
  readonly remark: string | null
}

/** Answers an open request; false when somebody was faster. */
export async function answerRequest(tx: Tx, countyCode: string, id: string, answer: Answer): Promise<boolean> {
  const { count } = await tx.secondPersonRequest.updateMany({ where: { countyCode, id, status: 'open' }, data: answer })
  return count === 1
}

export type ListedRequest = SecondPersonRequest & {
  readonly askedByName: string
  readonly answeredByName: string | null
}

type Named = Row & { askedBy: { displayName: string }; answeredBy: { displayName: string } | null }
const NAMES = {
  askedBy: { select: { displayName: true } },
  answeredBy: { select: { displayName: true } },
} as const

/** Requests of these kinds, or asked for by this person; what waits first, then the latest. */
export async function findRequests(
  tx: Tx,
  countyCode: string,
  { kinds, askedById, take }: { kinds: readonly RequestKind[]; askedById: string; take: number },
): Promise<ListedRequest[]> {
  const rows = await tx.secondPersonRequest.findMany({
    where: { countyCode, OR: [{ kind: { in: [...kinds] } }, { askedById }] },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take,
    include: NAMES,
  })
  return rows.map(toListed)
}

const toListed = ({ askedBy, answeredBy, ...row }: Named): ListedRequest => ({
  ...toRequest(row),
  askedByName: askedBy.displayName,
  answeredByName: answeredBy?.displayName ?? null,
})

/** The latest request of each of these keys. */
export async function findLatest(tx: Tx, countyCode: string, keys: readonly string[]): Promise<ListedRequest[]> {
  const rows = await tx.secondPersonRequest.findMany({
    where: { countyCode, key: { in: [...keys] } },
    distinct: ['key'],
    orderBy: [{ key: 'asc' }, { askedAt: 'desc' }, { id: 'desc' }],
    include: NAMES,
  })
  return rows.map(toListed)
}
