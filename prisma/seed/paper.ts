import { toPlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { listVersionsInForce } from '@/lib/policy/steps/find-version'
import { findCandidates, willBeEligible } from './cases/candidates'
import { at } from './cases/days'
import { draftCase, submitCase } from './cases/file-case'
import { loadPeople } from './cases/people'
import { walkCase } from './cases/walk-case'

const ITEM = 'ENT-01'
const FILED_ON = toPlainDate('2026-09-02')
/** Account numbers of the other cases of the demo count from 1. */
const SERIAL = 900

/** One case that waits for a meeting: 呈批件 to be printed, the minute to be recorded. */
export async function seedPaper(countyCode: string): Promise<void> {
  const people = await loadPeople(countyCode)
  const version = (await listVersionsInForce(prisma, countyCode, FILED_ON)).find(({ itemCode }) => itemCode === ITEM)
  if (!version) throw new Error(`seed: ${ITEM} is not in force`)
  const asked = await prisma.application.findMany({ where: { countyCode, itemId: version.itemId } })
  for (const candidate of await findCandidates(people, countyCode)) {
    const contact = people.contactOf(candidate.enterpriseId)
    const isAsked = asked.some(({ talentId }) => talentId === candidate.talentId)
    if (!contact || isAsked || !(await willBeEligible(candidate, version, FILED_ON))) continue
    const { itemId, versionId } = version
    const filing = { itemId, versionId, talentId: candidate.talentId, serial: SERIAL }
    const id = await draftCase(contact, filing, at(FILED_ON, 8, 40))
    if (!(await submitCase(contact, id, at(FILED_ON, 9, 12)))) throw new Error(`seed: ${ITEM} was refused`)
    await walkCase({ people, rulebook: version.rulebook, countyCode }, id, 'decide', FILED_ON)
    return
  }
  throw new Error(`seed: nobody on the register can apply for ${ITEM}`)
}
