import type { Fen } from '@/lib/kernel/fen'
import { fenOf } from '@/lib/platform/fen-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { BankEncoding } from '../model'

/** A line of a batch with what only the bank's file may show; sealed values are still sealed. */
export type BankLineRow = {
  readonly attemptId: string
  readonly line: number
  readonly amountFen: Fen
  readonly holderName: string
  readonly accountSealed: string
  readonly branchCode: string | null
  readonly ownerKind: string
  readonly identityKind: string | null
  readonly identitySealed: string | null
  readonly uscc: string | null
  readonly title: string
  readonly instalment: number
}

export async function findBankLines(tx: Tx, countyCode: string, batchId: string): Promise<BankLineRow[]> {
  const rows = await tx.$queryRaw<(Omit<BankLineRow, 'amountFen'> & { amountFen: bigint })[]>`
    select attempt.id as "attemptId", attempt.line, attempt.amount_fen as "amountFen", attempt.holder_name as "holderName",
           attempt.account_sealed as "accountSealed", attempt.branch_code as "branchCode",
           account.owner_kind as "ownerKind", talent.identity_kind as "identityKind",
           talent.identity_sealed as "identitySealed", firm.uscc, coalesce(award.title, item.title) as title, payment.instalment
      from payment_attempt attempt
      join payment on payment.county_code = attempt.county_code and payment.id = attempt.payment_id
      join entitlement award on award.county_code = payment.county_code and award.id = payment.entitlement_id
      left join policy_item item on item.county_code = award.county_code and item.id = award.item_id
      join payee_account account on account.county_code = award.county_code and account.id = award.payee_account_id
      left join talent on talent.county_code = account.county_code and account.owner_kind = 'talent'
       and talent.id = account.owner_id
      left join enterprise firm on firm.county_code = account.county_code and account.owner_kind = 'enterprise'
       and firm.id = account.owner_id
     where attempt.county_code = ${countyCode} and attempt.batch_id = ${batchId}::uuid
     order by attempt.line`
  return rows.map((row) => ({ ...row, amountFen: fenOf(row.amountFen) }))
}

export type NewBankFile = {
  readonly batchId: string
  readonly encoding: BankEncoding
  readonly fileName: string
  readonly contentSealed: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly lineCount: number
  readonly totalFen: Fen
  readonly createdById: string
}

export async function insertBankFile(tx: Tx, countyCode: string, row: NewBankFile, now: Date): Promise<void> {
  await tx.bankFile.create({
    data: { countyCode, id: newId(), ...row, totalFen: BigInt(row.totalFen), createdAt: now },
  })
}

export async function findBankFile(
  tx: Tx,
  countyCode: string,
  batchId: string,
): Promise<{ id: string; fileName: string; contentSealed: string; sha256: string; createdById: string } | null> {
  return tx.bankFile.findUnique({
    where: { countyCode_batchId: { countyCode, batchId } },
    select: { id: true, fileName: true, contentSealed: true, sha256: true, createdById: true },
  })
}
