import type { ReactNode } from 'react'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { FactGroup, FactLine } from '@/lib/fact/rules/fact-line'

type Props = {
  groups: readonly FactGroup[]
  columns?: 1 | 2
  /** What may be done about a line, such as 更正; shown at its end. */
  actionOf?: (line: FactLine) => ReactNode
}

/** What the register knows, group by group: value, where it is from and since when, and whether it waits to be verified. */
export function FactGroups({ groups, columns = 2, actionOf }: Props) {
  return groups.map(({ title, lines }) => (
    <Panel key={title} title={title}>
      <DescriptionList
        columns={columns}
        items={lines.map((line) => ({
          term: line.label,
          value: (
            <>
              {line.isKnown ? line.text : <span className="text-ink-3">{line.text}</span>}
              {actionOf ? <span className="float-right pl-3">{actionOf(line)}</span> : null}
            </>
          ),
          source: sourceOf(line),
          mark: <VerificationMark line={line} />,
        }))}
      />
    </Panel>
  ))
}

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
