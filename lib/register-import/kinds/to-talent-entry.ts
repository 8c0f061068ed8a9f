import { z } from 'zod'
import { isIdentityDocumentKind } from '@/lib/kernel/identity-document'
import { birthDateOf, sexOf, type ResidentId } from '@/lib/kernel/resident-id'
import { PERSON_FIELDS } from '@/lib/talent/rules/person-inputs'
import * as inputs from '@/lib/talent/rules/record-inputs'
import type { RecordInputs } from '@/lib/talent/rules/record-inputs'
import type { TalentEntry } from '@/lib/talent/rules/talent-entry'
import type { Fault, ReadRow } from '../sheet/model'
import { readDocument } from '../sheet/readers'
import type { Employers, SheetContext } from './context'
import { byPrefix, parseGroup, type RowScope } from './parse-group'

const PersonSchema = z.object({ ...PERSON_FIELDS, name: z.string(), identityKind: z.string() })

type Group = {
  readonly list: keyof RecordInputs
  readonly schema: z.ZodType
  /** The key under which the form wants the enterprise that the column names by its credit code. */
  readonly enterpriseKey?: 'enterpriseId' | 'payerId'
}

/** Parts of a row that become records, by the prefix of their columns' keys. */
const GROUPS: Readonly<Record<string, Group>> = {
  education: { list: 'educations', schema: inputs.EducationInput },
  employment: { list: 'employments', schema: inputs.EmploymentInput, enterpriseKey: 'enterpriseId' },
  insurance: {
    list: 'insurance',
    schema: z.strictObject(inputs.INSURANCE_FIELDS).refine(inputs.areMonthsOrdered, inputs.MONTH_ORDER),
    enterpriseKey: 'payerId',
  },
  housing: { list: 'housing', schema: z.strictObject(inputs.HOUSING_FIELDS) },
  title: { list: 'credentials', schema: z.strictObject(inputs.CREDENTIAL_FIELDS) },
  skill: { list: 'credentials', schema: z.strictObject(inputs.CREDENTIAL_FIELDS) },
  credential: { list: 'credentials', schema: z.strictObject(inputs.CREDENTIAL_FIELDS) },
  honour: { list: 'honours', schema: z.strictObject(inputs.HONOUR_FIELDS) },
}

export type RowWork = {
  readonly context: SheetContext
  readonly employers: Employers
  readonly headerOf: (key: string) => string
  /** Whether the rows tell of the people or enterprises themselves, or only bring records of theirs. */
  readonly takesSubject: boolean
}

/** What a row says of a person, by the rules of the forms; `entry` null when it does not say of whom. */
export function toTalentEntry(read: ReadRow, work: RowWork): { entry: TalentEntry | null; faults: readonly Fault[] } {
  const { row, values } = read
  const scope: RowScope = { row, headerOf: work.headerOf, faulted: new Set(read.faults.map(({ header }) => header)) }
  const groups = byPrefix(values)
  const own = groups.get('') ?? {}
  const identity = identityOf(own, work, scope)
  const person = work.takesSubject ? personOf(own, scope) : { value: null, faults: [] }
  const records = recordsOf(groups, work, scope)
  const faults = [...read.faults, ...identity.faults, ...person.faults, ...records.faults]
  const { kind, number } = identity
  if (number === '' || !isIdentityDocumentKind(kind)) return { entry: null, faults }
  const who = { row, name: values.name ?? '', identityKind: kind, identityNumber: number }
  if (faults.length > 0) return { entry: doubtful(who, own, work), faults }
  const owns = values.ownsHomeInCounty
  const ownsHomeInCounty = owns === undefined ? null : owns === 'yes'
  const brings = { fields: person.value, ownsHomeInCounty, records: records.inputs }
  return { entry: { ...who, ...brings, isDoubtful: false }, faults }
}

type Who = Pick<TalentEntry, 'row' | 'name' | 'identityKind' | 'identityNumber'>

