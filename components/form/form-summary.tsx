'use client'
import { useEffect, useRef } from 'react'
import { Alert } from '@/components/ui/alert'
import type { FieldIssue } from '@/lib/kernel/failure'
import type { FormState } from '@/lib/kernel/form-state'
import { fieldId } from './form-context'

/** What went wrong, above the fields: each fault leads to its field; a refusal gives every reason with its clause. */
export function FormSummary<T>({ state, formId }: { state: FormState<T>; formId: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status !== 'idle' && state.status !== 'done') box.current?.focus()
  }, [state])

  if (state.status === 'idle' || state.status === 'done') return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-md">
      {state.status === 'invalid' ? <Faults issues={state.issues} formId={formId} /> : null}
      {state.status === 'refused' ? (
        <Alert tone="bad" title="不能办理">
          <ul className="space-y-1">
            {state.reasons.map(({ code, clause, text }) => (
              <li key={`${code}${text}`}>
                {text}
                {clause ? <span className="text-ink-3">（{clause}）</span> : null}
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {state.status === 'broken' ? (
        <Alert tone="bad" title="系统繁忙，没有办成">
          您填写的内容还在，请稍后再试。若仍不成功，请把编号 <strong>{state.reference}</strong> 告诉系统管理员。
        </Alert>
      ) : null}
    </div>
  )
}

function Faults({ issues, formId }: { issues: readonly FieldIssue[]; formId: string }) {
  return (
    <Alert tone="bad" title={`有 ${issues.length} 处需要改正`}>
      <ul className="space-y-1">
        {issues.map(({ path, message }) => (
          <li key={`${path}${message}`}>
            <a
              className="link"
              href={`#${fieldId(formId, path)}`}
              onClick={(event) => goTo(event, fieldId(formId, path))}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function goTo(event: React.MouseEvent, id: string) {
  const target = document.getElementById(id)
  if (!target) return
  event.preventDefault()
  const control = target.matches('input, select, textarea, button')
    ? target
    : target.querySelector<HTMLElement>('input, select, textarea')
  control?.focus()
  target.scrollIntoView({ block: 'center' })
}
