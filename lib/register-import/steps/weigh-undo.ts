import { findUntouchedEnterprises } from '@/lib/enterprise/steps/find-untouched-enterprises'
import { verificationsIn } from '@/lib/fact/rules/verification-effect'
import { findDecidedSince } from '@/lib/fact/steps/undo-verifications'
import type { Tx } from '@/lib/platform/transaction'
import { findUntouchedTalents } from '@/lib/talent/steps/find-untouched-talents'
import { KINDS } from '../kinds/import-kinds'
import type { ImportBatch } from '../model'
import { findSubjects, findTouchedVerifications } from '../repository/import-rows'
import { countUndo, NOTHING_UNDONE, planUndo, type UndoCounts } from './plan-undo'

/** People or enterprises with later changes that are compared one by one while somebody waits for the page. */
const MOST_COMPARED = 1_000

/**
 * What an undo would do, told in the time of a page: whoever still has the version that the import left is counted by
 * the database; only those with later changes are compared. `unweighed`: changed ones beyond what a page has time for.
 */
export async function weighUndo(
  tx: Tx,
  countyCode: string,
  batch: ImportBatch,
): Promise<UndoCounts & { unweighed: number }> {
  const subjects = await findSubjects(tx, countyCode, batch.id)
  const findUntouched = KINDS[batch.kind].subject === 'talent' ? findUntouchedTalents : findUntouchedEnterprises
  const untouched = await findUntouched(tx, countyCode, subjects)
  const verifications = verificationsIn(await findTouchedVerifications(tx, countyCode, batch.id))
  for (const id of (await findDecidedSince(tx, countyCode, verifications)).keys()) untouched.delete(id)

  const plain = subjects.filter(({ id }) => untouched.has(id))
  const removed = plain.filter(({ isNew }) => isNew).length
  let counts: UndoCounts = { ...NOTHING_UNDONE, removed, setBack: plain.length - removed }
  const changed = subjects.filter(({ id }) => !untouched.has(id)).map(({ id }) => id)
  const compared = changed.slice(0, MOST_COMPARED)
  for await (const chunk of planUndo(tx, countyCode, batch, compared)) counts = countUndo(counts, chunk)
  return { ...counts, unweighed: changed.length - compared.length }
}
