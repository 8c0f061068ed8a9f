import { describe, expect, it } from 'vitest'
import { parseYuan, sumFen, ZERO } from '@/lib/kernel/fen'
import { systemActor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import { importBankResult } from '@/lib/subsidy/commands/import-bank-result'
import { makeFollowUpBatch } from '@/lib/subsidy/commands/make-follow-up-batch'
import { checkInvariants as checkFund } from '@/lib/fund/queries/check-invariants'
import { checkInvariants as checkSubsidy } from '@/lib/subsidy/queries/check-invariants'
import { subBudget } from '../fund/fund-county'
import { COUNTY } from '../../support/personas'
import { answer, atTheBank, readDetails, sendOut, violations } from './batch-work'
import { must, NOW, type County } from './subsidy-county'

type Line = ReturnType<typeof readDetails>[number]
const fenOf = (lines: readonly Line[]) => sumFen(lines.map(({ yuan }) => parseYuan(yuan) ?? ZERO))

const paidByAttempts = async (county: County) => {
  const where = { countyCode: county.code, status: 'paid' } as const
  const { _sum } = await prisma.paymentAttempt.aggregate({ where, _sum: { amountFen: true } })
  return Number(_sum.amountFen)
}
const paidByLedger = async (county: County) => (await subBudget(county.code, 'settlement')).paidFen
const paidByPayments = async (county: County) => {
  const where = { countyCode: county.code, status: 'paid' } as const
  const { _sum } = await prisma.payment.aggregate({ where, _sum: { amountFen: true } })
  return Number(_sum.amountFen)
}

describe('every cent', () => {
  it('is the same in the bank’s files, on its lines, on the payments and in the ledger', async () => {
    const { county, id, number, lines } = await atTheBank(6)
    const isPaid = (_: Line, index: number) => index % 3 !== 0
    const bytes = answer(
      number,
      lines.map((line, index) => ({ ...line, paid: isPaid(line, index) })),
    )
    must(await importBankResult(county.reconciler, { batchId: id, fileName: '回盘.txt', bytes }, NOW))
    const paidFirst = fenOf(lines.filter(isPaid))
    const sums = () => Promise.all([paidByAttempts(county), paidByPayments(county), paidByLedger(county)])
    expect(await sums()).toEqual([paidFirst, paidFirst, paidFirst])

    const failed = lines.filter((line, index) => !isPaid(line, index))
    const again = { batchId: id, count: failed.length, totalFen: fenOf(failed) }
    const follow = must(await makeFollowUpBatch(county.maker, again, NOW))
    const second = readDetails(await sendOut(county, follow.id))
    expect(fenOf(second)).toBe(fenOf(failed))
    const allPaid = answer(
      follow.number,
      second.map((line) => ({ ...line, paid: true })),
    )
    must(await importBankResult(county.reconciler, { batchId: follow.id, fileName: '补发.txt', bytes: allPaid }, NOW))
    const total = fenOf(lines)
    expect(await sums()).toEqual([total, total, total])
    expect(await violations(county)).toEqual([])
  })

  it('is not brought by a hand of the batch, nor by anybody who is no treasurer', async () => {
    const { county, id, number, lines } = await atTheBank(2)
    const bytes = answer(
      number,
      lines.map((line) => ({ ...line, paid: true })),
    )
    for (const actor of [county.maker, county.checker, county.exporter, county.reviewer])
      expect((await importBankResult(actor, { batchId: id, fileName: '回盘.txt', bytes }, NOW)).ok).toBe(false)
    expect(await paidByLedger(county)).toBe(0)
    expect(await prisma.bankResultFile.count({ where: { countyCode: county.code } })).toBe(0)
  })

  it('adds up in the demo county too', async () => {
    const system = systemActor(COUNTY)
    expect([...(await checkFund(system)), ...(await checkSubsidy(system))]).toEqual([])
    expect(await prisma.paymentAttempt.count({ where: { countyCode: COUNTY, status: 'paid' } })).toBeGreaterThan(0)
  })
})
