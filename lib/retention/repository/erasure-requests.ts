import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import { toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { ErasureRequest, ErasureStanding } from '../model'

const SELECT = {
  ...{ id: true, talentId: true, reason: true, status: true, filedAt: true, dueOn: true, reply: true },
} as const satisfies Prisma.ErasureRequestSelect

type Row = Prisma.ErasureRequestGetPayload<{ select: typeof SELECT }>
const toRequest = (row: Row): ErasureRequest => ({ ...row, dueOn: dayOf(row.dueOn) })

export async function insertErasureRequest(
  tx: Tx,
  countyCode: string,
  asked: { readonly talentId: string; readonly reason: string; readonly dueOn: PlainDate },
  now: Date,
): Promise<string> {
  const id = newId()
  const dueOn = toDayColumn(asked.dueOn)
  await tx.erasureRequest.create({ data: { countyCode, id, ...asked, dueOn, status: 'filed', filedAt: now } })
  return id
}

/** The person's latest request; null when she never asked. */
export async function findLatestOf(tx: Tx, countyCode: string, talentId: string): Promise<ErasureRequest | null> {
  const where = { countyCode, talentId }
  const row = await tx.erasureRequest.findFirst({ where, orderBy: { filedAt: 'desc' }, select: SELECT })
  return row && toRequest(row)
}

export async function findErasureForUpdate(tx: Tx, countyCode: string, id: string): Promise<ErasureRequest | null> {
  await tx.$queryRaw`SELECT 1 FROM erasure_request WHERE county_code = ${countyCode} AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.erasureRequest.findUnique({ where: { countyCode_id: { countyCode, id } }, select: SELECT })
  return row && toRequest(row)
}

/** Those that wait, the oldest first, with whose they are. */
export async function findOpenErasures(tx: Tx, countyCode: string, limit: number) {
  const rows = await tx.erasureRequest.findMany({
    where: { countyCode, status: 'filed' },
    orderBy: [{ filedAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { ...SELECT, talent: { select: { name: true, identityMasked: true } } },
  })
  return rows.map(({ talent, ...row }) => ({ ...toRequest(row), ...talent }))
}

export const countOpenErasures = (tx: Tx, countyCode: string): Promise<number> =>
  tx.erasureRequest.count({ where: { countyCode, status: 'filed' } })

type Decision = { readonly id: string; readonly status: 'erased' | 'declined'; readonly reply: string | null }

/** Done, the person's own words go with everything else. */
export async function decideErasureRow(
  tx: Tx,
  actor: Actor,
  { id, status, reply }: Decision,
  now: Date,
): Promise<void> {
  await tx.erasureRequest.update({
    where: { countyCode_id: { countyCode: actor.countyCode, id } },
    data: {
      status,
      reply,
      decidedById: actor.accountId,
      decidedAt: now,
      ...(status === 'erased' ? { reason: '' } : {}),
    },
  })
}

type StandingRow = { live: number; granted: number; awards: number; closed: string | null; award: string | null }

/** What of these entries' cases and awards may stand against erasing them. */
export async function readErasureStanding(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
): Promise<ErasureStanding> {
  const [row] = await tx.$queryRaw<StandingRow[]>`
    WITH filed AS (SELECT status::text AS status, closed_at FROM application
                    WHERE county_code = ${countyCode} AND talent_id = ANY(${[...ids]}::uuid[])),
         awarded AS (SELECT greatest(e.granted_on, (SELECT max(p.paid_on) FROM payment p
                              WHERE p.county_code = e.county_code AND p.entitlement_id = e.id)) AS last_on
                       FROM entitlement e WHERE e.county_code = ${countyCode} AND e.talent_id = ANY(${[...ids]}::uuid[]))
    SELECT (SELECT count(*)::int FROM filed WHERE status NOT IN ('granted', 'declined', 'withdrawn', 'lapsed')) AS live,
           (SELECT count(*)::int FROM filed WHERE status = 'granted') AS granted,
           (SELECT count(*)::int FROM awarded) AS awards,
           (SELECT max(closed_at AT TIME ZONE 'Asia/Shanghai')::date::text FROM filed) AS closed,
           (SELECT max(last_on)::text FROM awarded) AS award`
  if (!row) throw new Error('no standing was read')
  const day = (text: string | null) => (text === null ? null : toPlainDate(text))
  return {
    ...{ liveCases: row.live, grantedCases: row.granted, awards: row.awards },
    ...{ lastClosedOn: day(row.closed), lastAwardOn: day(row.award) },
  }
}