/** A row with faults, as far as it says whom it is about and where they are: more may be in its way. */
function doubtful(who: Who, own: Readonly<Record<string, string>>, { takesSubject }: RowWork): TalentEntry {
  const { townshipCode } = own
  const fields = takesSubject ? (townshipCode === undefined ? {} : { townshipCode }) : null
  return { ...who, isDoubtful: true, fields, ownsHomeInCounty: null, records: {} }
}

function identityOf(values: Readonly<Record<string, string>>, { context, headerOf }: RowWork, { row }: RowScope) {
  const kind = values.identityKind ?? '111'
  const typed = values.identityNumber
  if (typed === undefined) return { kind, number: '', faults: [] }
  const read = readDocument(kind, typed, context.today)
  if (!read.ok) return { kind, number: '', faults: [{ row, header: headerOf('identityNumber'), ...read.failure }] }
  return {
    kind,
    number: read.value,
    faults: kind === '111' ? contradictions(values, read.value as ResidentId, row, headerOf) : [],
  }
}

/** A resident identity number says when its holder was born and of what sex: a sheet that says otherwise is wrong somewhere. */
function contradictions(
  values: Readonly<Record<string, string>>,
  id: ResidentId,
  row: number,
  headerOf: RowWork['headerOf'],
): Fault[] {
  const { birthOn, sexCode } = values
  const fault = (key: string, text: string): Fault => ({ row, header: headerOf(key), code: 'contradiction', text })
  return [
    ...(birthOn !== undefined && birthOn !== birthDateOf(id)
      ? [fault('birthOn', `与证件号码中的 ${birthDateOf(id)} 不一致`)]
      : []),
    ...(sexCode !== undefined && sexCode !== sexOf(id)
      ? [fault('sexCode', `与证件号码不一致，按号码应为${sexOf(id) === '1' ? '男' : '女'}`)]
      : []),
  ]
}

function personOf(values: Readonly<Record<string, string>>, scope: RowScope) {
  const { name = '', identityKind: _kind, identityNumber: _number, ...own } = values
  const parsed = parseGroup(PersonSchema, { ...own, name, identityKind: '' }, '', scope)
  if (parsed.value === null) return { value: null, faults: parsed.faults }
  const { name: _name, identityKind: _document, ...fields } = parsed.value
  return { value: fields, faults: [] }
}

function recordsOf(groups: ReadonlyMap<string, Record<string, string>>, { employers }: RowWork, scope: RowScope) {
  const found: Record<string, unknown[]> = {}
  const faults: Fault[] = []
  for (const [prefix, said] of groups) {
    const group = GROUPS[prefix]
    if (!group) continue
    const named = withEnterprise(said, prefix, group, employers, scope)
    const parsed = parseGroup(group.schema, named.said, `${prefix}.`, named.scope)
    faults.push(...named.faults, ...parsed.faults)
    if (parsed.value !== null) found[group.list] = [...(found[group.list] ?? []), parsed.value]
  }
  return { inputs: found as RecordInputs, faults }
}

/** The enterprise that a row names by its credit code, as the form wants it. One month alone is a spell of one month. */
function withEnterprise(
  { uscc, ...said }: Record<string, string>,
  prefix: string,
  { enterpriseKey }: Group,
  employers: Employers,
  scope: RowScope,
) {
  const whole = prefix === 'insurance' && said.fromMonth !== undefined ? { toMonth: said.fromMonth, ...said } : said
  if (enterpriseKey === undefined) return { said: whole, faults: [], scope }
  const header = scope.headerOf(`${prefix}.uscc`)
  const silent = {
    ...scope,
    headerOf: (key: string) => (key === `${prefix}.${enterpriseKey}` ? header : scope.headerOf(key)),
  }
  if (uscc === undefined) return { said: whole, faults: [], scope: silent }
  const employer = employers.get(uscc)
  if (employer) return { said: { ...whole, [enterpriseKey]: employer.id }, faults: [], scope: silent }
  const text = '企业库中没有这个统一社会信用代码，请先登记或导入该单位'
  const faults: Fault[] = [{ row: scope.row, header, code: 'unknownEnterprise', text }]
  return { said: whole, faults, scope: { ...silent, faulted: new Set([...scope.faulted, header]) } }
}
