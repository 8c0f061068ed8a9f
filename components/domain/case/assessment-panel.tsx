import type { ReactNode } from 'react'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import { StatusMark, type Tone } from '@/components/ui/status-mark'
import type { Assessment, Grant } from '@/lib/policy/engine/assessment'
import { explainGrant } from '@/lib/policy/engine/explain'
import { FindingList } from './finding-list'
import { SubsidySum } from './subsidy-sum'

const VERDICTS: Record<Assessment['verdict'], { tone: Tone; label: string }> = {
  eligible: { tone: 'good', label: '符合' },
  needsEvidence: { tone: 'unknown', label: '待核' },
  ineligible: { tone: 'bad', label: '不符合' },
}

const grantOf = (assessment: Assessment): Grant | null => {
  switch (assessment.verdict) {
    case 'eligible':
      return assessment.grant
    case 'needsEvidence':
      return assessment.expected
    case 'ineligible':
      return null
  }
}

/**
 * 测算: the verdict, every clause with its answer, and what it comes to. `note` says on which day's facts. `isOver`: the case
 * ended without an award, so that nobody reads what might have been as what is.
 */
export function AssessmentPanel({
  assessment,
  clauses,
  note,
  isOver = false,
  children,
}: {
  assessment: Assessment
  clauses: Readonly<Record<string, string>>
  note: ReactNode
  isOver?: boolean
  children?: ReactNode
}) {
  const grant = grantOf(assessment)
  return (
    <Panel id="assessment" title="测算" note={note} actions={<VerdictMark assessment={assessment} isOver={isOver} />}>
      <div className="space-y-4">
        {children}
        <FindingList findings={assessment.findings} clauses={clauses} />
        {grant === null ? null : <Sum grant={grant} isExpected={assessment.verdict !== 'eligible'} isOver={isOver} />}
      </div>
    </Panel>
  )
}

/** 符合 9/9 条. */
export function VerdictMark({ assessment, isOver = false }: { assessment: Assessment; isOver?: boolean }) {
  const { tone, label } = VERDICTS[assessment.verdict]
  const met = assessment.findings.filter(({ outcome }) => outcome === 'met').length
  return (
    <StatusMark tone={isOver ? 'neutral' : tone}>
      {isOver ? '测算' : ''}
      {label} {met}/{assessment.findings.length} 条
    </StatusMark>
  )
}

function Sum({ grant, isExpected, isOver }: { grant: Grant; isExpected: boolean; isOver: boolean }) {
  return (
    <div className="space-y-4 border-t border-line pt-4">
      <p>
        {isOver ? <span className="text-ink-2">本件已了结，没有兑现。当时测算：</span> : null}
        {isExpected ? <span className="text-ink-2">待核事项全部查实后：</span> : null}
        {grant.kind === 'subsidy' ? (
          <>
            可享受 <Money amount={grant.amountFen} className="text-xl font-semibold" />
          </>
        ) : (
          <span className="text-xl font-semibold">{explainGrant(grant)}</span>
        )}
      </p>
      {grant.kind === 'subsidy' ? <SubsidySum grant={grant} /> : null}
    </div>
  )
}
