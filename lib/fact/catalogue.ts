import { AWARD_FACTS } from './catalogue/award'
import { CONDUCT_FACTS } from './catalogue/conduct'
import type { FactDefinition, FactReader as Reader } from './catalogue/definition'
import { EMPLOYMENT_FACTS } from './catalogue/employment'
import { ENTERPRISE_FACTS } from './catalogue/enterprise'
import { HOUSING_FACTS } from './catalogue/housing'
import { PERSON_FACTS } from './catalogue/person'
import { PROJECT_FACTS } from './catalogue/project'
import { RECEIVED_FACTS } from './catalogue/received'
import { RURAL_FACTS } from './catalogue/rural'

export type { FactDefinition, FactReading, FactType, FactUnit, FactValue } from './catalogue/definition'

const FACTS = {
  ...PERSON_FACTS,
  ...CONDUCT_FACTS,
  ...EMPLOYMENT_FACTS,
  ...ENTERPRISE_FACTS,
  ...HOUSING_FACTS,
  ...PROJECT_FACTS,
  ...RURAL_FACTS,
  ...AWARD_FACTS,
  ...RECEIVED_FACTS,
}

/** Key of a fact: subject and name with a dot between, 'person.educationCode'. */
export type FactKey = keyof typeof FACTS

/** Everything that can be known of a talent or an enterprise. A new fact is one entry here. */
export const FACT_CATALOGUE: Readonly<Record<FactKey, FactDefinition>> = FACTS

export const FACT_KEYS = Object.keys(FACTS) as FactKey[]

export const isFactKey = (text: string): text is FactKey => Object.hasOwn(FACTS, text)

export const factOf = (key: FactKey): FactDefinition => FACT_CATALOGUE[key]

/** Reads facts of one subject and its employer, by key, as they stood on a day. */
export type FactReader = Reader<FactKey>
