import type { FactKey, FactReader } from '@/lib/fact/catalogue'
import { withDerivedFacts } from '@/lib/fact/catalogue/derived'
import { settleReading, UNREADABLE, type Held } from '@/lib/fact/rules/settle-reading'
import { yearOf, type PlainDate } from '@/lib/kernel/plain-date'
import type { EnterpriseFacts, TaxYear } from '../model'
import { qualificationOn } from './qualification-on'

type Read = (facts: EnterpriseFacts, asOf: PlainDate) => Held

const lastYear = (facts: EnterpriseFacts, asOf: PlainDate): TaxYear | undefined =>
  facts.taxYears.find((row) => row.year === yearOf(asOf) - 1)

/** Where each fact of an enterprise is read: columns as they stand, years and qualifications as of the day. */
const READS: Readonly<Partial<Record<FactKey, Read>>> = {
  'enterprise.typeCode': ({ enterprise }) => ({ value: enterprise.employerType }),
  'enterprise.industryCode': ({ enterprise }) => ({ value: enterprise.industryCode }),
  'enterprise.isDishonest': ({ enterprise }) => ({ value: enterprise.isDishonest }),
  'enterprise.isAboveScale': ({ enterprise }) => ({ value: enterprise.isAboveScale }),
  'enterprise.isHighTech': ({ qualifications }, asOf) => {
    const held = qualificationOn(qualifications, 'highTech', asOf)
    return held ? { value: true, source: held.source, since: held.validFrom } : { value: null }
  },
  'enterprise.taxFenLastYear': (facts, asOf) => {
    const row = lastYear(facts, asOf)
    return { value: row?.taxFen ?? null, source: row?.source ?? null }
  },
  'enterprise.revenueFenLastYear': (facts, asOf) => {
    const row = lastYear(facts, asOf)
    return { value: row?.revenueFen ?? null, source: row?.source ?? null }
  },
}

/** Facts of one enterprise as they stood on a day; facts of persons are unknown to it. Pure. */
export const enterpriseFactReader = (facts: EnterpriseFacts): FactReader =>
  withDerivedFacts({
    read: (key, asOf) => {
      const read = READS[key]
      return read ? settleReading(key, facts.standing, read(facts, asOf)) : UNREADABLE
    },
  })
