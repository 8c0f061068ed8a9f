import { paths } from '@/app/paths'
import { AssessmentPanel } from '@/components/domain/case/assessment-panel'
import { BenefitList } from '@/components/domain/case/benefit-list'
import { BudgetLines } from '@/components/domain/case/budget-lines'
import { CheckSummaries } from '@/components/domain/check/check-summaries'
import { DeclaredTable } from '@/components/domain/case/declared-table'
import { HouseholdOrderTable } from '@/components/domain/case/household-order-table'
import { MaterialList } from '@/components/domain/case/material-list'
import { Alert } from '@/components/ui/alert'
import { Panel } from '@/components/ui/panel'
import { Moment } from '@/components/ui/day'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'

const SETTLED = ['approved', 'onNotice', 'granted']
const OVER = ['declined', 'withdrawn', 'lapsed']

/** The left of a case: what it comes to, what it rests on, what it costs. `awardId`: its own award, which is no other benefit. */
export function CaseBody({ view, awardId }: { view: CaseForReview; awardId: string | null }) {
  return (
    <>
      <AssessmentPanel
        assessment={view.assessment.shown}
        clauses={view.clauses}
        note={<Basis view={view} />}
        isOver={OVER.includes(view.status)}
      >
        <Altered view={view} />
        <Difference view={view} />
        {view.household ? (
          <>
            <p className="font-medium">夫妻谁先申请</p>
            <HouseholdOrderTable household={view.household} />
          </>
        ) : null}
      </AssessmentPanel>
      <div className="grid gap-4 xl:grid-cols-2">
        <Panel title="材料" note={`${view.materials.length} 项`}>
          <MaterialList materials={view.materials} hrefOf={paths.file} />
          <CheckSummaries checks={view.checks} />
        </Panel>
        <Panel title="填报与登记对照">
          <DeclaredTable facts={view.declared} />
        </Panel>
      </div>
      {view.outcomeKind === 'subsidy' ? (
        <>
          <Panel
            title="预算"
            note={SETTLED.includes(view.status) ? '本件所需已预占或已承诺，余额不含本件' : '县级资金，按应付日所在年度'}
          >
            {view.budget.length === 0 ? (
              <p className="text-ink-2">测算没有金额，不占预算。</p>
            ) : (
              <BudgetLines lines={view.budget} isBooked={SETTLED.includes(view.status)} />
            )}
          </Panel>
          <Panel title="本人与配偶的其他待遇" note="测算已按叠加、扣减规则计入">
            <BenefitList benefits={view.benefits.filter(({ id }) => id !== awardId)} />
          </Panel>
        </>
      ) : null}
    </>
  )
}

function Basis({ view: { assessment } }: { view: CaseForReview }) {
  if (assessment.basis === 'today') return '按今天的登记信息'
  return (
    <>
      {assessment.basis === 'decision' ? '审定时' : '提交时'} <Moment value={assessment.at} />
    </>
  )
}

/** What is stored no longer says what it said then: nobody may rely on it. */
function Altered({ view: { assessment } }: { view: CaseForReview }) {
  if (assessment.isIntact) return null
  return (
    <Alert tone="bad" title="存档的测算被改动过">
      <Moment value={assessment.at} />{' '}
      存档的测算与存档时的校验码不符，不能作为依据。请告知系统管理员查明，查清前不要审定。
    </Alert>
  )
}

/** Facts changed since the assessment that is stored: said, never silently replaced. */
function Difference({ view: { assessment } }: { view: CaseForReview }) {
  const { difference, at } = assessment
  if (difference === null) return null
  return (
    <Alert
      tone={difference.isMaterial ? 'attention' : 'active'}
      title={
        <>
          与 <Moment value={at} /> 存档的测算不同
          {difference.isMaterial ? '，审定时会退回复审重新审核' : '，结论不变'}
        </>
      }
    >
      <ul>
        {difference.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  )
}
