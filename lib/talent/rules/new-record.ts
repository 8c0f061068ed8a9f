import { PROFESSIONAL_TITLES } from '@/lib/fact/codes/professional-title'
import { SKILL_LEVELS } from '@/lib/fact/codes/skill-level'
import type { Credential, Education, Employment, Honour, Housing, InsuranceSpell, TalentRecords } from '../model'
import type {
  CredentialInput,
  EducationInput,
  EmploymentInput,
  HonourInput,
  HousingInput,
  InsuranceInput,
  RecordInputs,
} from './record-inputs'

/** Records that an entry brings, under new ids. */
export type NewRecords = Omit<TalentRecords, 'recognitions' | 'household'>

const NOTHING: Required<RecordInputs> = {
  educations: [],
  credentials: [],
  employments: [],
  insurance: [],
  housing: [],
  honours: [],
}

/** What an entry brings, as records. `nameOf`: the name of an enterprise that is known to be in the register. */
export function newRecords(
  inputs: RecordInputs,
  { source, nameOf, newId }: { source: string; nameOf: (enterpriseId: string) => string; newId: () => string },
): NewRecords {
  const given = { ...NOTHING, ...inputs }
  const entry = (input: { source?: string | undefined }) => ({ id: newId(), source: input.source ?? source })
  return {
    educations: given.educations.map((input) => newEducation(input, entry(input))),
    credentials: given.credentials.map((input) => newCredential(input, entry(input))),
    employments: given.employments.map((input) => newEmployment(input, nameOf(input.enterpriseId), entry(input))),
    insurance: given.insurance.map((input) =>
      newInsuranceSpell(input, input.payerId === undefined ? null : nameOf(input.payerId), entry(input)),
    ),
    housing: given.housing.map((input) => newHousing(input, entry(input))),
    honours: given.honours.map((input) => newHonour(input, entry(input))),
  }
}

/** Under which id and from which source a record is entered. */
type Entry = { readonly id: string; readonly source: string }

export const newEducation = (input: EducationInput, { id, source }: Entry): Education => ({
  id,
  educationCode: input.educationCode,
  degreeCode: input.degreeCode ?? null,
  isFullTime: input.isFullTime ?? null,
  schoolName: input.schoolName,
  schoolTier: input.schoolTier ?? null,
  major: input.major ?? null,
  graduatedOn: input.graduatedOn ?? null,
  certificateNumber: input.certificateNumber ?? null,
  source,
})

export const newCredential = (input: CredentialInput, { id, source }: Entry): Credential => ({
  id,
  ...input.credential,
  name: nameOfCredential(input.credential),
  obtainedOn: input.obtainedOn ?? null,
  issuer: input.issuer ?? null,
  certificateNumber: input.certificateNumber ?? null,
  source,
})

const nameOfCredential = ({ kind, code }: CredentialInput['credential']): string =>
  (kind === 'title' ? PROFESSIONAL_TITLES.find(code) : SKILL_LEVELS.find(code)) ?? code

export const newEmployment = (input: EmploymentInput, enterpriseName: string, { id, source }: Entry): Employment => ({
  id,
  enterpriseId: input.enterpriseId,
  enterpriseName,
  mode: input.mode,
  post: input.post ?? null,
  contractFrom: input.contractFrom ?? null,
  contractTo: input.contractTo ?? null,
  startedOn: input.startedOn,
  endedOn: input.endedOn ?? null,
  annualPayFen: input.annualPayFen ?? null,
  isFromOutside: input.isFromOutside ?? null,
  source,
  confirmedAt: null,
})

export const newInsuranceSpell = (
  input: InsuranceInput,
  payerName: string | null,
  { id, source }: Entry,
): InsuranceSpell => ({
  id,
  payerId: input.payerId ?? null,
  payerName,
  fromMonth: input.fromMonth,
  toMonth: input.toMonth ?? null,
  source,
})

export const newHousing = (input: HousingInput, { id, source }: Entry): Housing => ({
  id,
  filedOn: input.filedOn,
  priceFen: input.priceFen,
  isFirstHome: input.isFirstHome ?? null,
  isDeedTaxPaid: input.isDeedTaxPaid ?? null,
  address: input.address ?? null,
  contractNumber: input.contractNumber ?? null,
  source,
})

export const newHonour = (input: HonourInput, { id, source }: Entry): Honour => ({
  id,
  name: input.name,
  level: input.level,
  awardedOn: input.awardedOn ?? null,
  issuer: input.issuer ?? null,
  source,
})
