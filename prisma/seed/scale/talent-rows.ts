import { phoneColumns } from '@/lib/account/repository/phone-columns'
import { SOURCES } from '@/lib/fact/model'
import { firstValues } from '@/lib/fact/rules/differences'
import type { Failure } from '@/lib/kernel/failure'
import { addDays, addMonths, dateIn } from '@/lib/kernel/plain-date'
import type { Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import type { TalentBasics } from '@/lib/talent/model'
import { currentValues } from '@/lib/talent/rules/current-values'
import * as make from '@/lib/talent/rules/new-record'
import { recordChanges } from '@/lib/talent/rules/record-changes'
import { basicValues, currentFactValues } from '@/lib/talent/rules/talent-values'
import type { RegisterTalentInput } from '@/lib/talent/schema'
import { toBasics } from '@/lib/talent/steps/to-basics'
import { tierOf } from '../register/standing'
import type { CopyRow } from './copy-text'
import { keeperOf, type Place } from './place'
import { auditRow, historyRow } from './record-rows'

/** Rows by table. */
export type TableRows = Map<string, CopyRow[]>

type Registered = {
  readonly input: RegisterTalentInput
  readonly n: number
  readonly now: Date
  readonly nameOf: (enterpriseId: string) => string
}

/** Everything that registering one talent writes, and the recognition of every so-manieth, as rows of their tables. */
export function addTalentRows(rows: TableRows, place: Place, registered: Registered): void {
  const { input, n, now } = registered
  const { countyCode } = place
  const id = newId()
  const keeper = keeperOf(place, input.townshipCode)
  const records = recordsOf(registered)
  const basics = basicsOf(input, now, records.housing.length > 0)
  const current = currentValues(records, dateIn(now))
  const recognition = n % 5 < 2 ? recognitionOf(input, n, now) : null
  const tier = { tier: recognition?.tier ?? null, tierValidTo: recognition?.validTo ?? null }
  const owner = { countyCode, talentId: id }
  const add = (table: string, ...added: CopyRow[]) => addRows(rows, table, added)

  add('talent', { countyCode, id, ...basics, ...current, ...tier, version: recognition ? 2 : 1, ...stamps(now) })
  add('education_record', ...records.educations.map((row) => ({ ...owner, ...row })))
  add('credential', ...records.credentials.map((row) => ({ ...owner, ...row })))
  add('employment', ...records.employments.map(({ enterpriseName: _name, ...row }) => ({ ...owner, ...row })))
  add('insurance_spell', ...records.insurance.map(({ payerName: _name, ...row }) => ({ ...owner, ...row })))
  add('housing_record', ...records.housing.map((row) => ({ ...owner, ...row })))
  add('honour', ...records.honours.map((row) => ({ ...owner, ...row })))
  if (recognition) add('recognition', { ...owner, id: newId(), ...recognition, createdAt: now })
  addLogin(add, { countyCode, id, input, now })

  const subject = { countyCode, kind: 'talent', id } as const
  const known = firstValues({ ...basicValues(basics), ...currentFactValues(current) })
  const entered = { source: SOURCES.entry, sourceDocument: input.sourceDocument ?? null, validFrom: dateIn(now), now }
  add('fact_change', historyRow(subject, keeper, { ...entered, changes: { ...known, ...recordChanges(records) } }))
  if (recognition) add('fact_change', historyRow(subject, keeper, decisionOf(recognition, now)))
  add('audit_event', auditRow(subject, keeper, { action: 'talent.register', summary: `登记人才 ${input.name}`, now }))
}

export function addRows(rows: TableRows, table: string, added: readonly CopyRow[]): void {
  const all = rows.get(table) ?? []
  all.push(...added)
  rows.set(table, all)
}

const stamps = (now: Date) => ({ createdAt: now, updatedAt: now })

function must<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value
  throw new Error(`seed: ${JSON.stringify(result.failure)}`)
}

function basicsOf(input: RegisterTalentInput, now: Date, hasBought: boolean): ReturnType<typeof fullBasics> {
  const basics = fullBasics(input, now)
  return { ...basics, ownsHomeInCounty: hasBought ? true : basics.ownsHomeInCounty }
}

const fullBasics = (input: RegisterTalentInput, now: Date) =>
  must(toBasics(input, { status: 'active', today: dateIn(now) })) satisfies TalentBasics

function recordsOf({ input, nameOf }: Registered) {
  const given = input.records ?? {}
  const entry = (one: { source?: string | undefined }) => ({ id: newId(), source: one.source ?? SOURCES.entry })
  return {
    educations: (given.educations ?? []).map((one) => make.newEducation(one, entry(one))),
    credentials: (given.credentials ?? []).map((one) => make.newCredential(one, entry(one))),
    employments: (given.employments ?? []).map((one) => make.newEmployment(one, nameOf(one.enterpriseId), entry(one))),
    insurance: (given.insurance ?? []).map((one) =>
      make.newInsuranceSpell(one, one.payerId === undefined ? null : nameOf(one.payerId), entry(one)),
    ),
    housing: (given.housing ?? []).map((one) => make.newHousing(one, entry(one))),
    honours: (given.honours ?? []).map((one) => make.newHonour(one, entry(one))),
  }
}

/** Carried over from before the system, as seedRecognition writes them. */
function recognitionOf(input: RegisterTalentInput, n: number, now: Date) {
  const tier = tierOf(input)
  if (tier === null) return null
  const validFrom = addDays(dateIn(now), -90)
  return {
    tier,
    basis: '系统启用前已认定，按原文件导入',
    documentNumber: `云岭县人才办〔${validFrom.slice(0, 4)}〕认定${n}号`,
    validFrom,
    validTo: addDays(addMonths(validFrom, 60), -1),
    status: 'active',
    applicationId: null,
    revokedReason: null,
    revokedOn: null,
  }
}

const decisionOf = (
  { tier, validFrom, validTo, documentNumber }: NonNullable<ReturnType<typeof recognitionOf>>,
  now: Date,
) => ({
  source: SOURCES.recognition,
  sourceDocument: documentNumber,
  validFrom,
  changes: { 'recognition.tierCode': { from: null, to: tier }, 'recognition.validTo': { from: null, to: validTo } },
  now,
})

type Login = { countyCode: string; id: string; input: RegisterTalentInput; now: Date }

/** The account by which she logs in, with its one role. */
function addLogin(add: (table: string, row: CopyRow) => void, { countyCode, id, input, now }: Login): void {
  const accountId = newId()
  add('account', {
    countyCode,
    id: accountId,
    kind: 'talent',
    userName: null,
    passwordHash: null,
    displayName: input.name,
    ...phoneColumns(input.phone ?? null),
    subjectId: id,
    mustChangePassword: false,
    status: 'active',
    passwordChangedAt: null,
    createdAt: now,
  })
  add('role_assignment', {
    countyCode,
    id: newId(),
    accountId,
    role: 'talent',
    unitCode: countyCode,
    validFrom: dateIn(now),
    validTo: null,
    grantedById: null,
    createdAt: now,
  })
}
