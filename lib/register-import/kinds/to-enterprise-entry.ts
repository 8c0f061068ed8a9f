import type { EnterpriseEntry } from '@/lib/enterprise/rules/enterprise-entry'
import { RecordTaxYearInput, RegisterEnterpriseInput } from '@/lib/enterprise/schema'
import type { Uscc } from '@/lib/kernel/uscc'
import type { Fault, ReadRow } from '../sheet/model'
import { byPrefix, parseGroup, type RowScope } from './parse-group'
import type { RowWork } from './to-talent-entry'

const TaxYearSchema = RecordTaxYearInput.pick({ year: true, taxFen: true, revenueFen: true })

/** What a row says of an enterprise, by the rules of the forms; `entry` null when it does not say of which. */
export function toEnterpriseEntry(
  { row, values, faults: told }: ReadRow,
  { headerOf, takesSubject }: Pick<RowWork, 'headerOf' | 'takesSubject'>,
): { entry: EnterpriseEntry | null; faults: readonly Fault[] } {
  const scope: RowScope = { row, headerOf, faulted: new Set(told.map(({ header }) => header)) }
  const groups = byPrefix(values)
  const own = groups.get('') ?? {}
  const tax = groups.get('taxYear') ?? {}
  const fields = takesSubject ? parseGroup(RegisterEnterpriseInput, own, '', scope) : { value: null, faults: [] }
  const year = takesSubject ? { value: null, faults: [] } : parseGroup(TaxYearSchema, tax, 'taxYear.', scope)
  const faults = [...told, ...fields.faults, ...year.faults]
  const { uscc, townshipCode } = own
  if (uscc === undefined) return { entry: null, faults }
  // Its column was read without fault, or there would be no value.
  const which = { row, uscc: uscc as Uscc, name: values.name ?? '' }
  if (faults.length > 0) {
    const place = takesSubject ? (townshipCode === undefined ? {} : { townshipCode }) : null
    return { entry: { ...which, isDoubtful: true, fields: place, taxYear: null }, faults }
  }
  const taxYear = year.value && { ...year.value, revenueFen: year.value.revenueFen ?? null }
  return { entry: { ...which, isDoubtful: false, fields: fields.value, taxYear }, faults }
}
