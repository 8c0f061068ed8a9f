import { findUnit } from '@/lib/account/steps/find-unit'
import { ENTERPRISE_QUALIFICATIONS } from '@/lib/fact/codes/enterprise-qualification'
import type { Correction } from '@/lib/fact/model'
import { keepsRegisterOf } from '@/lib/fact/permission'
import type { FactGroup } from '@/lib/fact/rules/fact-line'
import { readCorrections, readHistory, type HistoryLine } from '@/lib/fact/steps/read-history'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import type { Contact, Enterprise, Qualification, TaxYear } from '../model'
import { isEnterpriseVisible } from '../repository/enterprise-list'
import { findContacts } from '../repository/enterprise-periods'
import { enterprisePortrait } from '../rules/enterprise-portrait'
import { readEnterpriseFacts } from '../steps/read-enterprise-facts'

export type EnterpriseDetail = {
  enterprise: Omit<Enterprise, 'controllerKey'>
  townshipName: string
  portrait: FactGroup[]
  taxYears: readonly TaxYear[]
  qualifications: (Qualification & { label: string; isValid: boolean })[]
  contacts: (Omit<Contact, 'accountId'> & { isValid: boolean })[]
  history: HistoryLine[]
  corrections: Correction[]
  mayKeep: boolean
}

/** Everything the desk shows of an enterprise as of today; null when it is not there or not to be seen. */
export async function getEnterprise(actor: Actor, id: string, now: Date): Promise<EnterpriseDetail | null> {
  const { countyCode } = actor
  const subject = { kind: 'enterprise', id } as const
  if (!(await isEnterpriseVisible(reading, actor, id))) return null
  const facts = await readEnterpriseFacts(reading, countyCode, id)
  if (!facts) return null
  const { controllerKey: _hidden, ...enterprise } = facts.enterprise
  const today = dateIn(now)
  const township = await findUnit(reading, countyCode, enterprise.townshipCode)
  const townshipName = township?.name ?? ''
  const [contacts, history, corrections] = await Promise.all([
    findContacts(reading, countyCode, id),
    readHistory(reading, countyCode, subject),
    readCorrections(reading, countyCode, subject),
  ])
  return {
    enterprise,
    townshipName,
    portrait: enterprisePortrait(facts, townshipName, today),
    taxYears: facts.taxYears,
    qualifications: facts.qualifications.map((row) => ({
      ...row,
      label: ENTERPRISE_QUALIFICATIONS.find(row.kind) ?? row.kind,
      isValid: covers(today, row.validFrom, row.validTo),
    })),
    contacts: contacts.map(({ accountId: _account, ...contact }) => ({
      ...contact,
      isValid: contact.revokedAt === null && covers(today, contact.authorisedFrom, contact.authorisedTo),
    })),
    history,
    corrections,
    mayKeep: keepsRegisterOf(actor, enterprise.townshipCode, null),
  }
}

const covers = (day: PlainDate, from: PlainDate, to: PlainDate | null): boolean =>
  from <= day && (to === null || day <= to)
