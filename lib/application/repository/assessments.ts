import type { Prisma } from '@/generated/prisma/client'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { sha256 } from '@/lib/platform/crypto'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Assessment } from '@/lib/policy/engine/assessment'
import type { AssessmentBasis, KeptAssessment } from '@/lib/policy/engine/basis'
import type { VersionInForce } from '@/lib/policy/model'
import type { ApplicationCore } from '../model'

export type AssessmentStage = 'submission' | 'decision'

type Kept = KeptAssessment & { readonly stage: AssessmentStage; readonly asOf: PlainDate; readonly at: Date }

export type StoredAssessment = {
  readonly id: string
  readonly stage: AssessmentStage
  readonly asOf: PlainDate
  readonly versionId: string
  readonly assessment: Assessment
  /** Null for one stored before all it rests on was kept with it. */
  readonly basis: AssessmentBasis | null
  readonly at: Date
  /** Whether it still says what its hash was taken over. */
  readonly isIntact: boolean
}

/** Keeps an assessment as it was, with all it rests on, the rulebook by its hash, and a hash over everything. */
export async function appendAssessment(
  tx: Tx,
  application: ApplicationCore,
  { versionId, rulebookHash }: Pick<VersionInForce, 'versionId' | 'rulebookHash'>,
  { stage, asOf, assessment, basis, at }: Kept,
): Promise<void> {
  await tx.applicationAssessment.create({
    data: {
      countyCode: application.countyCode,
      id: newId(),
      applicationId: application.id,
      stage,
      versionId,
      asOf: toDayColumn(asOf),
      basis,
      assessment: assessment,
      hash: hashOf({ versionId, rulebookHash, asOf, basis, assessment }),
      at,
    },
  })
}

type Hashed = {
  readonly versionId: string
  readonly rulebookHash?: string
  readonly asOf: PlainDate
  readonly basis?: AssessmentBasis
  readonly assessment: Assessment
}

const hashOf = (all: Hashed): string => sha256(canonicalJson(all))

const WITH_HASH = { version: { select: { rulebookHash: true } } } as const
type Row = Prisma.ApplicationAssessmentGetPayload<{ include: typeof WITH_HASH }>

function toStored(row: Row): StoredAssessment {
  const { id, versionId, at, hash } = row
  const asOf = dayOf(row.asOf)
  const assessment = row.assessment as unknown as Assessment
  const kept = row.basis as unknown as Partial<AssessmentBasis>
  const basis = kept.readings === undefined ? null : (kept as AssessmentBasis)
  const all = basis === null ? {} : { rulebookHash: row.version.rulebookHash, basis }
  const isIntact = hashOf({ versionId, asOf, assessment, ...all }) === hash
  return { id, stage: row.stage as AssessmentStage, asOf, versionId, assessment, basis, at, isIntact }
}

/** The assessments of a case, latest first. */
export async function findAssessments(tx: Tx, countyCode: string, applicationId: string): Promise<StoredAssessment[]> {
  const rows = await tx.applicationAssessment.findMany({
    where: { countyCode, applicationId },
    include: WITH_HASH,
    orderBy: { id: 'desc' },
  })
  return rows.map(toStored)
}

/** The assessment the case now rests on; null before it was submitted. */
export async function findLatestAssessment(
  tx: Tx,
  countyCode: string,
  applicationId: string,
): Promise<StoredAssessment | null> {
  const row = await tx.applicationAssessment.findFirst({
    where: { countyCode, applicationId },
    include: WITH_HASH,
    orderBy: { id: 'desc' },
  })
  return row && toStored(row)
}

/** Every assessment of the county in the order they were made, some at a time. */
export async function* eachAssessment(tx: Tx, countyCode: string, size = 500): AsyncGenerator<StoredAssessment> {
  for (let after: string | null = null; ;) {
    const rows: Row[] = await tx.applicationAssessment.findMany({
      where: { countyCode, ...(after === null ? {} : { id: { gt: after } }) },
      include: WITH_HASH,
      orderBy: { id: 'asc' },
      take: size,
    })
    yield* rows.map(toStored)
    if (rows.length < size) return
    after = rows.at(-1)?.id ?? null
  }
}
