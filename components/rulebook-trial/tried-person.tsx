'use client'
import { AssessmentPanel } from '@/components/domain/case/assessment-panel'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { explainVerdict } from '@/lib/policy/engine/explain'
import type { TrialChange } from '@/lib/policy/trial/schema'
import type { Question } from './ask-trial'
import { DayOfTrial } from './day-of-trial'
import { FactField } from './fact-field'
import { SaveCases } from './save-cases'
import { useAnswer } from './use-answer'

type Props = {
  name: string
  question: Question & { readonly day: string }
  onChange: (change: TrialChange) => void
  onReset: () => void
  onDay: (day: string) => void
}

/** One person: everything that the rulebook reads of them, to be changed, and the answer sentence by sentence. */
export function TriedPerson({ name, question, onChange, onReset, onDay }: Props) {
  const { answer, problem, isAsking } = useAnswer(question)
  if (problem !== null) return <Alert tone="bad" live title={problem} />
  if (answer?.kind !== 'person') return <p role="status">正在试算…</p>
  const isChanged = (question.changes?.length ?? 0) > 0
  return (
    <>
      <Panel
        title={`${name}${isChanged ? '（有改动）' : ''}`}
        note="改任何一项，下面的结果跟着变"
        actions={
          <>
            {isChanged ? (
              <Button size="sm" onClick={onReset}>
                恢复原样
              </Button>
            ) : null}
            <SaveCases text={answer.cases ?? ''} fileName="case.yaml" label="存这个人" />
          </>
        }
      >
        <p role="status" aria-busy={isAsking} className="mb-3 border-b border-line pb-3 font-medium">
          {explainVerdict(answer.assessment)}
        </p>
        <div className="grid gap-3 sm:grid-cols-2">
          <DayOfTrial day={question.day} onDay={onDay} />
          {answer.fields.map((field) => (
            <FactField
              key={`${name}${field.fact}`}
              field={field}
              isChanged={question.changes?.some(({ fact }) => fact === field.fact) ?? false}
              onChange={(typed) => onChange({ fact: field.fact, typed })}
            />
          ))}
        </div>
      </Panel>
      <div aria-busy={isAsking} className={isAsking ? 'opacity-70' : ''}>
        <AssessmentPanel assessment={answer.assessment} clauses={answer.clauses} note={`按 ${question.day} 申报`} />
      </div>
    </>
  )
}
