import { DueDay, Moment } from '@/components/ui/day'
import { Timeline } from '@/components/ui/timeline'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { TimelineEntry } from '@/lib/application/rules/timeline'

/** The one timeline of a case: what was done, what is being done until when, what is still to come. */
export function CaseTimeline({
  entries,
  today,
  fileHrefOf,
}: {
  entries: readonly TimelineEntry[]
  today: PlainDate
  /** Where the papers of an entry are taken from; without it none are shown. */
  fileHrefOf?: (id: string) => string
}) {
  return (
    <Timeline
      entries={entries.map(({ id, title, by, at, lines, files, state, tone, dueOn }) => ({
        id,
        title,
        state,
        ...(by === null ? {} : { by }),
        ...(tone === 'neutral' || state !== 'done' ? {} : { tone }),
        ...(at ? { at: <Moment value={at} short /> } : dueOn ? { at: <DueDay value={dueOn} today={today} /> } : {}),
        ...(lines.length > 0 ? { text: <Lines lines={lines} files={files} fileHrefOf={fileHrefOf} /> } : {}),
      }))}
    />
  )
}

type LinesProps = Pick<TimelineEntry, 'lines' | 'files'> & { fileHrefOf: ((id: string) => string) | undefined }

function Lines({ lines, files, fileHrefOf }: LinesProps) {
  return (
    <ul className="space-y-0.5">
      {lines.map((line) => (
        <li key={line} className="whitespace-pre-line wrap-break-word">
          {line}
        </li>
      ))}
      {fileHrefOf
        ? files.map(({ id, name }) => (
            <li key={id}>
              <a href={fileHrefOf(id)} download className="link wrap-anywhere">
                {name}
                <span className="sr-only">（下载）</span>
              </a>
            </li>
          ))
        : null}
    </ul>
  )
}
