import { findEnterprise } from '@/lib/enterprise/steps/find-enterprise'
import { SOURCES } from '@/lib/fact/model'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { TalentRecords } from '../model'
import * as insert from '../repository/insert-records'
import * as make from '../rules/new-record'
import type { RecordInputs } from '../rules/record-inputs'

export type NewRecords = Omit<TalentRecords, 'recognitions' | 'household'>

const NOTHING: Required<RecordInputs> = {
  educations: [],
  credentials: [],
  employments: [],
  insurance: [],
  housing: [],
  honours: [],
}

/** What a registration brings, as records under new ids; refuses an employer or payer that is not in the register. */
export async function toRecords(
  tx: Tx,
  countyCode: string,
  inputs: RecordInputs,
  source: string = SOURCES.entry,
): Promise<Result<NewRecords, Failure>> {
  const given = { ...NOTHING, ...inputs }
  const names = await enterpriseNames(tx, countyCode, [
    ...given.employments.map(({ enterpriseId }) => enterpriseId),
    ...given.insurance.flatMap(({ payerId }) => payerId ?? []),
  ])
  if (!names.ok) return names
  const nameOf = (id: string): string => names.value.get(id) ?? ''
  const entry = (input: { source?: string | undefined }) => ({ id: newId(), source: input.source ?? source })
  return ok({
    educations: given.educations.map((input) => make.newEducation(input, entry(input))),
    credentials: given.credentials.map((input) => make.newCredential(input, entry(input))),
    employments: given.employments.map((input) => make.newEmployment(input, nameOf(input.enterpriseId), entry(input))),
    insurance: given.insurance.map((input) =>
      make.newInsuranceSpell(input, input.payerId === undefined ? null : nameOf(input.payerId), entry(input)),
    ),
    housing: given.housing.map((input) => make.newHousing(input, entry(input))),
    honours: given.honours.map((input) => make.newHonour(input, entry(input))),
  })
}

async function enterpriseNames(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
): Promise<Result<Map<string, string>, Failure>> {
  const names = new Map<string, string>()
  for (const id of new Set(ids)) {
    const enterprise = await findEnterprise(tx, countyCode, id)
    if (!enterprise) return fail(invalidField('enterpriseId', '没有找到所选用人单位，请先登记该单位'))
    names.set(id, enterprise.name)
  }
  return ok(names)
}

/** Writes them all, one statement for each kind. */
export async function insertRecords(tx: Tx, owner: insert.Owner, records: NewRecords): Promise<void> {
  await insert.insertEducations(tx, owner, records.educations)
  await insert.insertCredentials(tx, owner, records.credentials)
  await insert.insertEmployments(tx, owner, records.employments)
  await insert.insertInsuranceSpells(tx, owner, records.insurance)
  await insert.insertHousing(tx, owner, records.housing)
  await insert.insertHonours(tx, owner, records.honours)
}
