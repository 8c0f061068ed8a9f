import { ensureSubjectAccount } from '@/lib/account/steps/ensure-subject-account'
import type { Change } from '@/lib/fact/model'
import { firstValues } from '@/lib/fact/rules/differences'
import type { Phone } from '@/lib/kernel/phone'
import { dateIn } from '@/lib/kernel/plain-date'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import { insertTalent, type BasicColumns } from '../repository/talents'
import { currentValues } from '../rules/current-values'
import { recordChanges } from '../rules/record-changes'
import { basicValues, currentFactValues } from '../rules/talent-values'
import type { NewRecords } from '../rules/new-record'
import { insertRecords } from './to-records'

type Entering = { readonly basics: BasicColumns; readonly records: NewRecords; readonly phone: Phone | undefined }

/** What was entered: the new talent, her login where she has a phone, and what the history will say. */
export type Entered = {
  readonly id: string
  readonly accountId: string | null
  readonly changes: Readonly<Record<string, Change>>
}

/** Writes a new talent with her records and her login. The history and the record are the command's to write. */
export async function enterTalent(tx: Tx, countyCode: string, entering: Entering, now: Date): Promise<Entered> {
  const { records, phone } = entering
  const id = newId()
  const ownsHomeInCounty = records.housing.length > 0 ? true : entering.basics.ownsHomeInCounty
  const basics = { ...entering.basics, ownsHomeInCounty }
  const current = currentValues(records, dateIn(now))
  await insertTalent(tx, countyCode, { id, basics, current, now })
  await insertRecords(tx, { countyCode, talentId: id }, records)
  const account = { countyCode, kind: 'talent', subjectId: id, displayName: basics.name } as const
  const accountId = phone === undefined ? null : await ensureSubjectAccount(tx, { ...account, phone }, now)
  const known = firstValues({ ...basicValues(basics), ...currentFactValues(current) })
  return { id, accountId, changes: { ...known, ...recordChanges(records) } }
}
