'use client'
import {
  type ReactNode,
  type RefObject,
  type SubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react'
import { toast } from 'sonner'
import { cn } from '@/components/ui/cn'
import { type FormState, IDLE } from '@/lib/kernel/form-state'
import { FormContext, type FormView } from './form-context'
import { FormSummary } from './form-summary'

export type FormAction<T> = (previous: FormState<T>, form: FormData) => Promise<FormState<T>>

type Props<T> = {
  action: FormAction<T>
  /** Names the form for screen readers, and for tests. */
  label?: string
  /** Key of the idempotency table, made by the server when it renders a form that creates or pays. */
  requestId?: string
  /** What the form carries unseen: ids, the version seen, count and total as shown. */
  hidden?: Readonly<Record<string, string>>
  /** Said in a toast when the command is done and the page stays. */
  doneMessage?: string
  /** Empties the form after it is done, for adding several. */
  resetOnDone?: boolean
  onDone?: (value: T) => void
  id?: string
  className?: string
  children: ReactNode
}

/**
 * A form around a server action. Works without JavaScript; with it, keeps all that was typed and chosen, shows what is
 * wrong above with links to the fields, and moves the focus there.
 */
export function FormShell<T>(props: Props<T>) {
  const { action, label, requestId, hidden = {}, id, className, children } = props
  const [state, dispatch, pending] = useActionState(action, IDLE)
  const ownId = useId()
  const view = useFormView(id ?? ownId, state, pending)
  const form = useRef<HTMLFormElement>(null)
  useOutcome(state, props, form)

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    if (!navigator.onLine) return void toast.error('网络已断开。填写的内容还在，请恢复网络后再提交。')
    const posted = new FormData(event.currentTarget, event.nativeEvent.submitter)
    startTransition(() => dispatch(posted))
  }

  return (
    <FormContext value={view}>
      <form
        ref={form}
        id={id}
        aria-label={label}
        action={dispatch}
        onSubmit={submit}
        noValidate
        className={cn('space-y-5', className)}
      >
        {requestId ? <input type="hidden" name="requestId" value={requestId} /> : null}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormSummary state={state} formId={view.formId} />
        {children}
      </form>
    </FormContext>
  )
}

function useFormView<T>(formId: string, state: FormState<T>, pending: boolean): FormView {
  return useMemo(() => {
    const issues = new Map<string, string>()
    if (state.status === 'invalid')
      for (const { path, message } of state.issues) if (!issues.has(path)) issues.set(path, message)
    const values = state.status === 'invalid' || state.status === 'refused' ? state.values : null
    return { formId, pending, issues, values }
  }, [formId, state, pending])
}

function useOutcome<T>(state: FormState<T>, props: Props<T>, form: RefObject<HTMLFormElement | null>) {
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    if (state.status !== 'done') return
    if (latest.current.doneMessage) toast.success(latest.current.doneMessage)
    if (latest.current.resetOnDone) form.current?.reset()
    latest.current.onDone?.(state.value)
  }, [state, form])
}
