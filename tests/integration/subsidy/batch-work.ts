import { checkBatch } from '@/lib/subsidy/commands/check-batch'
import { exportBatch } from '@/lib/subsidy/commands/export-batch'
import { importBankResult } from '@/lib/subsidy/commands/import-bank-result'
import { makeBatch } from '@/lib/subsidy/commands/make-batch'
import { takeBankFile } from '@/lib/subsidy/commands/take-bank-file'
import { checkInvariants as checkFund } from '@/lib/fund/queries/check-invariants'
import { checkInvariants as checkSubsidy } from '@/lib/subsidy/queries/check-invariants'
import { sumFen } from '@/lib/kernel/fen'
import { sha256 } from '@/lib/platform/crypto'
import { findSelected } from '@/lib/subsidy/repository/selection'
import { contentHashText } from '@/lib/subsidy/rules/content-hash-text'
import { decodeBankText } from '@/lib/subsidy/rules/bank-text'
import type { BankEncoding } from '@/lib/subsidy/model'
import { aCounty, aTalent, type County, grantAward, must, NOW } from './subsidy-county'
import { prisma } from '@/lib/platform/prisma'

/** What the confirm page would show and post for these payments, or for everything due. */
export async function seenOf(county: Pick<County, 'code'>, paymentIds?: readonly string[]) {
  const all = await findSelected(county.code, { paymentIds: paymentIds ?? (await dueIds(county)) })
  const ids = all.map(({ id }) => id)
  const totalFen = sumFen(all.map(({ netFen }) => netFen))
  return {
    purpose: '人才补贴',
    paymentIds: ids,
    count: all.length,
    totalFen,
    contentHash: sha256(contentHashText(all)),
  }
}

async function dueIds(county: Pick<County, 'code'>): Promise<string[]> {
  const rows = await prisma.payment.findMany({
    where: { countyCode: county.code, status: 'due' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export const make = async (county: Pick<County, 'code' | 'maker'>, paymentIds?: readonly string[]) =>
  must(await makeBatch(county.maker, await seenOf(county, paymentIds), NOW))

/** Check, export, and the file as the bank gets it. */
export async function sendOut(
  county: Pick<County, 'checker' | 'exporter'>,
  batchId: string,
  encoding: BankEncoding = 'utf-8',
): Promise<string[]> {
  must(await checkBatch(county.checker, { batchId }, NOW))
  must(await exportBatch(county.exporter, { batchId, encoding }, NOW))
  const file = must(await takeBankFile(county.exporter, { batchId }, NOW))
  return decodeBankText(file.bytes).trimEnd().split('\r\n')
}

export type BankAnswer = { reference: string; yuan: string; paid: boolean; reason?: string }

/** The detail lines of a bank file as the bank read them. */
export const readDetails = (
  lines: readonly string[],
): { reference: string; yuan: string; holder: string; account: string }[] =>
  lines.slice(1).map((line) => {
    const fields = line.split('|')
    return {
      reference: String(fields[9]),
      yuan: String(fields[3]),
      holder: String(fields[2]),
      account: String(fields[1]),
    }
  })

/** A result file as a bank writes it. */
export function answer(number: string, answers: readonly BankAnswer[]): Uint8Array {
  const details = answers.map(({ reference, yuan, paid, reason }, index) =>
    [
      index + 1,
      reference,
      yuan,
      paid ? '成功' : '失败',
      paid ? '' : 'E01',
      paid ? '' : (reason ?? '户名不符'),
      '2026-09-14 10:00:00',
    ].join('|'),
  )
  return new TextEncoder().encode([`${number}|${answers.length}`, ...details, ''].join('\r\n'))
}

export const bring = (county: County, batchId: string, bytes: Uint8Array) =>
  importBankResult(county.reconciler, { batchId, fileName: '回盘.txt', bytes }, NOW)

/** Every broken promise of the money; an empty list is what tests want to see. */
export const violations = async (county: County) => [
  ...(await checkFund(county.system)),
  ...(await checkSubsidy(county.system)),
]

let next = 519941
export const UNKNOWN = '0'.repeat(32)

/** A county with a batch of a hundred, two hundred … yuan at the bank. */
export async function atTheBank(count: number, county?: County) {
  const home = county ?? (await aCounty(String(next++)))
  const instalments = Array.from({ length: count }, (_, index) => ({ on: '2026-09-01', yuan: (index + 1) * 100 }))
  await grantAward(home, { talentId: await aTalent(home), instalments })
  const batch = await make(home)
  return { county: home, ...batch, lines: readDetails(await sendOut(home, batch.id)) }
}
