import { findDuplicatesDaily } from '@/lib/duplicate/commands/find-duplicates-daily'
import { registerEnterprise } from '@/lib/enterprise/commands/register-enterprise'
import { RegisterEnterpriseInput } from '@/lib/enterprise/schema'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { completeUscc } from '@/lib/kernel/uscc'
import { prisma } from '@/lib/platform/prisma'
import { registerTalent } from '@/lib/talent/commands/register-talent'
import { RegisterTalentInput } from '@/lib/talent/schema'
import { at } from './cases/days'
import { succeed } from './succeed'

/** Somebody with a case, an award and a card, who had been entered before with her passport. */
const PERSON = '罗春莹'
const FIRM = '91510799MA7H0001'
const ENTERED = toPlainDate('2026-03-20')

/** Two entries that were made twice, a person and an enterprise, and the first look through the registers. */
export async function seedDuplicates(countyCode: string, keeper: Actor, firstDay: PlainDate): Promise<void> {
  const person = await prisma.talent.findFirstOrThrow({ where: { countyCode, name: PERSON } })
  const firm = await prisma.enterprise.findFirstOrThrow({ where: { countyCode }, orderBy: { id: 'desc' } })
  const birthOn = person.birthOn?.toISOString().slice(0, 10)
  const twin = RegisterTalentInput.parse({
    name: person.name,
    identityKind: '414',
    identityNumber: 'EJ6620817',
    birthOn,
    sexCode: person.sex ?? undefined,
    phone: '13900077001',
    townshipCode: `${countyCode}100`,
    education: {
      educationCode: '21',
      degreeCode: '4',
      isFullTime: 'yes',
      schoolName: '西南大学',
      graduatedOn: '2019-06-30',
    },
  })
  succeed(PERSON, await registerTalent(keeper, twin, at(ENTERED)))
  const input = RegisterEnterpriseInput.parse({
    uscc: completeUscc(FIRM),
    name: firm.name,
    employerType: firm.employerType,
    industryCode: firm.industryCode,
    townshipCode: firm.townshipCode,
  })
  succeed(firm.name, await registerEnterprise(keeper, input, at(ENTERED)))
  succeed('duplicates', await findDuplicatesDaily(systemActor(countyCode), {}, at(firstDay, 8)))
}
