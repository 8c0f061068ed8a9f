import { DEMO_UNITS } from '@/lib/account/demo-units'
import { addDays, toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { registerTalent } from '@/lib/talent/commands/register-talent'
import { atTen, seedEnterprises, type SeededEnterprise } from './register/enterprises'
import { FOREIGN_PEOPLE } from './register/names'
import { loadOfficers, type Officers } from './register/officers'
import { seedOuyang } from './register/persona'
import { randomFrom, type Random } from './register/random'
import { seedMarriage, seedRecognition, seedVerification, tierOf } from './register/standing'
import { talentPlan, UNSAID, type TalentPlan } from './register/talent-inputs'
import { personPlan } from './register/talent-plans'
import { succeed } from './succeed'

const SEED = 510_799
const TALENTS = 300
/** The first is entered in February 2025, the last on the Friday before the demo begins. */
const FIRST_DAY = toPlainDate('2025-02-10')
const DAYS = 578
const EMPLOYED = 0.93
const EVERY_COUPLE = 12
const EVERY_SELF_DECLARED = 25

/**
 * The registers of the demo county, the same every time, by the commands: 40 enterprises and 300 talents over 22
 * townships, with couples, purchases, tiers carried over, and facts that wait for verification.
 */
export async function seedRegisters(countyCode: string): Promise<void> {
  const officers = await loadOfficers(countyCode)
  const random = randomFrom(SEED)
  const enterprises = await seedEnterprises(officers, random)
  const [hengrui] = enterprises
  if (!hengrui) throw new Error('the seed has no enterprises')
  await seedForeigners(officers, enterprises)
  await seedTalents(officers, random, enterprises)
  await seedOuyang(officers, hengrui)
}

const dayOfIndex = (index: number): PlainDate => addDays(FIRST_DAY, Math.floor((index * DAYS) / TALENTS))

async function seedTalents(
  officers: Officers,
  random: Random,
  enterprises: readonly SeededEnterprise[],
): Promise<void> {
  const { countyCode } = officers
  const townships = DEMO_UNITS.filter(({ kind }) => kind === 'township').map(({ code }) => code.slice(6))
  const choices = enterprises.map((enterprise) => [enterprise, enterprise.weight] as const)
  let former: { id: string; plan: TalentPlan } | null = null
  for (let index = 0; index < TALENTS - FOREIGN_PEOPLE.length - 1; index += 1) {
    const today = dayOfIndex(index)
    const employer = random.chance(EMPLOYED) ? random.weighted(choices) : null
    const given = { person: personPlan(random, index), employer }
    const plan = talentPlan(random, { countyCode, townships, index, today }, given)
    const { id } = succeed(
      plan.person.name,
      await registerTalent(officers.of(plan.input.townshipCode), plan.input, atTen(today)),
    )
    await seedStanding(officers, { id, plan, index, former })
    former = { id, plan }
  }
}

type Seeded = { id: string; plan: TalentPlan; index: number; former: { id: string; plan: TalentPlan } | null }

/** Tier, marriage and what waits for verification, for every so-manieth of the people. */
async function seedStanding(officers: Officers, { id, plan, index, former }: Seeded): Promise<void> {
  const later = atTen(addDays(dayOfIndex(index), 1))
  const tier = tierOf(plan.input)
  if (tier !== null && index % 5 < 2) {
    const validFrom = addDays(dayOfIndex(index), index % 20 === 0 ? -2_000 : -90)
    await seedRecognition(officers.talentOffice, { talentId: id, tier, number: index + 40, validFrom }, later)
  }
  const isCouple = former !== null && index % EVERY_COUPLE === 1 && former.plan.person.sex !== plan.person.sex
  if (isCouple) await seedMarriage(officers.of(plan.input.townshipCode), id, former.plan.person, later)
  if (index % EVERY_SELF_DECLARED === 7)
    await seedVerification(
      officers.of(plan.input.townshipCode),
      id,
      ['person.educationCode', 'person.degreeCode'],
      later,
    )
  if (index % EVERY_SELF_DECLARED === 18)
    await seedVerification(officers.of(plan.input.townshipCode), id, ['person.titleCode'], later)
}

/** The four with other papers. They work for the battery makers. */
async function seedForeigners(officers: Officers, enterprises: readonly SeededEnterprise[]): Promise<void> {
  const employers = enterprises.filter(({ industryCode }) => industryCode === '384')
  for (const [index, person] of FOREIGN_PEOPLE.entries()) {
    const employer = employers[index % employers.length]
    if (!employer) throw new Error('the seed has no battery maker')
    const startedOn = toPlainDate(`2025-0${index + 3}-10`)
    const { name, identityKind, identityNumber, countryCode, sex, birthOn } = person
    const employment = {
      mode: 'fullTime',
      post: '技术总监',
      startedOn,
      endedOn: undefined,
      annualPayFen: undefined,
      isFromOutside: true,
    }
    const input = {
      ...UNSAID,
      name,
      identityKind,
      identityNumber,
      countryCode,
      sexCode: sex,
      birthOn: toPlainDate(birthOn),
      townshipCode: `${officers.countyCode}${employer.township}`,
      isFromOutside: true,
      introducedOn: startedOn,
      employment: {
        ...employment,
        enterpriseId: employer.id,
        contractFrom: startedOn,
        contractTo: addDays(startedOn, 1_095),
      },
    }
    succeed(name, await registerTalent(officers.of(input.townshipCode), input, atTen(addDays(startedOn, 14))))
  }
}
