import { expect, it } from 'vitest'
import { prisma } from '@/lib/platform/prisma'
import { cancelBatch } from '@/lib/subsidy/commands/cancel-batch'
import { changePayeeAccount } from '@/lib/subsidy/commands/change-payee-account'
import { checkBatch } from '@/lib/subsidy/commands/check-batch'
import { exportBatch } from '@/lib/subsidy/commands/export-batch'
import { make, readDetails, sendOut, violations } from './batch-work'
import { aCounty, aTalent, grantAward, must, NOW } from './subsidy-county'

// Shows ASVS 2.3.1
it('a batch stops when an account is corrected after it was made: its hands are told, and made anew it pays the new one', async () => {
  const county = await aCounty('519845')
  const instalments = [{ on: '2026-09-01', yuan: 100 }]
  const entitlementId = await grantAward(county, { talentId: await aTalent(county), instalments })
  await grantAward(county, { talentId: await aTalent(county), instalments })
  const { id } = await make(county)
  must(await checkBatch(county.checker, { batchId: id }, NOW))
  const account = '6228480470000099991' as never
  const change = { entitlementId, bankName: '农业银行云岭支行', account, accountAgain: account, reason: '本人提供新卡' }
  must(await changePayeeAccount(county.reviewer, change, NOW))

  const refused = { ok: false, failure: { reasons: [{ code: 'accountChanged' }] } }
  expect(await exportBatch(county.exporter, { batchId: id, encoding: 'utf-8' }, NOW)).toMatchObject(refused)
  const where = { countyCode: county.code, body: { contains: '收款账户已更正' } }
  const told = await prisma.inboxMessage.findMany({ where })
  const hands = [county.maker.accountId, county.checker.accountId]
  expect(told.map(({ accountId }) => accountId).toSorted()).toEqual(hands.toSorted())

  must(await cancelBatch(county.maker, { batchId: id, reason: '账户更正' }, NOW))
  const again = await make(county)
  const accounts = readDetails(await sendOut(county, again.id)).map((line) => line.account)
  expect(accounts).toContain('6228480470000099991')
  expect(await violations(county)).toEqual([])
})
