import { toDayColumn, toDayColumnOrNull } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type {
  Credential,
  Education,
  Employment,
  HouseholdMember,
  Honour,
  Housing,
  InsuranceSpell,
  Recognition,
} from '../model'

/** Whose record it is. */
export type Owner = { readonly countyCode: string; readonly talentId: string }

/** Each writes all its rows in one statement, and nothing for none. */
export async function insertEducations(tx: Tx, owner: Owner, rows: readonly Education[]): Promise<void> {
  if (rows.length === 0) return
  const data = rows.map((row) => ({ ...owner, ...row, graduatedOn: toDayColumnOrNull(row.graduatedOn) }))
  await tx.educationRecord.createMany({ data })
}

export async function insertCredentials(tx: Tx, owner: Owner, rows: readonly Credential[]): Promise<void> {
  if (rows.length === 0) return
  const data = rows.map((row) => ({ ...owner, ...row, obtainedOn: toDayColumnOrNull(row.obtainedOn) }))
  await tx.credential.createMany({ data })
}

export async function insertEmployments(tx: Tx, owner: Owner, rows: readonly Employment[]): Promise<void> {
  if (rows.length === 0) return
  const data = rows.map(({ enterpriseName: _name, ...row }) => ({
    ...owner,
    ...row,
    contractFrom: toDayColumnOrNull(row.contractFrom),
    contractTo: toDayColumnOrNull(row.contractTo),
    startedOn: toDayColumn(row.startedOn),
    endedOn: toDayColumnOrNull(row.endedOn),
    annualPayFen: row.annualPayFen === null ? null : BigInt(row.annualPayFen),
  }))
  await tx.employment.createMany({ data })
}

export async function insertInsuranceSpells(tx: Tx, owner: Owner, rows: readonly InsuranceSpell[]): Promise<void> {
  if (rows.length === 0) return
  await tx.insuranceSpell.createMany({ data: rows.map(({ payerName: _name, ...row }) => ({ ...owner, ...row })) })
}

export async function insertHousing(tx: Tx, owner: Owner, rows: readonly Housing[]): Promise<void> {
  if (rows.length === 0) return
  const data = rows.map((row) => ({
    ...owner,
    ...row,
    filedOn: toDayColumn(row.filedOn),
    priceFen: BigInt(row.priceFen),
  }))
  await tx.housingRecord.createMany({ data })
}

export async function insertHonours(tx: Tx, owner: Owner, rows: readonly Honour[]): Promise<void> {
  if (rows.length === 0) return
  await tx.honour.createMany({
    data: rows.map((row) => ({ ...owner, ...row, awardedOn: toDayColumnOrNull(row.awardedOn) })),
  })
}

export async function insertHouseholdMember(
  tx: Tx,
  owner: Owner,
  row: HouseholdMember & { identityBlind: string | null },
): Promise<void> {
  const days = { validFrom: toDayColumn(row.validFrom), validTo: toDayColumnOrNull(row.validTo) }
  await tx.householdMember.create({ data: { ...owner, ...row, ...days } })
}

export async function insertRecognition(
  tx: Tx,
  owner: Owner,
  row: Recognition & { applicationId: string | null; now: Date },
): Promise<void> {
  const { now, ...rest } = row
  await tx.recognition.create({
    data: {
      ...owner,
      ...rest,
      validFrom: toDayColumn(row.validFrom),
      validTo: toDayColumn(row.validTo),
      revokedOn: toDayColumnOrNull(row.revokedOn),
      createdAt: now,
    },
  })
}
