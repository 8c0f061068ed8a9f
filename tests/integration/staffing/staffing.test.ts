import { describe, expect, it } from 'vitest'
import { disableAccount } from '@/lib/account/commands/disable-account'
import { enableAccount } from '@/lib/account/commands/enable-account'
import { prisma } from '@/lib/platform/prisma'
import { getStaffingOfVersion, listStaffing } from '@/lib/staffing/queries/get-staffing'
import '@/lib/wiring/register'
import { NOW } from '../application/case-work'
import { actorFor, COUNTY } from '../../support/personas'

const itemOf = async (code: string) =>
  (await listStaffing(await actorFor('anquan'), NOW))?.find((item) => item.code === code)

async function without<T>(userNames: readonly string[], look: () => Promise<T>): Promise<T> {
  const system = await actorFor('xitong')
  const people = await prisma.account.findMany({ where: { countyCode: COUNTY, userName: { in: [...userNames] } } })
  for (const { id } of people) await disableAccount(system, { accountId: id, reason: '外出' }, NOW)
  const seen = await look()
  for (const { id } of people) await enableAccount(system, { accountId: id, reason: '回来' }, NOW)
  return seen
}

describe('人员配备', () => {
  it('counts the hands of BUY-01: three steps and four of its money, and finds people for all', async () => {
    const item = await itemOf('BUY-01')
    expect(item).toMatchObject({ needed: 7, gaps: [], byDelegation: [] })
    expect(item?.hands.map(({ place }) => place)).toEqual([
      '申报人所在乡镇',
      '人才办',
      '组织部',
      ...['财政', '财政', '财政', '财政'],
    ])
  })

  it('says which hands have too few people when one of four treasurers is gone', async () => {
    const item = await without(['wudui'], () => itemOf('BUY-01'))
    expect(item?.gaps).toHaveLength(1)
    expect(item?.gaps[0]).toMatchObject({ townships: [], people: ['陈会', '钱进', '孙立'] })
    expect(item?.gaps[0]?.hands).toHaveLength(4)
  })

  it('names the township that has nobody to take in', async () => {
    const item = await without(['jb101'], () => itemOf('BUY-01'))
    expect(item?.gaps).toMatchObject([{ townships: ['青石'], people: [] }])
  })

  it('is shown to the policy officer of a version, and to nobody whom it does not concern', async () => {
    const { id } = await prisma.policyItemVersion.findFirstOrThrow({ where: { countyCode: COUNTY } })
    expect((await getStaffingOfVersion(await actorFor('lizheng'), id, NOW))?.needed).toBeGreaterThan(2)
    expect(await getStaffingOfVersion(await actorFor('wangfang'), id, NOW)).toBeNull()
    expect(await listStaffing(await actorFor('wangfang'), NOW)).toBeNull()
  })
})
