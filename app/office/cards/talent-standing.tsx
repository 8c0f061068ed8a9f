import Link from 'next/link'
import { paths } from '@/app/paths'
import { CardStandingMark } from '@/components/domain/card-standing-mark'
import { Panel } from '@/components/ui/panel'
import type { Actor } from '@/lib/kernel/actor'
import { businessNow } from '@/lib/platform/clock'
import { getTalentStanding } from '@/lib/talent-card/queries/get-talent-standing'
import { groupCardNumber } from '@/lib/talent-card/rules/card-number'
import { RevokeRecognition } from './revoke-recognition'

type Props = { actor: Actor; talentId: string; holderName: string }

/** Beside a talent's register: the card in the hand, and taking the recognition back. */
export async function TalentStanding({ actor, talentId, holderName }: Props) {
  const { card, mayRevokeRecognition } = await getTalentStanding(actor, talentId, await businessNow())
  return (
    <Panel
      title="英才卡"
      actions={mayRevokeRecognition ? <RevokeRecognition talentId={talentId} holderName={holderName} /> : null}
    >
      {card ? (
        <p className="flex flex-wrap items-baseline gap-x-3">
          <Link href={paths.card(card.id)} className="link font-mono">
            {groupCardNumber(card.number)}
          </Link>
          <CardStandingMark standing={card.standing} plain />
          <span className="text-sm text-ink-3">有效期至 {card.validTo}</span>
        </p>
      ) : (
        <p className="text-ink-3">没有领卡。</p>
      )}
    </Panel>
  )
}
