import type { Actor } from '@/lib/kernel/actor'
import { tellSubjects } from '@/lib/message/steps/tell-accounts'
import type { Tx } from '@/lib/platform/transaction'
import type { Offer } from '../model'

type Told = Pick<Offer, 'id' | 'subjectKind' | 'talentId' | 'enterpriseId'> & { readonly body: string }

/** A message to whom each was made; an enterprise with many is told once. */
export async function tellOfOffers(
  tx: Tx,
  actor: Actor,
  { template, offers }: { readonly template: string; readonly offers: readonly Told[] },
  now: Date,
): Promise<void> {
  const notices = offers.flatMap(({ id, body, ...offer }) => {
    const subjectId = addresseeIdOf(offer)
    return subjectId === null
      ? []
      : [{ subjectId, kind: 'offer', body, template, target: { kind: 'offer', id } } as const]
  })
  const first = notices.filter(
    ({ subjectId, body }, index) =>
      notices.findIndex((other) => other.subjectId === subjectId && other.body === body) === index,
  )
  await tellSubjects(tx, actor, first, now)
}

const addresseeIdOf = ({
  subjectKind,
  talentId,
  enterpriseId,
}: Pick<Offer, 'subjectKind' | 'talentId' | 'enterpriseId'>) => (subjectKind === 'talent' ? talentId : enterpriseId)
