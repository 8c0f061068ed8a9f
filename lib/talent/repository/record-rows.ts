import type {
  Credential as CredentialRow,
  EducationRecord as EducationRow,
  Employment as EmploymentRow,
  HouseholdMember as HouseholdRow,
  HousingRecord as HousingRow,
  Honour as HonourRow,
  InsuranceSpell as InsuranceRow,
  Recognition as RecognitionRow,
} from '@/generated/prisma/client'
import { toPlainMonth } from '@/lib/kernel/plain-month'
import { dayOf, dayOrNull } from '@/lib/platform/day-column'
import { fenOf, fenOrNull } from '@/lib/platform/fen-column'
import type {
  Credential,
  Education,
  Employment,
  HouseholdMember,
  Honour,
  Housing,
  InsuranceSpell,
  Recognition,
  Relation,
} from '../model'

/** Rows under a talent as the model says them: days, months and amounts are converted here. */

export const toEducation = ({ countyCode: _c, talentId: _t, ...row }: EducationRow): Education => ({
  ...row,
  graduatedOn: dayOrNull(row.graduatedOn),
})

export const toCredential = ({ countyCode: _c, talentId: _t, ...row }: CredentialRow): Credential => ({
  ...row,
  kind: row.kind as Credential['kind'],
  obtainedOn: dayOrNull(row.obtainedOn),
})

export const toEmployment = ({
  countyCode: _c,
  talentId: _t,
  enterprise,
  ...row
}: EmploymentRow & { enterprise: { name: string } }): Employment => ({
  ...row,
  enterpriseName: enterprise.name,
  contractFrom: dayOrNull(row.contractFrom),
  contractTo: dayOrNull(row.contractTo),
  startedOn: dayOf(row.startedOn),
  endedOn: dayOrNull(row.endedOn),
  annualPayFen: fenOrNull(row.annualPayFen),
})

export const toInsuranceSpell = ({
  countyCode: _c,
  talentId: _t,
  payer,
  ...row
}: InsuranceRow & { payer: { name: string } | null }): InsuranceSpell => ({
  ...row,
  payerName: payer?.name ?? null,
  fromMonth: toPlainMonth(row.fromMonth),
  toMonth: row.toMonth === null ? null : toPlainMonth(row.toMonth),
})

export const toRecognition = ({
  countyCode: _c,
  talentId: _t,
  applicationId: _a,
  createdAt: _at,
  ...row
}: RecognitionRow): Recognition => ({
  ...row,
  validFrom: dayOf(row.validFrom),
  validTo: dayOf(row.validTo),
  revokedOn: dayOrNull(row.revokedOn),
})

export const toHousing = ({ countyCode: _c, talentId: _t, ...row }: HousingRow): Housing => ({
  ...row,
  filedOn: dayOf(row.filedOn),
  priceFen: fenOf(row.priceFen),
})

export const toHouseholdMember = ({
  countyCode: _c,
  talentId: _t,
  identityBlind: _i,
  ...row
}: HouseholdRow): HouseholdMember => ({
  ...row,
  relation: row.relation as Relation,
  validFrom: dayOf(row.validFrom),
  validTo: dayOrNull(row.validTo),
})

export const toHonour = ({ countyCode: _c, talentId: _t, ...row }: HonourRow): Honour => ({
  ...row,
  awardedOn: dayOrNull(row.awardedOn),
})
