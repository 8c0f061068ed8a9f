import { describe, expect, it } from 'vitest'
import { fileCorrection } from '@/lib/fact/commands/file-correction'
import { decideCorrection } from '@/lib/fact/commands/decide-correction'
import { listOpenCorrections } from '@/lib/fact/queries/list-open-corrections'
import { correctTalent } from '@/lib/talent/commands/correct-talent'
import { getMyProfile } from '@/lib/talent/queries/get-my-profile'
import { getTalent } from '@/lib/talent/queries/get-talent'
import { CorrectTalentInput } from '@/lib/talent/schema'
import { actorFor } from '../../support/personas'
import { aNumber, aTalentOf, CITY_TOWN, NOW, refusalOf, valueOf } from './a-person'

const wangfang = await actorFor('wangfang')
const zhangmin = await actorFor('zhangmin')

const aCorrection = (talentId: string, version: number, given: Record<string, unknown> = {}) =>
  CorrectTalentInput.parse({
    talentId,
    version: String(version),
    name: '诸葛清和',
    identityKind: '111',
    townshipCode: CITY_TOWN,
    status: 'active',
    reason: '本人申请，已核对户口簿',
    ...given,
  })

describe('correcting a talent', () => {
  it('keeps the number that was not typed again, raises the version and tells the history', async () => {
    const identityNumber = aNumber()
    const id = await aTalentOf(wangfang, { identityNumber })
    valueOf(await correctTalent(wangfang, aCorrection(id, 1, { maritalCode: '20', householdCode: '510799' }), NOW))
    const detail = await getTalent(wangfang, id, NOW)
    expect(detail?.talent).toMatchObject({
      maritalCode: '20',
      version: 2,
      identityMasked: `5107**********${identityNumber.slice(-4)}`,
    })
    expect(detail?.history[0]).toMatchObject({ source: '更正', actorName: '王芳', reason: '本人申请，已核对户口簿' })
    expect(detail?.history[0]?.changes.map(({ label }) => label)).toEqual(['户籍地', '婚姻状况'])
  })

  it('shows whoever was faster, and saves only when that was seen', async () => {
    const id = await aTalentOf(wangfang)
    valueOf(await correctTalent(zhangmin, aCorrection(id, 1, { maritalCode: '20' }), NOW))
    const late = aCorrection(id, 1, { ethnicCode: '07' })
    const refusal = refusalOf(await correctTalent(wangfang, late, NOW))
    expect(refusal).toContain('acknowledgedVersion：张敏于 2026-09-14 10:00 更新了婚姻状况（现为第 2 版）')
    expect((await getTalent(wangfang, id, NOW))?.talent).toMatchObject({ maritalCode: '20', ethnicCode: null })
    const was = { maritalCode: '', ethnicCode: '', status: 'active' }
    valueOf(await correctTalent(wangfang, { ...late, was, acknowledgedVersion: 2 }, NOW))
    expect((await getTalent(wangfang, id, NOW))?.talent).toMatchObject({ maritalCode: '20', ethnicCode: '07' })
  })

  // Shows ASVS 15.4.2
  it('lets one of fifty simultaneous corrections win', async () => {
    const id = await aTalentOf(wangfang)
    const attempts = Array.from({ length: 50 }, (_, index) =>
      correctTalent(
        index % 2 ? wangfang : zhangmin,
        aCorrection(id, 1, { originCode: '510700', householdCode: '510799' }),
        NOW,
      ),
    )
    const results = await Promise.all(attempts)
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await getTalent(wangfang, id, NOW))?.talent.version).toBe(2)
  })

  it('refuses a correction without a difference, and another person’s identity', async () => {
    const other = aNumber()
    await aTalentOf(wangfang, { identityNumber: other, name: '东方既白' })
    const id = await aTalentOf(wangfang)
    expect(refusalOf(await correctTalent(wangfang, aCorrection(id, 1), NOW))).toBe(
      'nothingChanged：没有任何改动，无需保存。',
    )
    expect(refusalOf(await correctTalent(wangfang, aCorrection(id, 1, { identityNumber: other }), NOW))).toContain(
      '东方既白',
    )
  })

  it('is not for officers elsewhere, departments or applicants', async () => {
    const id = await aTalentOf(zhangmin, { townshipCode: '510799101' })
    expect(refusalOf(await correctTalent(wangfang, aCorrection(id, 1), NOW))).toBe('notFound')
    for (const key of ['linbuzhang', 'chenhui', 'ouyang', 'hengrui', 'xitong', 'fuwu']) {
      expect(refusalOf(await correctTalent(await actorFor(key), aCorrection(id, 1), NOW))).toBe('forbidden')
    }
  })
})

describe('a request for correction', () => {
  const ask = async (factKey: string) => {
    const ouyang = await actorFor('ouyang')
    const input = {
      subjectKind: 'talent',
      subjectId: ouyang.talentId ?? '',
      factKey,
      proposedValue: '已婚',
      reason: '2026 年 8 月登记结婚',
    } as const
    return { ouyang, input, result: await fileCorrection(ouyang, input, NOW) }
  }

  it('reaches her township, is answered by the correction itself, and she reads the answer', async () => {
    const { ouyang, input, result } = await ask('person.maritalCode')
    const { id } = valueOf(result)
    expect(refusalOf(await fileCorrection(ouyang, input, NOW))).toContain('alreadyFiled')
    expect((await listOpenCorrections(wangfang)).rows.map((row) => row.id)).toContain(id)
    expect((await getMyProfile(ouyang, NOW))?.openKeys).toContain('person.maritalCode')

    const talent = (await getTalent(wangfang, input.subjectId, NOW))?.talent
    if (!talent) throw new Error('no talent')
    const {
      name,
      identityKind,
      townshipCode,
      status,
      version,
      villageCode,
      ethnicCode,
      countryCode,
      originCode,
      householdCode,
      introducedOn,
    } = talent
    const form = {
      name,
      identityKind,
      townshipCode,
      status,
      villageCode,
      ethnicCode,
      countryCode,
      originCode,
      householdCode,
      introducedOn,
    }
    const correction = aCorrection(talent.id, version, {
      ...form,
      maritalCode: '20',
      ownsHomeInCounty: 'yes',
      isFromOutside: 'yes',
      correctionId: id,
    })
    valueOf(await correctTalent(wangfang, correction, NOW))
    const profile = await getMyProfile(ouyang, NOW)
    expect(profile?.corrections[0]).toMatchObject({ status: 'accepted', reply: '本人申请，已核对户口簿' })
    expect(profile?.openKeys).toEqual([])
  })

  it('can be declined with a reason, once', async () => {
    const { result } = await ask('person.degreeCode')
    const decision = { correctionId: valueOf(result).id, outcome: 'declined', reply: '请提供学位认证报告' } as const
    valueOf(await decideCorrection(zhangmin, decision, NOW))
    expect(refusalOf(await decideCorrection(wangfang, decision, NOW))).toContain('alreadyDecided')
  })

  it('is only about oneself, and only the keepers of the register answer it', async () => {
    const { input, result } = await ask('person.graduatedOn')
    expect(refusalOf(await fileCorrection(await actorFor('hengrui'), input, NOW))).toBe('forbidden')
    const decision = { correctionId: valueOf(result).id, outcome: 'declined', reply: '不予更正' } as const
    for (const key of ['linbuzhang', 'chenhui', 'ouyang', 'xitong']) {
      expect(refusalOf(await decideCorrection(await actorFor(key), decision, NOW))).toBe('forbidden')
    }
  })
})
