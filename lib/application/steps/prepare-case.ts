import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { KeptAssessment } from '@/lib/policy/engine/basis'
import type { VersionInForce } from '@/lib/policy/model'
import { findVersionLine } from '@/lib/policy/steps/find-version'
import type { ApplicationCore } from '../model'
import { findMaterials } from '../repository/materials'
import { assessPartiesKeeping, formNeeds, type FormNeeds } from '../rules/assess-parties'
import type { ChosenVersion } from '../rules/choose-version'
import { submissionProblems } from '../rules/submission-problems'
import { chooseVersionFor } from './choose-version-for'
import { findPayee } from './find-payee'
import { findVersionOf } from './load-case'
import { type Parties, readParties } from './read-parties'
import { withHolders } from './with-holders'

export type PreparedCase = KeptAssessment & {
  readonly parties: Parties
  readonly needs: FormNeeds
  readonly problems: ReturnType<typeof submissionProblems>
}

/** The version a form is filled in for: a filed case keeps its own. */
export async function findFormVersion(tx: Tx, application: ApplicationCore, now: Date): Promise<VersionInForce | null> {
  if (application.status !== 'draft') return findVersionOf(tx, application)
  return (await findVersionAsked(tx, application, dateIn(now)))?.version ?? null
}

/** The version that is for the parties of a case, with its answers, on a day; null where the item is not in force. */
export async function findVersionAsked(
  tx: Tx,
  application: ApplicationCore,
  day: PlainDate,
): Promise<ChosenVersion | null> {
  const { countyCode, itemId, answers, id } = application
  const line = await findVersionLine(tx, countyCode, itemId, day)
  return line && chooseVersionFor(tx, countyCode, { line, day }, { parties: application, answers, except: id })
}

/** What the form asks, what it would come to, and what still keeps it from being sent. */
export async function prepareCase(
  tx: Tx,
  application: ApplicationCore,
  version: VersionInForce,
  now: Date,
): Promise<PreparedCase> {
  const { countyCode, id, answers, unread, payeeAccountId } = application
  const read = { ...(await readParties(tx, countyCode, application, id)), answers }
  const parties = await withHolders(tx, countyCode, { item: version, parties: read, today: dateIn(now) })
  const applicationDay = dateIn(application.submittedAt ?? now)
  const needs = formNeeds(version.rulebook, parties, applicationDay)
  const materials = await findMaterials(tx, countyCode, id)
  const materialCounts = new Map<string, number>()
  for (const { materialCode } of materials)
    materialCounts.set(materialCode, (materialCounts.get(materialCode) ?? 0) + 1)
  const needsPayee = (await findPayee(tx, application, version.rulebook)) !== null
  const sheet = { values: answers, unread }
  return {
    parties,
    needs,
    ...assessPartiesKeeping(version.rulebook, parties, { applicationDay }),
    problems: submissionProblems({ needs, sheet, materialCounts, needsPayee, hasPayee: payeeAccountId !== null }),
  }
}
