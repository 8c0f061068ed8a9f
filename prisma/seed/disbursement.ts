import { systemActor } from '@/lib/kernel/actor'
import { toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { checkBatch } from '@/lib/subsidy/commands/check-batch'
import { exportBatch } from '@/lib/subsidy/commands/export-batch'
import { importBankResult } from '@/lib/subsidy/commands/import-bank-result'
import { makeBatch } from '@/lib/subsidy/commands/make-batch'
import { makeFollowUpBatch } from '@/lib/subsidy/commands/make-follow-up-batch'
import { releaseDuePayments } from '@/lib/subsidy/commands/release-due-payments'
import { takeBankFile } from '@/lib/subsidy/commands/take-bank-file'
import type { MakeBatchInput } from '@/lib/subsidy/schema'
import { previewBatch, type Selection } from '@/lib/subsidy/queries/preview-batch'
import { answerBankFile, type Stray } from './bank'
import { at, later } from './cases/days'
import { loadPeople, type People } from './cases/people'
import { succeed } from './succeed'

const PAY_DAY = toPlainDate('2026-06-29')

/** What fell due by the end of June, paid by four hands; one line bounces and a follow-up batch pays it. */
export async function seedDisbursement(countyCode: string): Promise<void> {
  const people = await loadPeople(countyCode)
  succeed('due payments', await releaseDuePayments(systemActor(countyCode), {}, at(PAY_DAY, 0, 10)))
  const { id: fundYearId } = await prisma.fundYear.findFirstOrThrow({ where: { countyCode, year: 2026 } })
  await payBatch(
    people,
    PAY_DAY,
    { filter: { fundYearId, dueTo: PAY_DAY } },
    { purpose: '2026年上半年人才待遇', failing: [3] },
  )
}

/** A batch of what is selected, from the list to the bank's answer; what bounces is paid by a follow-up batch. */
export async function payBatch(
  people: People,
  payDay: PlainDate,
  selection: Pick<MakeBatchInput, 'paymentIds' | 'filter'>,
  { purpose, failing, stray }: { purpose: string; failing: readonly number[]; stray?: Stray },
): Promise<void> {
  const maker = people.named('chenhui')
  const preview = await previewBatch(maker, selection as Selection)
  if (!preview) throw new Error('seed: the maker may not make a batch')
  const { count, totalFen, contentHash } = preview
  const input = { purpose, ...selection, count, totalFen, contentHash }
  const made = succeed('batch', await makeBatch(maker, input, at(payDay, 10)))
  await settle(people, made.id, { from: later(payDay, 1), failing, stray })
  if (failing.length === 0) return

  const { countyCode } = maker
  const failed = await prisma.paymentAttempt.findMany({ where: { countyCode, batchId: made.id, status: 'failed' } })
  const again = {
    batchId: made.id,
    count: failed.length,
    totalFen: failed.reduce((sum, line) => sum + Number(line.amountFen), 0),
  }
  const follow = succeed(
    'follow-up',
    await makeFollowUpBatch(maker, again as Parameters<typeof makeFollowUpBatch>[1], at(later(payDay, 5), 10)),
  )
  await settle(people, follow.id, { from: later(payDay, 6), failing: [] })
}

/** Check, export, the bank's answer, reconciliation: a working day each, three other hands. */
async function settle(
  people: People,
  batchId: string,
  { from, failing, stray }: { from: PlainDate; failing: readonly number[]; stray?: Stray | undefined },
): Promise<void> {
  const day = (n: number) => later(from, n)
  succeed('check', await checkBatch(people.named('qianjin'), { batchId }, at(day(0), 10)))
  const exporter = people.named('sunli')
  succeed('export', await exportBatch(exporter, { batchId, encoding: 'utf-8' }, at(day(0), 15)))
  const file = succeed('bank file', await takeBankFile(exporter, { batchId }, at(day(0), 15, 5)))
  const answer = answerBankFile(new TextDecoder().decode(file.bytes), day(1), failing, stray)
  const bytes = new TextEncoder().encode(answer)
  succeed(
    'result',
    await importBankResult(
      people.named('wudui'),
      { batchId, fileName: `HP${file.fileName}`, bytes },
      at(day(2), 9, 30),
    ),
  )
}
