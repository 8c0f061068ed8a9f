import type { Tx } from '@/lib/platform/transaction'
import { lockAll } from '../repository/parties'
import type { Kin } from './read-parties'

/**
 * Takes the locks of everything a ceiling is shared by: the household, the enterprise, its controller, the item whose
 * places are counted (`quotaOf`). Two approvals that
 * would together exceed a cap wait for each other here, and the second sees what the first approved.
 */
export function lockCeilings(
  tx: Tx,
  countyCode: string,
  { kin, quotaOf }: { readonly kin: Kin; readonly quotaOf: string | null },
): Promise<void> {
  const { subjectId, spouseId, enterpriseId, controllerKey } = kin
  const keys = [
    `household:${[subjectId, spouseId ?? subjectId].sort()[0]}`,
    ...(enterpriseId === null ? [] : [`enterprise:${enterpriseId}`]),
    ...(quotaOf === null ? [] : [`quota:${quotaOf}`]),
    ...(controllerKey === null ? [] : [`controller:${controllerKey}`]),
  ]
  return lockAll(
    tx,
    keys.map((key) => `award:${countyCode}:${key}`),
  )
}
