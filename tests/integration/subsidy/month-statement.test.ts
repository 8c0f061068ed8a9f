import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustBudget } from '@/lib/fund/commands/adjust-budget'
import { openFundYear } from '@/lib/fund/commands/open-fund-year'
import { listLedgerRows, sumLedger } from '@/lib/fund/queries/list-ledger-rows'
import { gapOf } from '@/lib/fund/rules/month-books'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { fromYuan, sumFen, toFen } from '@/lib/kernel/fen'
import { dateIn } from '@/lib/kernel/plain-date'
import { addToMonth, toPlainMonth } from '@/lib/kernel/plain-month'
import { prisma } from '@/lib/platform/prisma'
import { checkBatch } from '@/lib/subsidy/commands/check-batch'
import { endEntitlement } from '@/lib/subsidy/commands/end-entitlement'
import { exportBatch } from '@/lib/subsidy/commands/export-batch'
import { importBankResult } from '@/lib/subsidy/commands/import-bank-result'
import { makeBatch } from '@/lib/subsidy/commands/make-batch'
import { recordRepayment } from '@/lib/subsidy/commands/record-repayment'
import { resolveSuspense } from '@/lib/subsidy/commands/resolve-suspense'
import { takeBankFile } from '@/lib/subsidy/commands/take-bank-file'
import { takeStatement } from '@/lib/subsidy/commands/take-statement'
import { RESOLUTIONS } from '@/lib/subsidy/model'
import { getMonthStatement, type MonthStatement } from '@/lib/subsidy/queries/get-month-statement'
import { decodeBankText } from '@/lib/subsidy/rules/bank-text'
import { isApart, type StatementCheck } from '@/lib/subsidy/rules/statement-checks'
import { COUNTY } from '../../support/personas'
import { asOwner } from '../../support/owner-database'
import { subBudget } from '../fund/fund-county'
import { answer, readDetails, seenOf, UNKNOWN, violations } from './batch-work'
import { aCounty, aTalent, grantAward, must, NOW } from './subsidy-county'

const county = await aCounty('519961', 1_000_000)
const talentId = await aTalent(county)
const auditor: Actor = { ...county.maker, grants: [{ role: 'auditor', unitCode: county.code, scope: 'county' }] }
const nextYear = { fundId: county.fundId, year: 2027, documentNumber: '财〔2027〕1号' }
const budget = { category: 'settlement', name: '安家补助', totalFen: fromYuan(50_000) }
must(await openFundYear(county.system, { ...nextYear, lines: [budget] }, NOW))
const DAY_MS = 86_400_000
let clock = NOW
let number = 0

type Act = { readonly days: number; readonly kind: number; readonly yuan: number; readonly bank: number }

/** One thing that happens to the money of a county; what cannot be done just now is not done. */
const ACTS: readonly ((act: Act) => Promise<unknown>)[] = [
  ({ yuan }) =>
    grantAward(
      county,
      {
        talentId,
        instalments: [
          { on: '2026-09-01', yuan },
          { on: '2027-01-20', yuan },
        ],
      },
      clock,
    ),
  ({ yuan }) =>
    grantAward(
      county,
      {
        talentId,
        instalments: [
          { on: '2026-09-01', yuan },
          { on: '2027-01-20', yuan },
        ],
      },
      clock,
    ),
  async ({ yuan, bank }) => {
    const { id: subBudgetId } = await subBudget(county.code, 'settlement')
    const direction = bank % 2 ? 'add' : 'cut'
    const words = { documentNumber: '财〔2026〕9号', reason: '调整', requestId: undefined } as const
    return adjustBudget(county.maker, { subBudgetId, direction, amountFen: fromYuan(yuan), ...words }, clock)
  },
  ({ bank }) => payWhatIsDue(bank),
  ({ bank }) => payWhatIsDue(bank),
  async ({ bank }) => {
    const open = await prisma.suspenseItem.findFirst({ where: { countyCode: county.code, status: 'open' } })
    if (!open) return
    for (const resolution of [...RESOLUTIONS.slice(bank % 4), ...RESOLUTIONS]) {
      const input = { suspenseId: open.id, resolution, note: '已问银行', requestId: undefined }
      if ((await resolveSuspense(county.reconciler, input, clock)).ok) return
    }
  },
  async ({ bank }) => {
    const awards = await prisma.entitlement.findMany({ where: { countyCode: county.code, status: 'active' } })
    const award = awards[bank % (awards.length || 1)]
    if (!award) return
    const input = {
      entitlementId: award.id,
      endedOn: dateIn(clock),
      reason: 'left',
      note: '离开本县',
      servedMonths: 6,
    } as const
    return endEntitlement(county.reviewer, { ...input, requestId: undefined }, clock)
  },
  async () => {
    const claim = await prisma.receivable.findFirst({ where: { countyCode: county.code, status: 'open' } })
    if (!claim) return
    const amountFen = toFen(claim.amountFen - claim.settledFen)
    const input = { receivableId: claim.id, amountFen, documentNumber: '缴1', requestId: undefined }
    return recordRepayment(county.maker, input, clock)
  },
]

