import { findEnterprise } from '@/lib/enterprise/steps/find-enterprise'
import { SOURCES } from '@/lib/fact/model'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import * as insert from '../repository/insert-records'
import { newRecords, type NewRecords } from '../rules/new-record'
import type { RecordInputs } from '../rules/record-inputs'

/** What a registration brings, as records under new ids; refuses an employer or payer that is not in the register. */
export async function toRecords(
  tx: Tx,
  countyCode: string,
  inputs: RecordInputs,
  source: string = SOURCES.entry,
): Promise<Result<NewRecords, Failure>> {
  const names = await enterpriseNames(tx, countyCode, [
    ...(inputs.employments ?? []).map(({ enterpriseId }) => enterpriseId),
    ...(inputs.insurance ?? []).flatMap(({ payerId }) => payerId ?? []),
  ])
  if (!names.ok) return names
  return ok(newRecords(inputs, { source, newId, nameOf: (id) => names.value.get(id) ?? '' }))
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
