import type { Tx } from '@/lib/platform/transaction'
import type { FundYear } from '../model'

type PayerRow = Pick<FundYear, 'year' | 'status'> & {
  fundName: string
  payerName: string
  payerBankName: string
  payerAccountSealed: string
}

export async function findPayerRow(tx: Tx, countyCode: string, fundYearId: string): Promise<PayerRow | null> {
  const row = await tx.fundYear.findUnique({
    where: { countyCode_id: { countyCode, id: fundYearId } },
    select: {
      year: true,
      status: true,
      fund: { select: { name: true, payerName: true, payerBankName: true, payerAccountSealed: true } },
    },
  })
  if (!row) return null
  const { name: fundName, ...payer } = row.fund
  return { year: row.year, status: row.status, fundName, ...payer }
}
