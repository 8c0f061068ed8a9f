import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { TALENT_TIERS, type TalentTier } from '@/lib/fact/codes/talent-tier'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { groupCardNumber } from '@/lib/talent-card/rules/card-number'

export type CardFace = {
  readonly county: string
  readonly holderName: string
  readonly tier: TalentTier
  readonly number: string
  readonly issuedOn: PlainDate
  readonly validTo: PlainDate
}

/** The card as it is held: ink with a gold hairline. `children` stand below the face, as the code does on the phone. */
export function TalentCardFace({
  face,
  dimmed = false,
  className,
  children,
}: {
  face: CardFace
  /** A card that is not in use is still shown, and plainly not for use. */
  dimmed?: boolean
  className?: string
  children?: ReactNode
}) {
  const { county, holderName, tier, number, issuedOn, validTo } = face
  return (
    <section
      aria-label="英才卡"
      data-print="keep"
      className={cn(
        'mx-auto w-full max-w-md overflow-hidden rounded-xl bg-night text-white shadow-float [print-color-adjust:exact]',
        className,
      )}
    >
      <div className={cn('m-2 rounded-md border border-gold/60 px-5 pt-4 pb-5', dimmed && 'opacity-75 grayscale')}>
        <header className="flex items-start justify-between gap-3 text-gold">
          <p className="text-lg font-medium">{county}英才卡</p>
          <p className="shrink-0 text-right">
            <span className="block text-3xl leading-none font-semibold">{tier}</span>
            <span className="text-xs">类人才</span>
          </p>
        </header>
        <p className="mt-4 font-serif text-3xl font-semibold wrap-break-word">{holderName}</p>
        <p className="text-sm text-white/75">{TALENT_TIERS.labelOf(tier)}</p>
        <p className="mt-4 font-mono text-xl whitespace-nowrap text-gold">
          <span className="sr-only">卡号 </span>
          {groupCardNumber(number)}
        </p>
        <p className="mt-1 text-sm text-white/75">
          有效期 {issuedOn} 至 {validTo}
        </p>
      </div>
      {children}
    </section>
  )
}
