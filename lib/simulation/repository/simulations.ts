import type { Prisma } from '@/generated/prisma/client'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Simulation, Tally } from '../model'
import { EMPTY_TALLY } from '../rules/tally'

const NAMED = { askedBy: { select: { displayName: true } } } as const
type Row = Prisma.SimulationGetPayload<{ include: typeof NAMED }>

const toSimulation = ({ day, tally, askedBy, ...row }: Row): Simulation => ({
  ...row,
  day: dayOf(day),
  tally: tally as unknown as Tally,
  askedByName: askedBy.displayName,
})

const asJson = (tally: Tally) => tally as unknown as Prisma.InputJsonValue

/** One at a time is begun, moved on or ended: whoever does holds this until the end of the transaction. */
export async function lockSimulations(tx: Tx, countyCode: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('simulation:' || ${countyCode}, 0))::text`
}

/** The latest simulation of a version, whichever rules it was made of. */
export async function findLatestSimulation(tx: Tx, countyCode: string, versionId: string): Promise<Simulation | null> {
  const row = await tx.simulation.findFirst({
    where: { countyCode, versionId },
    orderBy: { id: 'desc' },
    include: NAMED,
  })
  return row && toSimulation(row)
}

/** The one under way that was asked for first, or null. */
export async function findRunning(tx: Tx, countyCode: string): Promise<Simulation | null> {
  const row = await tx.simulation.findFirst({
    where: { countyCode, status: 'running' },
    orderBy: { id: 'asc' },
    include: NAMED,
  })
  return row && toSimulation(row)
}

type Asked = Pick<
  Simulation,
  'itemId' | 'versionId' | 'rulebookHash' | 'beforeVersionId' | 'day' | 'totalCount' | 'askedById'
>

export async function insertSimulation(tx: Tx, countyCode: string, asked: Asked, now: Date): Promise<string> {
  const id = newId()
  const day = toDayColumn(asked.day)
  await tx.simulation.create({
    data: { ...asked, countyCode, id, day, status: 'running', tally: asJson(EMPTY_TALLY), startedAt: now },
  })
  return id
}

type Move = Partial<Pick<Simulation, 'status' | 'cursor' | 'failure' | 'finishedAt' | 'tally'>> & {
  readonly done?: number
}

/** False when it is not under way any more. */
export async function moveSimulation(tx: Tx, countyCode: string, id: string, move: Move): Promise<boolean> {
  const { done = 0, tally, ...rest } = move
  const moved = await tx.simulation.updateMany({
    where: { countyCode, id, status: 'running' },
    data: { ...rest, ...(tally ? { tally: asJson(tally) } : {}), doneCount: { increment: done } },
  })
  return moved.count === 1
}
