import { invalidField, type Failure } from '@/lib/kernel/failure'
import { registerLabel } from '../rules/register-field'
import type { Tx } from '@/lib/platform/transaction'
import type { Subject } from '../model'
import { findFactChanges } from '../repository/fact-changes'

const SHANGHAI_OFFSET_MILLISECONDS = 8 * 3_600_000
const clockText = (at: Date): string =>
  new Date(at.getTime() + SHANGHAI_OFFSET_MILLISECONDS).toISOString().slice(0, 16).replace('T', ' ')

/**
 * Somebody corrected the record after the form was opened: who, when and what, so that the typed text can be weighed.
 * The issue stands on the field `acknowledgedVersion` and names the version now in the register: a form offers it for a tick.
 */
export async function describeChangeMeanwhile(
  tx: Tx,
  countyCode: string,
  subject: Subject,
  version: number,
): Promise<Failure> {
  const [last] = await findFactChanges(tx, countyCode, subject)
  const what = last ? Object.keys(last.changes).map(registerLabel).join('、') : ''
  const who = last ? `${last.actorName}于 ${clockText(last.at)} 更新了${what}` : '这条登记刚刚被更新'
  const text = `${who}（现为第 ${version} 版）。您填写的内容还在；请核对后勾选“已核对他人的更正”，再次提交。`
  return invalidField('acknowledgedVersion', text)
}
