import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { Timeline } from '@/components/ui/timeline'
import type { HistoryLine } from '@/lib/fact/steps/read-history'

/** Every change of every fact: who, when, from which source, why, and from what to what. */
export function FactHistory({ lines }: { lines: readonly HistoryLine[] }) {
  if (lines.length === 0) return <EmptyState title="没有变更记录" why="这条登记还没有记下任何变更。" />
  return (
    <Timeline
      label="登记变更历史"
      entries={lines.map((line) => ({
        id: line.id,
        title: line.source,
        by: line.actorName,
        at: <Moment value={line.at} />,
        state: 'done' as const,
        text: <Changes line={line} />,
      }))}
    />
  )
}

function Changes({ line }: { line: HistoryLine }) {
  const particulars = [
    line.sourceDocument && `依据 ${line.sourceDocument}`,
    line.reason && `理由：${line.reason}`,
  ].filter(Boolean)
  return (
    <>
      {particulars.length > 0 ? <p className="text-sm text-ink-3">{particulars.join('　')}</p> : null}
      <ChangeList changes={line.changes.slice(0, SHOWN)} />
      {line.changes.length > SHOWN ? (
        <details className="text-sm">
          <summary className="cursor-pointer text-blue">另外 {line.changes.length - SHOWN} 项</summary>
          <ChangeList changes={line.changes.slice(SHOWN)} />
        </details>
      ) : null}
    </>
  )
}

/** A first registration changes everything: the rest waits behind a line. */
const SHOWN = 8

const ChangeList = ({ changes }: { changes: HistoryLine['changes'] }) => (
  <ul className="text-sm">
    {changes.map(({ key, label, from, to }) => (
      <li key={key} className="wrap-break-word">
        <span className="text-ink-3">{label}　</span>
        {from === '无' ? to : <ChangedText from={from} to={to} />}
      </li>
    ))}
  </ul>
)

const ChangedText = ({ from, to }: { from: string; to: string }) => (
  <>
    <del className="text-ink-3">{from}</del>
    <span aria-hidden> → </span>
    <ins className="no-underline">{to}</ins>
  </>
)