/** A batch of all that is due; the bank pays, refuses, pays another sum, or names what nobody knows. */
async function payWhatIsDue(bank: number): Promise<void> {
  const seen = await seenOf(county)
  if (seen.count === 0) return
  const batch = must(await makeBatch(county.maker, seen, clock))
  must(await checkBatch(county.checker, { batchId: batch.id }, clock))
  must(await exportBatch(county.exporter, { batchId: batch.id, encoding: 'utf-8' }, clock))
  const file = must(await takeBankFile(county.exporter, { batchId: batch.id }, clock))
  const lines = readDetails(decodeBankText(file.bytes).trimEnd().split('\r\n'))
  const answers = lines.map((line, index) => ({
    ...line,
    paid: (index + bank) % 3 !== 0,
    yuan: (index + bank) % 5 === 4 ? String(Number(line.yuan) + 7) : line.yuan,
  }))
  const stranger = bank % 4 === 1 ? [{ reference: UNKNOWN, yuan: '5.00', paid: true }] : []
  const bytes = answer(batch.number, [...answers, ...stranger])
  must(await importBankResult(county.reconciler, { batchId: batch.id, fileName: `${++number}.txt`, bytes }, clock))
}

const statementOf = async (month: string, actor: Actor = county.maker): Promise<MonthStatement> => {
  const statement = await getMonthStatement(actor, { fundId: county.fundId, month: toPlainMonth(month) }, clock)
  if (!statement) throw new Error(`no statement of ${month}`)
  return statement
}
const booksOf = ({ years }: MonthStatement) =>
  new Map(years.flatMap(({ year, books }) => books.map((book) => [`${year} ${book.book}`, book.total] as const)))

const anyAct = fc.record({
  days: fc.nat(12),
  kind: fc.nat(ACTS.length - 1),
  yuan: fc.integer({ min: 1, max: 900 }),
  bank: fc.nat(30),
})

describe('whatever happens to the money', () => {
  it('adds up month by month, and agrees with bank, batches, claims and cases', { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(fc.array(anyAct, { minLength: 6, maxLength: 14 }), async (acts) => {
      for (const act of acts) {
        clock = new Date(clock.getTime() + act.days * DAY_MS)
        await ACTS[act.kind]?.(act)
      }
      let before: ReturnType<typeof booksOf> = new Map()
      for (let month = toPlainMonth('2026-08'); month <= dateIn(clock).slice(0, 7); month = addToMonth(month, 1)) {
        const statement = await statementOf(month)
        expect(statement.checks.filter(isApart)).toEqual([])
        for (const [key, line] of booksOf(statement)) {
          expect(gapOf(line)).toBe(0)
          expect([key, line.openingFen]).toEqual([key, before.get(key)?.closingFen ?? 0])
        }
        before = booksOf(statement)
      }
      const now = await subBudget(county.code, 'settlement')
      expect(before.get('2026 paid')?.closingFen ?? 0).toBe(now.paidFen)
      expect(before.get('2026 available')?.closingFen).toBe(now.availableFen)
      expect(await violations(county)).toEqual([])
    })
    await fc.assert(property, { numRuns: 8, seed: 20261129, endOnFailure: true })
  })

  it('opens: the entries behind each figure of a month come to it', async () => {
    const [year] = (await statementOf('2026-09')).years
    for (const { book, movements, lines } of year?.books ?? []) {
      const [line] = lines
      const of = { fundYearId: String(year?.id), subBudgetId: String(line?.subBudgetId), book }
      const through = await sumLedger(auditor, { ...of, through: toPlainMonth('2026-09') })
      expect([book, through?.changeFen]).toEqual([book, line?.closingFen])
      for (const movement of movements) {
        const filter = { ...of, movement, month: toPlainMonth('2026-09') }
        const { rows, next } = await listLedgerRows(county.maker, filter)
        if (next === null) expect(sumFen(rows.map(({ changeFen }) => changeFen))).toBe(line?.changes[movement])
      }
    }
  })
})

