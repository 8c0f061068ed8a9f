import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { findEvents } from '../repository/case-events'
import { findOfflineDecision } from '../repository/offline-decisions'
import { findVisible } from '../repository/visible-one'
import { mayActAsApplicant } from '../rules/applicant-permission'
import type { CaseForPaper } from '../rules/paper-views'
import { findPartyNames } from '../steps/find-party-names'
import { findVersionOf } from '../steps/load-case'
import { readMaterials } from '../steps/read-materials'
import { readPaperPerson, readPaperPlaces, readPaperRefusal, readPaperSteps } from '../steps/read-paper-parts'
import { readParties } from '../steps/read-parties'
import { readReviewAssessment } from '../steps/read-review-assessment'

/** Null when the case is not there or not theirs to see, or was never filed. */
export async function getCaseForPaper(actor: Actor, id: string, now: Date): Promise<CaseForPaper | null> {
  const application = await findVisible(reading, actor, id)
  if (!application || application.submittedAt === null) return null
  const { countyCode, number, status, submittedAt, decidedAt, closedAt } = application
  const version = await findVersionOf(reading, application)
  const names = await findPartyNames(reading, application)
  const events = await findEvents(reading, countyCode, id)
  const parties = await readParties(reading, countyCode, application, id)
  const { shown } = await readReviewAssessment(reading, application, version, { parties, now })
  const materials = await readMaterials(reading, countyCode, id, version.rulebook)
  const { itemCode, title, policyTitle, documentNumber } = version
  return {
    id,
    number,
    status,
    isOwn: mayActAsApplicant(actor, application) === null,
    item: { itemCode, title, policyTitle, documentNumber },
    names,
    ...(await readPaperPlaces(reading, application, version)),
    ...(await readPaperPerson(reading, application)),
    assessment: shown,
    materials: materials.map(({ name, files }) => ({ name, count: files.length })),
    steps: await readPaperSteps(reading, application, version, { events, workUnit: names.workUnit }),
    submittedOn: dateIn(submittedAt),
    decidedOn: decidedAt && dateIn(decidedAt),
    closedOn: closedAt && dateIn(closedAt),
    onPaper: await findOfflineDecision(reading, countyCode, id),
    refusal: await readPaperRefusal(reading, application, version, events),
  }
}
