import type { Actor } from '@/lib/kernel/actor'
import { brokenPromises, type Violation } from '@/lib/kernel/violation'
import { reading } from '@/lib/platform/transaction'
import { assessAgain } from '@/lib/policy/engine/basis'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { findVersion } from '@/lib/policy/steps/find-version'
import { eachAssessment, type StoredAssessment } from '../repository/assessments'
import { assessmentDifference } from '../rules/assessment-difference'

const PROMISES = [
  { code: 'assessmentIntact', text: '存下的测算与存下时一致', find: findAltered },
  { code: 'assessmentRepeats', text: '只凭存下的事实和规则重新测算，结论和金额不变', find: findUnrepeatable },
]

/** What must never be false of the assessments kept with cases; an empty list means that nothing is. For the system. */
export async function checkInvariants(actor: Actor): Promise<Violation[]> {
  return actor.kind === 'system' ? brokenPromises(PROMISES, actor.countyCode) : []
}

function findAltered(countyCode: string): Promise<{ id: string }[]> {
  return findWhere(countyCode, ({ isIntact }) => !isIntact)
}

/** Words may differ between releases; what was found of each sentence and what was granted may not. */
async function findUnrepeatable(countyCode: string): Promise<{ id: string }[]> {
  const rulebooks = new Map<string, Rulebook | null>()
  return findWhere(countyCode, async ({ versionId, basis, assessment }) => {
    if (basis === null) return false
    if (!rulebooks.has(versionId))
      rulebooks.set(versionId, (await findVersion(reading, countyCode, versionId))?.rulebook ?? null)
    const rulebook = rulebooks.get(versionId)
    if (!rulebook) return true
    const again = assessAgain(rulebook, basis)
    const { isMaterial, lines } = assessmentDifference(assessment, again)
    return again.verdict !== assessment.verdict || isMaterial || lines.length > 0
  })
}

async function findWhere(
  countyCode: string,
  isBroken: (stored: StoredAssessment) => boolean | Promise<boolean>,
): Promise<{ id: string }[]> {
  const found: { id: string }[] = []
  for await (const stored of eachAssessment(reading, countyCode))
    if (await isBroken(stored)) found.push({ id: stored.id })
  return found
}
