import { refused, type Failure } from '@/lib/kernel/failure'
import type { Tx } from '@/lib/platform/transaction'
import type { OpeningBatch, OpeningLine } from '../model'
import { findHeldAwards } from '../repository/held-awards'
import { awardKey } from '../rules/award-key'

type Prepared = { readonly batch: OpeningBatch; readonly lines: readonly OpeningLine[] }

/** An award that came to be known elsewhere since the batch was written would count twice. */
export async function refuseHeld(tx: Tx, countyCode: string, { batch, lines }: Prepared): Promise<Failure | null> {
  if (batch.kind === 'reversal') return null
  const ids = lines.flatMap(({ talentId, enterpriseId }) => [talentId ?? [], enterpriseId ?? []].flat())
  const held = await findHeldAwards(tx, countyCode, { subjectIds: [...new Set(ids)], exceptBatchId: batch.id })
  const taken = new Map(held.map((award) => [awardKey(award), award.where]))
  const twice = lines.find((line) => taken.has(awardKey(line)))
  return twice
    ? refused(
        'alreadyEntered',
        `${twice.beneficiaryName}的「${twice.title}」已另行登记（${taken.get(awardKey(twice))}），请退回编制人移出后再提交。`,
      )
    : null
}
