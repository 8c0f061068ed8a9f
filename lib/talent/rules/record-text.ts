import { DEGREES } from '@/lib/fact/codes/degree'
import { EDUCATIONS } from '@/lib/fact/codes/education'
import { EMPLOYMENT_MODES } from '@/lib/fact/codes/employment-mode'
import { HONOUR_LEVELS } from '@/lib/fact/codes/honour-level'
import { RELATION_LABELS } from '../labels'
import type {
  Credential,
  Education,
  Employment,
  HouseholdMember,
  Honour,
  Housing,
  InsuranceSpell,
  TalentRecords,
} from '../model'
import type { RecordKind } from '../schema'

/** A record in one line of Chinese: what the history keeps of it, and what the record is called on the screen. */

const joined = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join('，')

export const educationText = (row: Education): string =>
  joined(
    row.schoolName,
    EDUCATIONS.find(row.educationCode),
    row.degreeCode === 'none' ? '无学位' : row.degreeCode && DEGREES.find(row.degreeCode),
    row.major,
    row.graduatedOn,
  )

export const credentialText = (row: Credential): string =>
  joined(row.name, row.obtainedOn && `${row.obtainedOn} 取得`, row.issuer)

export const employmentText = (row: Employment): string =>
  joined(
    row.enterpriseName,
    row.post,
    EMPLOYMENT_MODES.find(row.mode),
    row.endedOn === null ? `${row.startedOn} 起` : `${row.startedOn} 至 ${row.endedOn}`,
  )

export const insuranceText = (row: InsuranceSpell): string =>
  joined(
    row.payerName ?? '个人缴纳',
    row.toMonth === null ? `${row.fromMonth} 起在缴` : `${row.fromMonth} 至 ${row.toMonth}`,
  )

/** Without the price and the address: both are sensitive, and this stands in the history. */
export const housingText = (row: Housing): string => joined(`${row.filedOn} 网签备案`, row.contractNumber)

export const householdText = (row: HouseholdMember): string =>
  joined(`${RELATION_LABELS[row.relation]} ${row.name}`, `${row.validFrom} 起`)

export const honourText = (row: Honour): string => joined(row.name, HONOUR_LEVELS.find(row.level), row.awardedOn)

/** The text of the record of that kind and id; null when it is not there. */
export function recordText(records: TalentRecords, kind: RecordKind, id: string): string | null {
  const texts: Record<RecordKind, () => string | null> = {
    education: () => textIn(records.educations, id, educationText),
    credential: () => textIn(records.credentials, id, credentialText),
    employment: () => textIn(records.employments, id, employmentText),
    insurance: () => textIn(records.insurance, id, insuranceText),
    housing: () => textIn(records.housing, id, housingText),
    household: () => textIn(records.household, id, householdText),
    honour: () => textIn(records.honours, id, honourText),
  }
  return texts[kind]()
}

function textIn<R extends { id: string }>(rows: readonly R[], id: string, textOf: (row: R) => string): string | null {
  const row = rows.find((one) => one.id === id)
  return row ? textOf(row) : null
}