describe('a statement', () => {
  const input = { fundId: county.fundId, month: toPlainMonth('2026-09') }

  it('is read and taken along by treasurers and the auditor, who finds the same figures, and by nobody else', async () => {
    expect(booksOf(await statementOf('2026-09', auditor))).toEqual(booksOf(await statementOf('2026-09')))
    const seen: StatementCheck[] = []
    for (let month = toPlainMonth('2026-09'); month <= dateIn(clock).slice(0, 7); month = addToMonth(month, 1)) {
      const { checks } = await statementOf(month)
      expect((await statementOf(month, auditor)).checks).toEqual(checks)
      seen.push(...checks)
    }
    // Of what the auditor could not open row by row there was something to add up.
    const told = new Set(seen.filter(({ right }) => right > 0).map(({ code }) => code))
    expect([...told]).toEqual(expect.arrayContaining(['bankPaid', 'batches', 'suspended', 'claims', 'granted']))
    const taken = must(await takeStatement(auditor, input, clock))
    expect(taken.fileName).toBe('人才资金2026-09月末对账表.xlsx')
    const recorded = await prisma.auditEvent.count({
      where: { countyCode: county.code, action: 'subsidy.takeStatement' },
    })
    expect(recorded).toBe(1)

    const clerk: Actor = { ...auditor, grants: [{ role: 'intakeOfficer', unitCode: county.code, scope: 'county' }] }
    const admin: Actor = { ...auditor, grants: [{ role: 'systemAdmin', unitCode: county.code, scope: 'county' }] }
    for (const actor of [clerk, admin]) {
      expect(await getMonthStatement(actor, input, clock)).toBeNull()
      expect(await takeStatement(actor, input, clock)).toMatchObject({ ok: false })
      expect(await sumLedger(actor, { fundYearId: county.fundId, book: 'paid' })).toBeNull()
    }
    const later = { ...input, month: toPlainMonth('2031-01') }
    expect(await getMonthStatement(county.maker, later, clock)).toBeNull()
  })

  it('agrees with everything in the demo county too', async () => {
    const system = systemActor(COUNTY)
    for (let month = toPlainMonth('2025-12'); month <= '2026-09'; month = addToMonth(month, 1)) {
      const statement = await getMonthStatement(system, { fundId: null, month }, NOW)
      expect([month, statement?.checks.filter(isApart)]).toEqual([month, []])
    }
  })

  it('says in which figures somebody’s hand was on the database', async () => {
    await asOwner((owner) =>
      owner.query(
        `update bank_result_line set amount_fen = amount_fen + 1
        where id = (select id from bank_result_line where county_code = $1 and match = 'matched' and outcome = 'paid' order by id limit 1)`,
        [county.code],
      ),
    )
    const { id } = await subBudget(county.code, 'settlement')
    await asOwner((owner) =>
      owner.query(`update sub_budget set receivable_fen = receivable_fen + 5 where id = $1`, [id]),
    )
    const months = ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03'] as const
    const seen = months.filter((month) => month <= dateIn(clock).slice(0, 7))
    const apart = (await Promise.all(seen.map((month) => statementOf(month)))).flatMap(({ checks }) =>
      checks.filter(isApart),
    )
    expect(apart.find(({ code }) => code === 'bankPaid')).toMatchObject({ apart: 1 })
    expect(apart.filter(({ code }) => code === 'balances').map((one) => one.apart)).toEqual(seen.map(() => 5))
  })
})
