import { eraseTalentAccounts } from '@/lib/account/steps/erase-talent-accounts'
import { eraseCases } from '@/lib/application/steps/erase-cases'
import { noteErasedPapers } from '@/lib/application/steps/note-erased-papers'
import { eraseFilesOf } from '@/lib/attachment/steps/erase-files'
import { eraseWordsOf } from '@/lib/fact/steps/erase-words'
import type { Actor } from '@/lib/kernel/actor'
import { forgetAccounts } from '@/lib/message/steps/forget-account'
import type { Tx } from '@/lib/platform/transaction'
import { eraseTalents } from '@/lib/talent/steps/erase-talent'

export type Erased = { readonly talentIds: readonly string[]; readonly caseIds: readonly string[] }

/** Everything of a person that may be changed: the register, her accounts, what she wrote and brought. Rows are locked by the caller. */
export async function erasePerson(tx: Tx, actor: Actor, { talentIds, caseIds }: Erased, now: Date): Promise<number> {
  const { countyCode } = actor
  let files = 0
  for (const caseId of caseIds) {
    const count = await eraseFilesOf(tx, countyCode, caseId, { months: null, ruleId: null }, now)
    await noteErasedPapers(tx, actor, caseId, { count, why: '应本人申请已删除' }, now)
    files += count
  }
  await eraseCases(tx, countyCode, { caseIds, talentIds })
  await eraseWordsOf(tx, countyCode, talentIds)
  await forgetAccounts(tx, countyCode, await eraseTalentAccounts(tx, countyCode, talentIds))
  await eraseTalents(tx, countyCode, talentIds, now)
  return files
}
