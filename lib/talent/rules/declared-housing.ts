import { toFen } from '@/lib/kernel/fen'
import { parsePlainDate } from '@/lib/kernel/plain-date'
import type { Housing } from '../model'
import type { Answers } from './declared-columns'

/**
 * The purchase that the answers tell of: the registered one of the same day with its gaps filled, or a new one under the
 * given id. Null when the answers name no purchase, or add nothing to what is registered.
 */
export function declaredHousing(
  housing: readonly Housing[],
  answers: Answers,
  entry: { id: string; source: string },
): { row: Housing; isNew: boolean } | null {
  const latest = [...housing].sort((a, b) => (a.filedOn < b.filedOn ? 1 : -1))[0]
  const filedOn = parsePlainDate(String(answers['housing.filedOn'] ?? latest?.filedOn ?? ''))
  const registered = housing.find((row) => row.filedOn === filedOn)
  const isFirstHome = booleanOf(answers['housing.isFirstHome'])
  const isDeedTaxPaid = booleanOf(answers['housing.isDeedTaxPaid'])
  if (registered) {
    const row = {
      ...registered,
      isFirstHome: registered.isFirstHome ?? isFirstHome,
      isDeedTaxPaid: registered.isDeedTaxPaid ?? isDeedTaxPaid,
    }
    const isSame = row.isFirstHome === registered.isFirstHome && row.isDeedTaxPaid === registered.isDeedTaxPaid
    return isSame ? null : { row, isNew: false }
  }
  const price = answers['housing.priceFen']
  if (filedOn === null || typeof price !== 'number') return null
  const row = {
    ...entry,
    filedOn,
    priceFen: toFen(price),
    isFirstHome,
    isDeedTaxPaid,
    address: null,
    contractNumber: null,
  }
  return { row, isNew: true }
}

const booleanOf = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null)
