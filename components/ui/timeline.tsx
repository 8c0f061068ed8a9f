import type { ReactNode } from 'react'
import { cn } from './cn'
import { ToneSign, type Tone } from './status-mark'

export type TimelineEntry = {
  id: string
  /** What happened, or will: 受理, 复审, 公示 5 个工作日. */
  title: ReactNode
  /** Who, and from where: 城关镇 王芳, 本人(手机). */
  by?: ReactNode
  /** A Moment or a Day. */
  at?: ReactNode
  /** The reason or the opinion, in full. */
  text?: ReactNode
  /** done has happened, now waits for somebody, later is still to come. */
  state: 'done' | 'now' | 'later'
  tone?: Tone
}

/** One case, one line of time: who, what, when, why, next, due. */
export function Timeline({ entries, label = '办理过程' }: { entries: readonly TimelineEntry[]; label?: string }) {
  return (
    <ol aria-label={label}>
      {entries.map((entry, index) => (
        <li
          key={entry.id}
          aria-current={entry.state === 'now' ? 'step' : undefined}
          className="relative flex gap-3 pb-4 last:pb-0"
        >
          {index < entries.length - 1 ? (
            <span
              aria-hidden
              className={cn(
                'absolute top-6 bottom-0 left-[0.6rem] w-px',
                entry.state === 'done' ? 'bg-line-strong' : 'bg-line',
              )}
            />
          ) : null}
          <span className="mt-[0.2em] grid size-5 shrink-0 place-items-center rounded-full bg-sheet">
            <Dot entry={entry} />
          </span>
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span
                className={cn(
                  entry.state === 'later' ? 'text-ink-3' : 'font-medium',
                  entry.state === 'now' && 'text-blue',
                )}
              >
                {entry.title}
              </span>
              {entry.by ? <span className="text-ink-2">{entry.by}</span> : null}
              {entry.at ? <span className="ml-auto text-sm text-ink-3">{entry.at}</span> : null}
            </p>
            {entry.text ? <div className="mt-0.5 text-ink-2">{entry.text}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Dot({ entry }: { entry: TimelineEntry }) {
  if (entry.tone) return <ToneSign tone={entry.tone} />
  if (entry.state === 'now') return <span className="size-2.5 rounded-full bg-blue ring-4 ring-blue-wash" />
  if (entry.state === 'done') return <span className="size-2 rounded-full bg-ink-3" />
  return <span className="size-2.5 rounded-full border-2 border-line-strong" />
}
