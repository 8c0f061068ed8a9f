import { unseal, seal } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { QualityVerdict } from '../model'
import type { Listed, Sampled } from '../rules/quality-sample'
import { QUALITY_SEED } from '../rules/sealed-purposes'

export type OpenRound = { readonly id: string; readonly number: number; readonly openedAt: Date; readonly seed: string }

/** The round that is open, locked, with its seed in clear: for drawing it only. */
export async function findOpenRoundForUpdate(tx: Tx, countyCode: string): Promise<OpenRound | null> {
  await tx.$queryRaw`select 1 from quality_round where county_code = ${countyCode} and status = 'open' for update`
  const row = await tx.qualityRound.findFirst({ where: { countyCode, status: 'open' } })
  if (!row?.seedSealed) return null
  return { id: row.id, number: row.number, openedAt: row.openedAt, seed: unseal(QUALITY_SEED, row.seedSealed) }
}

type NewRound = { readonly seed: string; readonly commitment: string; readonly openedById: string }

/** The next round, opened with its seed sealed and its hash in the open. */
export async function insertRound(tx: Tx, countyCode: string, row: NewRound, now: Date): Promise<string> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`qualityRound:${countyCode}`}, 0))::text`
  const { seed, commitment, openedById } = row
  const id = newId()
  const number = (await tx.qualityRound.count({ where: { countyCode } })) + 1
  const seedSealed = seal(QUALITY_SEED, seed)
  await tx.qualityRound.create({
    data: { countyCode, id, number, status: 'open', commitment, seedSealed, openedById, openedAt: now },
  })
  return id
}

export type ListedCase = Listed & { readonly applicationId: string }

/** Every approval since the first round was opened that stands on no list yet, in order: none is lost between two rounds. */
export function findUnlisted(tx: Tx, countyCode: string): Promise<ListedCase[]> {
  return tx.$queryRaw`
    select decision.id as "decisionId", decision.actor_id as "reviewerId", decision.application_id as "applicationId"
      from review_decision decision
     where decision.county_code = ${countyCode} and decision.decision = 'approve'
       and decision.at >= (select min(opened_at) from quality_round where county_code = ${countyCode})
       and not exists (select from quality_line line
                        where line.county_code = decision.county_code and line.decision_id = decision.id)
     order by decision.id`
}

type Drawn = {
  readonly list: readonly ListedCase[]
  readonly sample: ReadonlyMap<string, Sampled>
  readonly listHash: string
  readonly drawnById: string
}

/** Keeps the list with what was drawn of it, and shows the seed. */
export async function keepDrawn(
  tx: Tx,
  countyCode: string,
  { id, seed }: OpenRound,
  { list, sample, listHash, drawnById }: Drawn,
  now: Date,
): Promise<void> {
  await tx.qualityLine.createMany({
    data: list.map((line, index) => ({
      ...{ countyCode, roundId: id, ...line },
      position: index + 1,
      sampled: sample.get(line.decisionId) ?? null,
    })),
  })
  const counts = { listCount: list.length, sampleCount: sample.size }
  const shown = { seed, seedSealed: null, listHash, drawnById, drawnAt: now }
  await tx.qualityRound.update({
    where: { countyCode_id: { countyCode, id } },
    data: { status: 'drawn', ...shown, ...counts },
  })
}

export type SampledLine = { readonly applicationId: string; readonly roundNumber: number; readonly isExamined: boolean }

export async function findSampledLine(tx: Tx, countyCode: string, decisionId: string): Promise<SampledLine | null> {
  const row = await tx.qualityLine.findUnique({
    where: { countyCode_decisionId: { countyCode, decisionId }, sampled: { not: null } },
    select: { applicationId: true, round: { select: { number: true } }, finding: { select: { examinerId: true } } },
  })
  return row && { applicationId: row.applicationId, roundNumber: row.round.number, isExamined: row.finding !== null }
}

type NewFinding = {
  readonly decisionId: string
  readonly verdict: QualityVerdict
  readonly note: string | null
  readonly examinerId: string
}

export async function insertFinding(tx: Tx, countyCode: string, row: NewFinding, now: Date): Promise<void> {
  await tx.qualityFinding.create({ data: { countyCode, ...row, at: now } })
}
