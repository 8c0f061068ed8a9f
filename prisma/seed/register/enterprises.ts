import { addQualification } from '@/lib/enterprise/commands/add-qualification'
import { authoriseContact } from '@/lib/enterprise/commands/authorise-contact'
import { recordTaxYear } from '@/lib/enterprise/commands/record-tax-year'
import { registerEnterprise } from '@/lib/enterprise/commands/register-enterprise'
import { RegisterEnterpriseInput } from '@/lib/enterprise/schema'
import type { Actor } from '@/lib/kernel/actor'
import { fromYuan } from '@/lib/kernel/fen'
import type { Phone } from '@/lib/kernel/phone'
import { addDays, startOf, toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { completeResidentId } from '@/lib/kernel/resident-id'
import { succeed } from '../succeed'
import { enterprisePlans, type EnterprisePlan } from './enterprise-plans'
import { hanName } from './names'
import type { Officers } from './officers'
import type { Random } from './random'

export type SeededEnterprise = EnterprisePlan & { readonly id: string }

/** Ten in the morning of a day: when the offices are open. */
export const atTen = (day: PlainDate): Date => new Date(startOf(day).getTime() + 10 * 3_600_000)

const FIRST_DAY = toPlainDate('2025-01-06')
/** Identity numbers of the people behind several enterprises, by their mark. */
const CONTROLLERS: Readonly<Record<string, { name: string; number: string }>> = {
  c1: { name: '欧阳振邦', number: completeResidentId('51079919680412153') },
  c2: { name: '陈步源', number: completeResidentId('51079919710923117') },
  c3: { name: '中科云岭控股有限公司', number: completeResidentId('51079919750601239') },
}

/** Registers the forty employers with two tax years, qualifications, and the contacts of some. */
export async function seedEnterprises(officers: Officers, random: Random): Promise<SeededEnterprise[]> {
  const seeded: SeededEnterprise[] = []
  for (const [index, plan] of enterprisePlans(random).entries()) {
    const now = atTen(addDays(FIRST_DAY, index))
    const actor = officers.of(`${officers.countyCode}${plan.township}`)
    const id = await seedEnterprise(actor, random, { plan, now, index })
    seeded.push({ ...plan, id })
  }
  return seeded
}

async function seedEnterprise(
  actor: Actor,
  random: Random,
  { plan, now, index }: { plan: EnterprisePlan; now: Date; index: number },
): Promise<string> {
  const controller = plan.controller === null ? null : CONTROLLERS[plan.controller]
  const input = RegisterEnterpriseInput.parse({
    uscc: plan.uscc,
    name: plan.name,
    employerType: plan.employerType,
    industryCode: plan.industryCode,
    townshipCode: `${actor.countyCode}${plan.township}`,
    address: `云岭县工业大道 ${index * 8 + 6} 号`,
    registeredOn: `${random.int(2003, 2021)}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
    legalPersonName: controller?.name.endsWith('公司')
      ? hanName(random, '1')
      : (controller?.name ?? hanName(random, random.pick(['1', '2'] as const))),
    ...(controller ? { controllerName: controller.name, controllerNumber: controller.number } : {}),
    isAboveScale: plan.isAboveScale ? 'yes' : 'no',
    isDishonest: plan.isDishonest ? 'yes' : 'no',
    phone: `1990816${String(index).padStart(4, '0')}`,
    sourceDocument: '市场监督管理登记档案',
  })
  const { id } = succeed(plan.name, await registerEnterprise(actor, input, now))
  await seedYears(actor, random, { id, plan, now })
  await seedContact(actor, random, { id, plan, index, now })
  return id
}

type Placed = { id: string; plan: EnterprisePlan; now: Date }

async function seedYears(actor: Actor, random: Random, { id, plan, now }: Placed): Promise<void> {
  const isCompany = plan.industryCode !== '83' && plan.industryCode !== '84'
  const revenue = plan.isAboveScale ? random.int(2_400, 38_000) : random.int(60, 1_800)
  for (const year of isCompany ? [2024, 2025] : []) {
    const revenueFen = fromYuan(Math.round(revenue * (year === 2025 ? 1.08 : 1)) * 10_000)
    const taxFen = fromYuan(Math.round(revenue * (year === 2025 ? 0.041 : 0.037) * 10_000))
    const entered = year === 2025 ? atTen(toPlainDate('2026-02-10')) : now
    succeed(`tax of ${plan.name}`, await recordTaxYear(actor, { enterpriseId: id, year, taxFen, revenueFen }, entered))
  }
  if (!plan.isHighTech) return
  const from = toPlainDate(`${random.pick([2023, 2024])}-11-06`)
  const qualification = {
    enterpriseId: id,
    kind: 'highTech',
    documentNumber: `GR${from.slice(0, 4)}51${String(random.int(1000, 9999)).padStart(6, '0')}`,
    validFrom: from,
    validTo: toPlainDate(`${Number(from.slice(0, 4)) + 3}-11-05`),
  }
  succeed(`qualification of ${plan.name}`, await addQualification(actor, qualification, now))
}

/** 恒瑞纺织's is a persona; every third of the others has somebody too. */
async function seedContact(
  actor: Actor,
  random: Random,
  { id, plan, index, now }: Placed & { index: number },
): Promise<void> {
  if (index > 0 && index % 3 !== 0) return
  const name = index === 0 ? '李红' : hanName(random, '2')
  const phone = (index === 0 ? '13900020001' : `1990817${String(index).padStart(4, '0')}`) as Phone
  const contact = { enterpriseId: id, name, phone, authorisedFrom: FIRST_DAY }
  succeed(`contact of ${plan.name}`, await authoriseContact(actor, contact, now))
}
