import { beforeAll, describe, expect, it } from 'vitest'
import { findDuplicates } from '@/lib/duplicate/commands/find-duplicates'
import { findDuplicatesDaily } from '@/lib/duplicate/commands/find-duplicates-daily'
import { judgeDifferent } from '@/lib/duplicate/commands/judge-different'
import { registerEnterprise } from '@/lib/enterprise/commands/register-enterprise'
import { RegisterEnterpriseInput } from '@/lib/enterprise/schema'
import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { completeResidentId } from '@/lib/kernel/resident-id'
import { completeUscc } from '@/lib/kernel/uscc'
import { blindIndex, seal } from '@/lib/platform/crypto'
import { prisma } from '@/lib/platform/prisma'
import { correctTalent } from '@/lib/talent/commands/correct-talent'
import { registerTalent } from '@/lib/talent/commands/register-talent'
import { CorrectTalentInput } from '@/lib/talent/schema'
import { actorFor, COUNTY } from '../../support/personas'
import { asOwner } from '../../support/owner-database'
import { aForm } from '../talent/a-person'
import { must, NOW, refusalOf } from './twins'

const system = systemActor(COUNTY)
let officer: Actor
beforeAll(async () => {
  officer = await actorFor('zhangmin')
})

const find = async (subjectKind: 'talent' | 'enterprise' = 'talent') =>
  must(await findDuplicates(officer, { subjectKind }, NOW)).found
const register = async (given: Record<string, unknown>) => must(await registerTalent(system, aForm(given), NOW)).id

async function pairOf(a: string, b: string) {
  const [firstId, secondId] = [a, b].sort() as [string, string]
  return prisma.duplicatePair.findFirst({ where: { countyCode: COUNTY, firstId, secondId } })
}

describe('a pair is found', () => {
  it('by name and phone, by name and birth with another document, once and in one order', async () => {
    const first = await register({ name: '公孙离', phone: '13955330001' })
    const { birthOn } = await prisma.talent.findFirstOrThrow({ where: { id: first } })
    const second = await register({
      name: '公孙离',
      identityKind: '414',
      identityNumber: 'EK7700001',
      birthOn: birthOn!.toISOString().slice(0, 10),
      phone: '13955330001',
    })
    expect(await find()).toBe(1)
    expect((await pairOf(second, first))?.grounds).toEqual(['namePhone', 'otherDocument'])
    expect(await find()).toBe(0)
  })

  it('by fifteen digits that are somebody’s eighteen', async () => {
    const eighteen = completeResidentId('51079919690115777')
    const fifteen = `${eighteen.slice(0, 6)}${eighteen.slice(8, 17)}`
    const first = await register({ name: '第五伦', identityNumber: eighteen })
    const second = await register({ name: '第五纶' })
    // As an old register brings it: no form of ours lets fifteen digits stand.
    await asOwner((client) =>
      client.query('update talent set identity_sealed = $2, identity_blind = $3, identity_masked = $4 where id = $1', [
        second,
        seal(IDENTITY, fifteen),
        blindIndex(IDENTITY, fifteen),
        `${fifteen.slice(0, 4)}*******${fifteen.slice(-4)}`,
      ]),
    )
    await find()
    expect((await pairOf(first, second))?.grounds).toContain('sameNumber')
  })

  it('of enterprises: by the body of the credit code, and by the name but for brackets and endings', async () => {
    const firm = async (uscc: string, name: string) =>
      must(
        await registerEnterprise(
          system,
          RegisterEnterpriseInput.parse({
            uscc: completeUscc(uscc),
            name,
            employerType: 'privateEnterprise',
            industryCode: '1711',
            townshipCode: `${COUNTY}100`,
          }),
          NOW,
        ),
      ).id
    const first = await firm('91510799MA7D7777', '云岭查重机械有限公司')
    const second = await firm('91510700MA7D7777', '云岭查重机械(集团)')
    const third = await firm('91510799MA7D7788', '云岭（查重）机械有限责任公司')
    await find('enterprise')
    expect((await pairOf(first, second))?.grounds).toEqual(['sameBody'])
    expect((await pairOf(first, third))?.grounds).toEqual(['sameName'])
  })
})

describe('a verdict', () => {
  it('is remembered until the facts it rests on change', async () => {
    const first = await register({ name: '端木晴', phone: '13955330002' })
    const second = await register({ name: '端木晴', phone: '13955330002' })
    await find()
    const { id: pairId, version } = (await pairOf(first, second))!
    must(await judgeDifferent(officer, { pairId, version, reason: '姐妹共用手机' }, NOW))
    await find()
    expect((await pairOf(first, second))?.status).toBe('different')

    const changed = {
      ...aForm({ name: '端木晴', phone: '13955330002' }),
      identityNumber: undefined,
      requestId: undefined,
    }
    const now = await prisma.talent.findFirstOrThrow({ where: { id: second } })
    const input = { name: changed.name, identityKind: '111', townshipCode: '510799100', phone: '13955330003' }
    const correction = { ...input, talentId: second, version: String(now.version), status: 'active', reason: '换号' }
    must(await correctTalent(system, CorrectTalentInput.parse(correction), NOW))
    await find()
    expect((await pairOf(first, second))?.status).toBe('different')
    const back = { ...correction, phone: '13955330002', version: String(now.version + 1), identityNumber: undefined }
    must(await correctTalent(system, CorrectTalentInput.parse({ ...back, name: '端木清' }), NOW))
    const renamed = { ...back, name: '端木清', talentId: first, version: '1' }
    must(await correctTalent(system, CorrectTalentInput.parse(renamed), NOW))
    await find()
    expect(await pairOf(first, second)).toMatchObject({ status: 'open', decidedByName: '张敏' })
  })

  it('is not needed where nothing speaks for the pair any more', async () => {
    const first = await register({ name: '百里明', phone: '13955330005' })
    const second = await register({ name: '百里明', phone: '13955330005' })
    await find()
    expect((await pairOf(first, second))?.status).toBe('open')
    const { version } = await prisma.talent.findFirstOrThrow({ where: { id: second } })
    const input = { name: '百里鸣', identityKind: '111', townshipCode: '510799100', talentId: second }
    const rest = { version: String(version), status: 'active', reason: '姓名录错' }
    must(await correctTalent(system, CorrectTalentInput.parse({ ...input, ...rest }), NOW))
    await find()
    expect((await pairOf(first, second))?.status).toBe('stale')
  })
})

describe('looking through the registers', () => {
  it('happens once a business day by itself', async () => {
    const lines = () => prisma.auditEvent.count({ where: { countyCode: COUNTY, action: 'duplicate.scan' } })
    must(await findDuplicatesDaily(system, {}, NOW))
    const before = await lines()
    must(await findDuplicatesDaily(system, {}, NOW))
    expect(await lines()).toBe(before)
    must(await findDuplicatesDaily(system, {}, new Date('2026-09-15T02:00:00Z')))
    expect(await lines()).toBe(before + 2)
  })

  it('is for the county register, and by itself for nobody', async () => {
    expect(refusalOf(await findDuplicates(await actorFor('wangfang'), { subjectKind: 'talent' }, NOW))).toContain(
      'forbidden',
    )
    expect(refusalOf(await findDuplicatesDaily(officer, {}, NOW))).toContain('forbidden')
  })
})
