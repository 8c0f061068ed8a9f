import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import '@/lib/wiring/register'
import { runBankWork } from '@/lib/wiring/run-bank-work'
import type { Failure } from '@/lib/kernel/failure'
import { sumFen } from '@/lib/kernel/fen'
import type { Result } from '@/lib/kernel/result'
import { bankLink } from '@/lib/platform/bank-link'
import { sha256 } from '@/lib/platform/crypto'
import { prisma } from '@/lib/platform/prisma'
import { checkBatch } from '@/lib/subsidy/commands/check-batch'
import { importBankResult } from '@/lib/subsidy/commands/import-bank-result'
import { makeBatch } from '@/lib/subsidy/commands/make-batch'
import { sendBatch } from '@/lib/subsidy/commands/send-batch'
import { getBankAnswers } from '@/lib/subsidy/queries/get-bank-answers'
import { findSelected } from '@/lib/subsidy/repository/selection'
import { contentHashText } from '@/lib/subsidy/rules/content-hash-text'
import type { FaultCounty } from './county'

/**
 * The office and its worker in one process that may be killed at any moment: makes batches of what is due, has them checked
 * and sent, talks to the bank, reconciles; begins again wherever it was left. Ends when nothing is due and no batch is open.
 */
const [countyFile = '', batchSize = '100'] = process.argv.slice(2)
const county = JSON.parse(readFileSync(countyFile, 'utf8')) as FaultCounty
const NOW = new Date(county.now)

/** Who is late, or finds it done already, goes on; a bug does not. */
function seen<T>(result: Result<T, Failure>): void {
  if (!result.ok && result.failure.kind === 'forbidden') throw new Error(JSON.stringify(result.failure))
}

async function makeOne(): Promise<boolean> {
  const due = await prisma.payment.findMany({
    where: { countyCode: county.code, status: 'due' },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: Number(batchSize),
  })
  if (due.length === 0) return false
  const selected = await findSelected(county.code, { paymentIds: due.map(({ id }) => id) })
  const seenAs = {
    purpose: '人才补贴',
    paymentIds: selected.map(({ id }) => id),
    count: selected.length,
    totalFen: sumFen(selected.map(({ netFen }) => netFen)),
    contentHash: sha256(contentHashText(selected)),
  }
  seen(await makeBatch(county.maker, seenAs, NOW))
  return true
}

async function advance(batch: { id: string; status: string }): Promise<void> {
  const { id: batchId } = batch
  if (batch.status === 'made') seen(await checkBatch(county.checker, { batchId }, NOW))
  if (batch.status === 'checked') seen(await sendBatch(county.exporter, { batchId }, NOW))
  if (batch.status !== 'exported') return
  const answers = await getBankAnswers(county.reconciler, batchId)
  if (!answers.ok) return
  const result = { batchId, fileName: '银企直联.txt', bytes: answers.value }
  seen(await importBankResult(county.reconciler, result, NOW))
}

/** One round; answers whether anything is left to do. */
async function round(): Promise<boolean> {
  const made = await makeOne()
  const link = bankLink()
  if (!link) throw new Error('JUCAI_BANK_URL is not set')
  seen(await runBankWork(county.system, link, NOW))
  const open = await prisma.disbursementBatch.findMany({
    where: { countyCode: county.code, status: { in: ['made', 'checked', 'exported'] } },
    select: { id: true, status: true },
    orderBy: { number: 'asc' },
  })
  for (const batch of open) await advance(batch)
  return made || open.length > 0
}

async function main(): Promise<void> {
  for (let lost = 0; ;) {
    try {
      if (!(await round())) break
      lost = 0
      await sleep(50)
    } catch (error) {
      // The database is down for some seconds, again and again; for two minutes it is not.
      if ((lost += 1) > 600) throw error
      await sleep(200)
    }
  }
  process.exit(0)
}

void main()
