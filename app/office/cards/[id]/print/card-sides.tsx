import { cn } from '@/components/ui/cn'
import { TALENT_TIERS } from '@/lib/fact/codes/talent-tier'
import type { CardBenefit } from '@/lib/talent-card/model'
import type { CardView } from '@/lib/talent-card/queries/get-card'
import { groupCardNumber } from '@/lib/talent-card/rules/card-number'
import sides from './card-sides.module.css'

/** The face: ink and gold, name, tier, number. The code is on the holder's phone only: a printed one would never change. */
export function FrontSide({ county, card }: { county: string; card: CardView }) {
  return (
    <section aria-label="正面" className={cn(sides.side, sides.front)}>
      <header className={sides.head}>
        <p className={sides.issuer}>{county}英才卡</p>
        <p className={sides.tier}>{card.tier}</p>
      </header>
      <p className={sides.name}>{card.holderName}</p>
      <p className={sides.rank}>{TALENT_TIERS.labelOf(card.tier)}</p>
      <p className={sides.number}>{groupCardNumber(card.number)}</p>
      <p className={sides.validity}>
        有效期 {card.issuedOn} 至 {card.validTo}
      </p>
    </section>
  )
}

/** The reverse: what it opens and what its holder must know. */
export function BackSide({ county, benefits }: { county: string; benefits: readonly CardBenefit[] }) {
  return (
    <section aria-label="反面" className={cn(sides.side, sides.back)}>
      <p className={sides.issuer}>凭卡享受</p>
      <ul className={sides.benefits}>
        {benefits.map(({ code, title }) => (
          <li key={code}>{title}</li>
        ))}
      </ul>
      <ol className={sides.terms}>
        <li>核验以手机“我的英才卡”动态二维码为准，本卡面不单独作为凭证。</li>
        <li>限本人使用，不得转借；遗失请即告知县人才办。</li>
      </ol>
      <p className={sides.office}>{county}人才工作办公室</p>
    </section>
  )
}
