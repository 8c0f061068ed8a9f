import Link from 'next/link'
import { Check } from 'lucide-react'
import { cn } from './cn'

export type Step = { label: string; href?: string }

/** Where one is in a form of several pages. `current` counts from 0; steps before it may be links back. */
export function Steps({ steps, current }: { steps: readonly Step[]; current: number }) {
  return (
    <nav aria-label="填写步骤" data-print="hide">
      <p className="flex items-baseline justify-between gap-3 sm:hidden">
        <span className="font-medium">{steps[current]?.label}</span>
        <span className="text-ink-2">
          {current + 1} / {steps.length}
        </span>
      </p>
      <ol className="mt-2 flex gap-1.5 sm:mt-0 sm:gap-4">
        {steps.map((step, index) => (
          <li key={step.label} aria-current={index === current ? 'step' : undefined} className="min-w-0 flex-1">
            <span
              aria-hidden
              className={cn('block h-1 rounded-full', index <= current ? 'bg-blue' : 'bg-wash-strong')}
            />
            <span className="mt-1.5 hidden items-center gap-1 sm:flex">
              {index < current ? <Check aria-hidden className="size-4 text-green" /> : null}
              <Label step={step} state={index < current ? 'done' : index === current ? 'now' : 'later'} />
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Label({ step, state }: { step: Step; state: 'done' | 'now' | 'later' }) {
  if (state === 'done' && step.href)
    return (
      <Link prefetch={false} href={step.href} className="link">
        {step.label}
      </Link>
    )
  return <span className={state === 'now' ? 'font-medium' : 'text-ink-3'}>{step.label}</span>
}
