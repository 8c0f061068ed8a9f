import { AwardList } from '@/components/domain/award-list'
import type { Actor } from '@/lib/kernel/actor'
import { listAwardsOf } from '@/lib/subsidy/queries/list-awards-of'

/** What the applicant has had already: it is taken off, or counts as the once in a lifetime. */
export async function OwnAwards({ actor }: { actor: Actor }) {
  const { talentId, enterpriseId } = actor
  const holder = talentId !== null ? { talentId } : enterpriseId !== null ? { enterpriseId } : null
  const awards = holder === null ? [] : await listAwardsOf(actor, holder)
  return <AwardList awards={awards} title={talentId === null ? '本单位已享受待遇' : '我已享受的待遇'} />
}
