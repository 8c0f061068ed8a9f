'use client'
import { type MouseEvent, useEffect, useRef } from 'react'
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
        <Alert tone="bad" title={state.heading ?? '不能办理'}>
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
            <Fault id={fieldId(formId, path)} message={message} />
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** A link to the field, or plain words where the fault has no field on this page. */
function Fault({ id, message }: { id: string; message: string }) {
  const absent = typeof document !== 'undefined' && document.getElementById(id) === null
  if (absent) return message
  return (
    <a className="link" href={`#${id}`} onClick={(event) => goTo(event, id)}>
      {message}
    </a>
  )
}

function goTo(event: MouseEvent, id: string) {
  const target = document.getElementById(id)
  if (!target) return
  event.preventDefault()
  const control = target.matches(CONTROL) ? target : target.querySelector<HTMLElement>(CONTROL)
  control?.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'center' })
}

const CONTROL = 'input, select, textarea'
