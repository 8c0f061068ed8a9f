import type { ReactNode } from 'react'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { FactGroup, FactLine } from '@/lib/fact/rules/fact-line'

type Props = {
  groups: readonly FactGroup[]
  /** What may be done about a line, such as 更正; shown at its end. */
  actionOf?: (line: FactLine) => ReactNode
  /** What stands beside a value at the desk, such as 查看完整. */
  asideOf?: (line: FactLine) => ReactNode
}

/** What the register knows, group by group: value, where it is from and since when, and whether it waits to be verified. */
export function FactGroups({ groups, actionOf, asideOf }: Props) {
  return groups.map(({ title, lines }) => (
    <Panel key={title} title={title}>
      {actionOf ? (
        <ActionList lines={lines} actionOf={actionOf} />
      ) : (
        <DescriptionList
          items={lines.map((line) => ({
            term: line.label,
            value: <Value line={line} />,
            source: sourceOf(line),
            mark: (
              <>
                <VerificationMark line={line} />
                {asideOf?.(line)}
              </>
            ),
          }))}
        />
      )}
    </Panel>
  ))
}

/** One column for the phone, with what can be done about each line at its end. */
const ActionList = ({ lines, actionOf }: { lines: readonly FactLine[]; actionOf: (line: FactLine) => ReactNode }) => (
  <dl>
    {lines.map((line) => (
      <div
        key={line.key}
        className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line py-2 last:border-b-0"
      >
        <dt className="text-sm text-ink-2">{line.label}</dt>
        <dd className="col-start-1 wrap-break-word">
          <Value line={line} /> <VerificationMark line={line} />
          <span className="block text-sm text-ink-3">{sourceOf(line)}</span>
        </dd>
        <dd className="col-start-2 row-span-2 row-start-1 self-center">{actionOf(line)}</dd>
      </div>
    ))}
  </dl>
)

const Value = ({ line }: { line: FactLine }) =>
  line.isKnown ? line.text : <span className="text-ink-3">{line.text}</span>

const sourceOf = ({ source, since }: FactLine): string | null =>
  source === '' ? null : since === null ? source : `${source} · ${since}`

function VerificationMark({ line }: { line: FactLine }) {
  const { verification } = line
  if (!verification) return null
  return verification.status === 'pending' ? (
    <StatusMark tone="unknown">待{verification.departmentName}核验</StatusMark>
  ) : (
    <StatusMark tone="bad">核验未通过{verification.note ? `：${verification.note}` : ''}</StatusMark>
  )
}
