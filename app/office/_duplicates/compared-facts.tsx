import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { otherSide, type Side } from '@/lib/duplicate/model'
import type { ComparedFact, ComparedGroup } from '@/lib/duplicate/rules/compare-portraits'
import type { FactLine } from '@/lib/fact/rules/fact-line'
import { FactChoice } from './fact-choice'

type Props = { groups: readonly ComparedGroup[]; keep: Side; mayChoose: boolean }

/** Fact by fact: what is kept on the left, what goes on the right; where they differ, one is chosen. */
export function ComparedFacts({ groups, keep, mayChoose }: Props) {
  const choices = groups.flatMap(({ facts }) => facts).filter(({ isTaken }) => isTaken !== null).length
  return (
    <Panel
      title="逐项比对"
      note={mayChoose && choices > 0 ? `${choices} 项不同，请逐项选采用哪一份的值` : undefined}
      flush
    >
      <div className={cn(ROW, 'max-sm:hidden border-b border-line-strong text-sm font-medium text-ink-2')}>
        <span className={CELL}>内容</span>
        <span className={CELL}>保留的登记</span>
        <span className={CELL}>并入的登记</span>
      </div>
      {groups.map(({ title, facts }) => (
        <section key={title} aria-label={title}>
          <h3 className="border-b border-line bg-wash px-4 py-1 text-sm font-medium text-ink-2">{title}</h3>
          {facts.map((fact) => (
            <Compared key={fact.key} fact={fact} keep={keep} mayChoose={mayChoose} />
          ))}
        </section>
      ))}
    </Panel>
  )
}

function Compared({ fact, keep, mayChoose }: { fact: ComparedFact; keep: Side; mayChoose: boolean }) {
  const { key, label, kept, other, differs, isTaken } = fact
  const isChoice = mayChoose && isTaken !== null
  const side = (of: Side, line: FactLine, isChosen: boolean): ReactNode =>
    isChoice ? (
      <FactChoice name={`take/${key}`} value={of} isChosen={isChosen}>
        <Value line={line} />
      </FactChoice>
    ) : (
      <Value line={line} />
    )
  return (
    <div role="group" aria-label={label} className={cn(ROW, 'border-b border-line', differs && 'bg-amber-wash')}>
      <div className={cn(CELL, 'text-ink-2 max-sm:col-span-2 max-sm:pb-0')}>
        {label}
        {differs ? (
          <StatusMark tone="attention" plain className="ml-2 text-sm">
            不同
          </StatusMark>
        ) : null}
      </div>
      <div className={CELL}>{side(keep, kept, !isTaken)}</div>
      <div className={CELL}>{side(otherSide(keep), other, isTaken === true)}</div>
    </div>
  )
}

const Value = ({ line }: { line: FactLine }) => (
  <>
    <span className={cn('wrap-break-word', !line.isKnown && 'text-ink-3')}>{line.text}</span>
    {line.verification ? (
      <StatusMark tone={line.verification.status === 'pending' ? 'unknown' : 'bad'} plain className="ml-2 text-sm">
        {line.verification.status === 'pending' ? `待${line.verification.departmentName}核验` : '核验未通过'}
      </StatusMark>
    ) : null}
    {line.source ? (
      <span className="block text-sm text-ink-3">{line.since ? `${line.source} · ${line.since}` : line.source}</span>
    ) : null}
  </>
)

const ROW = 'grid grid-cols-2 sm:grid-cols-[11rem_minmax(0,1fr)_minmax(0,1fr)]'
const CELL = 'min-w-0 px-4 py-1.5'
