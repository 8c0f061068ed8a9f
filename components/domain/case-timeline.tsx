import { DueDay, Moment } from '@/components/ui/day'
import { Timeline } from '@/components/ui/timeline'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { TimelineEntry } from '@/lib/application/rules/timeline'

/** The one timeline of a case: what was done, what is being done until when, what is still to come. */
export function CaseTimeline({ entries, today }: { entries: readonly TimelineEntry[]; today: PlainDate }) {
  return (
    <Timeline
      entries={entries.map(({ id, title, by, at, lines, state, tone, dueOn }) => ({
        id,
        title,
        state,
        ...(by === null ? {} : { by }),
        ...(tone === 'neutral' || state !== 'done' ? {} : { tone }),
        ...(at ? { at: <Moment value={at} short /> } : dueOn ? { at: <DueDay value={dueOn} today={today} /> } : {}),
        ...(lines.length > 0 ? { text: <Lines lines={lines} /> } : {}),
      }))}
    />
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="space-y-0.5">
      {lines.map((line) => (
        <li key={line} className="whitespace-pre-line wrap-break-word">
          {line}
        </li>
      ))}
    </ul>
  )
}
