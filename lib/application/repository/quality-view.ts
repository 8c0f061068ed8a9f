import { prisma } from '@/lib/platform/prisma'
import type { QualityRoundStatus, QualityVerdict } from '../model'
import type { Sampled } from '../rules/quality-sample'

export type QualityRoundRow = {
  readonly id: string
  readonly number: number
  readonly status: QualityRoundStatus
  readonly commitment: string
  readonly seed: string | null
  readonly listHash: string | null
  readonly listCount: number | null
  readonly sampleCount: number | null
  readonly openedAt: Date
  readonly drawnAt: Date | null
}

/** Every round, the latest first. */
export const findQualityRounds = (countyCode: string): Promise<QualityRoundRow[]> =>
  prisma.qualityRound.findMany({
    where: { countyCode },
    orderBy: { number: 'desc' },
    omit: { countyCode: true, seedSealed: true, openedById: true, drawnById: true },
  })

export type SampleRow = {
  readonly decisionId: string
  readonly position: number
  readonly sampled: Sampled
  readonly applicationId: string
  /** Null for whoever sees no case. */
  readonly caseNumber: string | null
  readonly reviewerName: string
  readonly verdict: QualityVerdict | null
  readonly note: string | null
  readonly examinerName: string | null
  readonly isOwn: boolean
}

/** The sample of a round in the order of its list. `isOwn`: the account signed something of the case. */
export const findSample = (countyCode: string, of: { roundId: string; accountId: string }): Promise<SampleRow[]> =>
  prisma.$queryRaw`
    select line.decision_id as "decisionId", line.position, line.sampled, line.application_id as "applicationId",
           application.number as "caseNumber", reviewer.display_name as "reviewerName", finding.verdict, finding.note,
           examiner.display_name as "examinerName",
           exists (select from review_decision decision
                    where decision.county_code = line.county_code and decision.application_id = line.application_id
                      and ${of.accountId}::uuid in (decision.actor_id, decision.on_behalf_of_id)) as "isOwn"
      from quality_line line
      join account reviewer on reviewer.county_code = line.county_code and reviewer.id = line.reviewer_id
      left join application on application.county_code = line.county_code and application.id = line.application_id
      left join quality_finding finding on finding.county_code = line.county_code and finding.decision_id = line.decision_id
      left join account examiner on examiner.county_code = finding.county_code and examiner.id = finding.examiner_id
     where line.county_code = ${countyCode} and line.round_id = ${of.roundId}::uuid and line.sampled is not null
     order by line.position`

export type ReviewerQuality = {
  readonly reviewerId: string
  readonly reviewerName: string
  readonly approved: number
  readonly sampled: number
  readonly right: number
  readonly wrong: number
}

/** What was drawn and found of each reviewer, over all rounds. */
export const findReviewerQuality = (countyCode: string): Promise<ReviewerQuality[]> => prisma.$queryRaw`
  select reviewer.id as "reviewerId", reviewer.display_name as "reviewerName", count(*)::int as approved, count(line.sampled)::int as sampled,
         (count(*) filter (where finding.verdict = 'right'))::int as right,
         (count(*) filter (where finding.verdict = 'wrong'))::int as wrong
    from quality_line line
    join account reviewer on reviewer.county_code = line.county_code and reviewer.id = line.reviewer_id
    left join quality_finding finding on finding.county_code = line.county_code and finding.decision_id = line.decision_id
   where line.county_code = ${countyCode}
   group by reviewer.id, reviewer.display_name
   order by reviewer.display_name, reviewer.id`

/** The whole list of a round, for drawing it again. */
export const findList = (countyCode: string, roundId: string) =>
  prisma.qualityLine.findMany({
    where: { countyCode, roundId },
    orderBy: { position: 'asc' },
    select: { decisionId: true, reviewerId: true, sampled: true },
  })
