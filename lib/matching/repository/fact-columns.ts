import { Prisma } from '@/generated/prisma/client'
import type { FactKey } from '@/lib/fact/catalogue'
import type { SourceName } from './sources'

/** The row of a source as it stands on the day being read, by the name of its column. */
export type ColumnOf = (source: SourceName | 'talent' | 'enterprise', column: string) => Prisma.Sql

type Held = { readonly value: Prisma.Sql; readonly since?: Prisma.Sql }
type Column = {
  /** Whose rows must be at hand. */
  readonly sources: readonly SourceName[]
  readonly read: (of: ColumnOf) => Held
}

const column = (name: string): Column => ({ sources: [], read: (of) => ({ value: of('talent', name) }) })
const ofFirm = (name: string): Column => ({ sources: [], read: (of) => ({ value: of('enterprise', name) }) })

const ofSource = (source: SourceName, name: string, since?: string): Column => ({
  sources: [source],
  read: (of) => ({ value: of(source, name), ...(since === undefined ? {} : { since: of(source, since) }) }),
})

const monthText = (index: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`lpad((${index} / 12)::text, 4, '0') || '-' || lpad((${index} % 12 + 1)::text, 2, '0')`

const ofInsurance = (read: (of: (name: string) => Prisma.Sql) => Prisma.Sql): Column => ({
  sources: ['insurance'],
  read: (of) => {
    const runFrom = of('insurance', 'run_from')
    return {
      value: read((name) => of('insurance', name)),
      since: Prisma.sql`make_date(${runFrom} / 12, ${runFrom} % 12 + 1, 1)`,
    }
  },
})

const ofCategory = (category: string, field: string, type: 'bigint' | 'boolean'): Column => ({
  sources: ['received'],
  read: (of) => {
    const counted = Prisma.sql`(${of('received', 'by_category')} -> ${category} ->> ${field})`
    return {
      value:
        type === 'boolean'
          ? Prisma.sql`coalesce(${counted}::boolean, false)`
          : Prisma.sql`coalesce(${counted}::bigint, 0)`,
    }
  },
})

/**
 * Where the register holds each fact, in SQL: `talentFactReader`, `enterpriseFactReader` and the ledger's reader say the same
 * for one person. A fact that is not here is one the register cannot know: unknown.
 */
export const FACT_COLUMNS: Readonly<Partial<Record<FactKey, Column>>> = {
  'person.birthDate': column('birth_on'),
  'person.sexCode': column('sex'),
  'person.originCode': column('origin_code'),
  'person.householdCode': column('household_code'),
  'person.countryCode': column('country_code'),
  'person.maritalCode': column('marital_code'),
  'person.educationCode': column('education_code'),
  'person.degreeCode': column('degree_code'),
  'person.isFullTimeEducation': column('is_full_time_education'),
  'person.schoolTierCode': column('school_tier'),
  'person.schoolName': column('school_name'),
  'person.graduatedOn': column('graduated_on'),
  'person.titleCode': ofSource('title', 'code', 'obtained_on'),
  'person.skillLevelCode': ofSource('skill', 'code', 'obtained_on'),
  'honour.levels': ofSource('honour', 'levels'),
  'recognition.tierCode': ofSource('recognition', 'tier', 'valid_from'),
  'recognition.validTo': ofSource('recognition', 'valid_to', 'valid_from'),
  'employment.isCurrent': ofSource('employment', 'in_force', 'started_on'),
  'employment.modeCode': ofSource('employment', 'mode', 'started_on'),
  'employment.hiredOn': ofSource('employment', 'started_on', 'started_on'),
  'employment.contractFrom': ofSource('employment', 'contract_from', 'started_on'),
  'employment.contractTo': ofSource('employment', 'contract_to', 'started_on'),
  'employment.isFromOutside': {
    sources: ['employment'],
    read: (of) => ({
      value: Prisma.sql`coalesce(${of('employment', 'is_from_outside')}, ${of('talent', 'is_from_outside')})`,
      since: Prisma.sql`CASE WHEN ${of('employment', 'is_from_outside')} IS NOT NULL THEN ${of('employment', 'started_on')} END`,
    }),
  },
  'employment.introducedOn': column('introduced_on'),
  'employment.annualPayFen': ofSource('employment', 'annual_pay_fen', 'started_on'),
  'insurance.firstLocalMonth': ofInsurance((of) => monthText(of('first_month'))),
  'insurance.isCurrent': ofInsurance((of) => of('is_current')),
  'insurance.monthsTotal': ofInsurance((of) => of('total')),
  'insurance.monthsConsecutive': ofInsurance(
    (of) =>
      Prisma.sql`CASE WHEN ${of('is_current')} THEN ${of('month')} - ${of('run_from')} + 1 WHEN NOT ${of('is_current')} THEN 0 END`,
  ),
  'housing.filedOn': ofSource('housing', 'filed_on', 'filed_on'),
  'housing.priceFen': ofSource('housing', 'price_fen', 'filed_on'),
  'housing.isFirstHome': ofSource('housing', 'is_first_home', 'filed_on'),
  'housing.isDeedTaxPaid': ofSource('housing', 'is_deed_tax_paid', 'filed_on'),
  'housing.ownsHomeInCounty': column('owns_home_in_county'),
  'enterprise.typeCode': ofFirm('employer_type'),
  'enterprise.industryCode': ofFirm('industry_code'),
  'enterprise.isDishonest': ofFirm('is_dishonest'),
  'enterprise.isAboveScale': ofFirm('is_above_scale'),
  'enterprise.isHighTech': {
    sources: ['qualification'],
    read: (of) => ({
      value: Prisma.sql`NULLIF(${of('qualification', 'valid_from')} IS NOT NULL, false)`,
      since: of('qualification', 'valid_from'),
    }),
  },
  'enterprise.taxFenLastYear': ofSource('tax_year', 'tax_fen'),
  'enterprise.revenueFenLastYear': ofSource('tax_year', 'revenue_fen'),
  'received.livingFen': ofCategory('living', 'paid', 'bigint'),
  'received.livingMonths': ofCategory('living', 'months', 'bigint'),
  'received.rentFen': ofCategory('rent', 'paid', 'bigint'),
  'received.rentMonths': ofCategory('rent', 'months', 'bigint'),
  'received.settlementFen': ofCategory('settlement', 'paid', 'bigint'),
  'received.settlementTimes': ofCategory('settlement', 'times', 'bigint'),
  'received.homePurchaseFen': ofCategory('homePurchase', 'paid', 'bigint'),
  'received.apartmentMonths': ofCategory('apartment', 'months', 'bigint'),
  'received.livesInApartment': ofCategory('apartment', 'active', 'boolean'),
}
