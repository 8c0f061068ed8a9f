import { listRecipients } from '@/lib/account/steps/list-recipients'
import type { AnswerSheet } from '@/lib/application/model'
import { expectedAmount } from '@/lib/application/rules/expected-grant'
import { readAnswers } from '@/lib/application/rules/read-answers'
import { chooseVersionFor } from '@/lib/application/steps/choose-version-for'
import { assessAnswers } from '@/lib/application/steps/assess-answers'
import { partiesOfTalent, type ApplicantParties } from '@/lib/application/steps/find-applicant-parties'
import { findLiveCase } from '@/lib/application/steps/find-live-case'
import type { Actor } from '@/lib/kernel/actor'
import type { Fen } from '@/lib/kernel/fen'
import { dateIn } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Assessment } from '@/lib/policy/engine/assessment'
import type { VersionInForce, VersionLine } from '@/lib/policy/model'
import { findRepeated } from '@/lib/register-import/kinds/find-repeated'
import type { Fault, ReadRow } from '@/lib/register-import/sheet/model'
import { findTalentsByIdentities, type IdentifiedTalent } from '@/lib/talent/steps/find-talents-by-identities'
import { askedIn } from '../rules/asked-in'
import type { FilingSheet } from './read-filing-sheet'

/** What a good row begins: the version is the one that is for this person. */
type Opening = { readonly version: VersionInForce; readonly parties: ApplicantParties; readonly answers: AnswerSheet }

/** A row on its way: everything wrong with it, what it would come to, and what would be opened for whom. */
export type CheckedRow = {
  readonly row: number
  readonly name: string
  readonly identityNumber: string
  readonly faults: readonly Fault[]
  readonly verdict: Assessment['verdict'] | null
  readonly amountFen: Fen | null
  /** Whether the person has an account to be told by. */
  readonly isReachable: boolean
  /** Null for a row with faults. */
  readonly opening: Opening | null
}

type Work = {
  readonly actor: Actor
  readonly line: VersionLine
  readonly sheet: FilingSheet
  readonly now: Date
}

type Known = { readonly people: Map<string, IdentifiedTalent>; readonly repeated: readonly Fault[] }

/** Every row against the register as it is now, and the item as it stands. Writes nothing. */
export async function checkRows(tx: Tx, work: Work): Promise<CheckedRow[]> {
  const { actor, sheet, now } = work
  const { rows } = sheet.read
  const numbers = rows.flatMap(({ values }) => values.identityNumber ?? [])
  const headerOf = (key: string) => headerIn(sheet, key)
  const known = {
    people: await findTalentsByIdentities(tx, actor.countyCode, numbers, dateIn(now)),
    repeated: findRepeated(rows, { keyColumn: 'identityNumber', wholeRow: false, headerOf }),
  }
  const checked: CheckedRow[] = []
  for (const row of rows) checked.push(await checkRow(tx, row, work, known))
  return markReachable(tx, actor, checked)
}

const headerIn = ({ read }: FilingSheet, key: string): string => read.used.find((one) => one.key === key)?.header ?? ''

async function checkRow(tx: Tx, read: ReadRow, work: Work, { people, repeated }: Known): Promise<CheckedRow> {
  const { row, values } = read
  const { sheet, line } = work
  const asked = askedIn(line).map(({ fact }) => fact)
  const { issues, ...answers } = readAnswers({ values: {}, unread: {} }, values, asked)
  const unread = issues.map(({ path, message }): Fault => {
    const header = headerIn(sheet, path.replace(/^answers\//, ''))
    return { row, header, code: 'answer', text: message }
  })
  const faults = [...read.faults, ...unread, ...repeated.filter((one) => one.row === row)]
  const { name = '', identityNumber = '' } = values
  const told = { row, name, identityNumber, isReachable: false }
  const nothing = { verdict: null, amountFen: null, opening: null }
  if (faults.length > 0) return { ...told, ...nothing, faults }
  const parties = await ownPerson(tx, people.get(identityNumber), name, work)
  if (parties === null) {
    return { ...told, ...nothing, faults: [{ row, header: headerIn(sheet, 'identityNumber'), ...NOT_EMPLOYED }] }
  }
  return { ...told, ...(await judge(tx, row, { parties, answers }, work)) }
}

/** One text for whoever is not there, not this enterprise's, or called otherwise: nobody can be looked up by a sheet. */
const NOT_EMPLOYED = {
  code: 'notEmployed',
  text: '登记信息中没有在本单位任职的这个人，请核对姓名和证件号码；刚入职的，请先由所在乡镇登记任职',
}
const ALREADY_ASKED = { code: 'alreadyAsked', text: '本人已有这个事项的申报，不用再填' }
const NOT_ELIGIBLE = {
  code: 'ineligible',
  text: '按登记信息和所填内容不符合条件；登记有误的，请本人先在“我的信息”申请更正',
}

/** The parties of a case for a person whom this very enterprise employs now; null for anybody else. */
async function ownPerson(tx: Tx, found: IdentifiedTalent | undefined, name: string, { actor }: Work) {
  if (found?.name !== name) return null
  const parties = await partiesOfTalent(tx, actor.countyCode, found.id)
  if (!parties.ok || actor.enterpriseId === null) return null
  return parties.value.employerId === actor.enterpriseId ? parties.value : null
}

async function judge(
  tx: Tx,
  row: number,
  { parties, answers }: Pick<Opening, 'parties' | 'answers'>,
  { actor: { countyCode }, line, now }: Work,
): Promise<Pick<CheckedRow, 'faults' | 'verdict' | 'amountFen' | 'opening'>> {
  const live = await findLiveCase(tx, { ...parties, countyCode, itemId: line[0].itemId })
  if (live) return { faults: [{ row, header: '', ...ALREADY_ASKED }], verdict: null, amountFen: null, opening: null }
  const day = dateIn(now)
  const asking = { parties, answers: answers.values, except: null }
  const { version } = await chooseVersionFor(tx, countyCode, { line, day }, asking)
  const assessment = await assessAnswers(tx, { countyCode, item: version }, asking, day)
  const { verdict } = assessment
  const isRefused = verdict === 'ineligible'
  return {
    verdict,
    amountFen: expectedAmount(assessment),
    faults: isRefused ? [{ row, header: '', ...NOT_ELIGIBLE }] : [],
    opening: isRefused ? null : { version, parties, answers },
  }
}

async function markReachable(tx: Tx, actor: Actor, rows: readonly CheckedRow[]): Promise<CheckedRow[]> {
  const ids = rows.flatMap(({ opening }) => opening?.parties.talentId ?? [])
  const recipients = await listRecipients(tx, actor.countyCode, ids)
  return rows.map((row) => ({ ...row, isReachable: recipients.has(row.opening?.parties.talentId ?? '') }))
}
