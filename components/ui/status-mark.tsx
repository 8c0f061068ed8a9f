import { Check, CircleDashed, CircleDot, CircleQuestionMark, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

/** good 通过 · attention 补正 · bad 不予、超期 · active 办理中 · unknown 待核 · neutral 其他. */
export type Tone = 'good' | 'attention' | 'bad' | 'active' | 'unknown' | 'neutral'

const SIGN: Record<Tone, typeof Check> = {
  good: Check,
  attention: TriangleAlert,
  bad: X,
  active: CircleDot,
  unknown: CircleQuestionMark,
  neutral: CircleDashed,
}

const PILL: Record<Tone, string> = {
  good: 'border-green-line bg-green-wash text-green',
  attention: 'border-amber-line bg-amber-wash text-amber',
  bad: 'border-vermilion-line bg-vermilion-wash text-vermilion',
  active: 'border-blue-line bg-blue-wash text-blue',
  unknown: 'border-line-strong bg-wash text-ink-2',
  neutral: 'border-line bg-sheet text-ink-2',
}

const INLINE: Record<Tone, string> = {
  good: 'text-green',
  attention: 'text-amber',
  bad: 'text-vermilion',
  active: 'text-blue',
  unknown: 'text-ink-3',
  neutral: 'text-ink-2',
}

/** A state in a word and a sign, never colour alone. `plain` drops the box, for dense tables and running text. */
export function StatusMark({
  tone,
  plain = false,
  className,
  children,
}: {
  tone: Tone
  plain?: boolean
  className?: string
  children: ReactNode
}) {
  const Sign = SIGN[tone]
  return (
    <span
      className={cn(
        'inline-flex items-baseline gap-1 whitespace-nowrap',
        plain ? INLINE[tone] : cn('rounded-sm border px-1.5 text-sm', PILL[tone]),
        className,
      )}
    >
      <Sign aria-hidden className="size-[1em] shrink-0 self-center" strokeWidth={2.25} />
      {children}
    </span>
  )
}

/** The sign alone, where the word stands in the same row. Decorative: screen readers hear the word. */
export function ToneSign({ tone, className }: { tone: Tone; className?: string }) {
  const Sign = SIGN[tone]
  return <Sign aria-hidden className={cn('size-[1.1em] shrink-0', INLINE[tone], className)} strokeWidth={2.25} />
}
