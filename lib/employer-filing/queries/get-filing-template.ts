import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { findVersionLine } from '@/lib/policy/steps/find-version'
import { templateOf } from '@/lib/register-import/sheet/template'
import { templateBytes } from '@/lib/register-import/steps/template-bytes'
import { MAXIMUM_ROWS } from '../model'
import { mayFileForPeople } from '../permission'
import { askedIn } from '../rules/asked-in'
import { filingColumns } from '../rules/filing-columns'

const NOTES = [
  `每人一行，一次最多 ${MAXIMUM_ROWS} 行；只能填登记在本单位任职的人。`,
  '不知道的答案空着，由本人填写；材料、收款账户和承诺、同意都由本人办理。',
]

/** The empty sheet of an item; null for whoever may not file, and for an item that is not for people. */
export async function getFilingTemplate(
  actor: Actor,
  itemId: string,
  now: Date,
): Promise<{ fileName: string; bytes: Uint8Array } | null> {
  if (mayFileForPeople(actor) || !isId(itemId)) return null
  const line = await findVersionLine(reading, actor.countyCode, itemId, dateIn(now))
  if (line?.[0].audience !== 'talent') return null
  const columns = filingColumns(askedIn(line), actor.countyCode)
  const template = templateOf(`${line[0].title}单位代填表`, NOTES, columns)
  const bytes = await templateBytes({ sheetName: '单位代填', ...template })
  return { fileName: `${line[0].title}-单位代填表.xlsx`, bytes }
}
