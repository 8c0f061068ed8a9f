import Link from 'next/link'
import { cn } from '@/components/ui/cn'

/** The seal and the name: 聚才 · 云岭县. */
export function Brand({ county, href, className }: { county: string; href: string; className?: string }) {
  return (
    <Link prefetch={false} href={href} className={cn('flex items-center gap-2.5 whitespace-nowrap', className)}>
      <Seal />
      <span className="text-lg font-semibold">
        聚才
        <span className="font-normal in-data-[type=large]:max-sm:hidden">
          <span className="mx-1.5 text-ink-3">·</span>
          {county}
        </span>
      </span>
    </Link>
  )
}

/** The square seal 才, the one place where vermilion is not a warning. */
export const Seal = ({ className }: { className?: string }) => (
  <svg viewBox="0 0 28 28" aria-hidden className={cn('size-7 shrink-0', className)}>
    <rect width="28" height="28" rx="4" fill="oklch(0.53 0.19 27)" />
    <path
      d="M6.5 10.2h15M17 5.5v14.6c0 1.7-.7 2.4-2.3 2.4h-1.9M16.8 10.4c-1.9 4.2-5 7.200-10 9.700"
      fill="none"
      stroke="#fff"
      strokeWidth="2.1"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
