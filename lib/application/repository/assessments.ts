import type { Prisma } from '@/generated/prisma/client'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { sha256 } from '@/lib/platform/crypto'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Assessment } from '@/lib/policy/engine/assessment'
import type { ApplicationCore } from '../model'

export type AssessmentStage = 'submission' | 'decision'

export type StoredAssessment = {
  readonly stage: AssessmentStage
  readonly asOf: PlainDate
  readonly assessment: Assessment
  readonly at: Date
}

/** Keeps an assessment as it was, with the version and a hash over everything it says. */
export async function appendAssessment(tx: Tx, application: ApplicationCore, stored: StoredAssessment): Promise<void> {
  const { stage, asOf, assessment, at } = stored
  const facts = usedFacts(assessment)
  await tx.applicationAssessment.create({
    data: {
      countyCode: application.countyCode,
      id: newId(),
      applicationId: application.id,
      stage,
      versionId: application.versionId,
      asOf: toDayColumn(asOf),
      facts: facts as Prisma.InputJsonValue,
      assessment: assessment,
      hash: sha256(canonicalJson({ versionId: application.versionId, asOf, assessment })),
      at,
    },
  })
}

/** The values the assessment rests on, by fact, with their day and source. */
const usedFacts = (assessment: Assessment): Record<string, unknown> =>
  Object.fromEntries(
    assessment.findings.flatMap((finding) =>
      finding.uses.map(({ fact, value, asOf, source, pending }) => [fact, { value, asOf, source, pending }]),
    ),
  )

/** The assessments of a case, latest first. */
export async function findAssessments(tx: Tx, countyCode: string, applicationId: string): Promise<StoredAssessment[]> {
  const rows = await tx.applicationAssessment.findMany({
    where: { countyCode, applicationId },
    orderBy: { id: 'desc' },
  })
  return rows.map((row) => ({
    stage: row.stage as AssessmentStage,
    asOf: dayOf(row.asOf),
    assessment: row.assessment as unknown as Assessment,
    at: row.at,
  }))
}

/** The assessment the case now rests on; null before it was submitted. */
export async function findLatestAssessment(
  tx: Tx,
  countyCode: string,
  applicationId: string,
): Promise<StoredAssessment | null> {
  const [latest] = await findAssessments(tx, countyCode, applicationId)
  return latest ?? null
}
