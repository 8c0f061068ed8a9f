import type { Tx } from '@/lib/platform/transaction'
import type { TaxYear } from '../model'
import { findTaxYears } from '../repository/enterprise-periods'
import { findManyEnterprises, lockEnterprises, type EnterpriseWithColumns } from '../repository/many-enterprises'

export type LoadedEnterprise = EnterpriseWithColumns & { readonly taxYears: readonly TaxYear[] }

/** The enterprises of these credit codes or ids with their years of tax. `lock`: their rows are held until the end. */
export async function loadEnterprises(
  tx: Tx,
  countyCode: string,
  by: { usccs: readonly string[] } | { ids: readonly string[] },
  { lock }: { lock: boolean },
): Promise<LoadedEnterprise[]> {
  if (lock) {
    const ids = (await findManyEnterprises(tx, countyCode, by)).map(({ enterprise }) => enterprise.id)
    await lockEnterprises(tx, countyCode, ids)
  }
  const found = await findManyEnterprises(tx, countyCode, by)
  const years = await findTaxYears(
    tx,
    countyCode,
    found.map(({ enterprise }) => enterprise.id),
  )
  return found.map((one) => ({ ...one, taxYears: years.get(one.enterprise.id) ?? [] }))
}
