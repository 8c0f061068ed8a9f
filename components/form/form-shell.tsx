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
import { useIdentityCheck } from './identity-context'
import { KeptNote } from './kept-note'
import { type Keeping, useKeptWords } from './use-kept-words'

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
  /** Keeps what is typed until it is sent, whatever happens to the browser. */
  keeping?: Keeping
  id?: string
  className?: string
  children: ReactNode
}

/**
 * A form around a server action. Works without JavaScript; with it, keeps all that was typed and chosen, shows what is
 * wrong above with links to the fields, and moves the focus there.
 */
export function FormShell<T>(props: Props<T>) {
  const { label, requestId, hidden = {}, id, className, children } = props
  const form = useRef<HTMLFormElement>(null)
  const { keptAt, forget } = useKeptWords(form, props.keeping)
  const [state, dispatch, pending] = useActionState(tellingOf(props, forget), IDLE)
  const ownId = useId()
  const view = useFormView(id ?? ownId, state, pending)
  const last = useRef<FormData | null>(null)
  useOutcome(state, props, form)
  useIdentityCheck(state, () => {
    const posted = last.current
    if (posted) startTransition(() => dispatch(posted))
  })

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    if (!navigator.onLine) return void toast.error('网络已断开。填写的内容还在，请恢复网络后再提交。')
    const posted = new FormData(event.currentTarget, event.nativeEvent.submitter)
    last.current = posted
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
        <KeptNote
          keptAt={keptAt}
          onForget={() => {
            form.current?.reset()
            forget()
          }}
        />
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

/**
 * The action, telling what it did as soon as it is done: the answer may bring a page without this form, which is then
 * not there to tell. The server is given the action itself, for browsers without JavaScript.
 */
function tellingOf<T>({ action, doneMessage, keeping }: Props<T>, forget: () => void): FormAction<T> {
  if (typeof window === 'undefined') return action
  return async (previous, form) => {
    const next = await action(previous, form)
    if (next.status === 'done') {
      if (doneMessage) toast.success(doneMessage)
      if (keeping) forget()
    }
    return next
  }
}

function useOutcome<T>(state: FormState<T>, props: Props<T>, form: RefObject<HTMLFormElement | null>) {
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    if (state.status !== 'done') return
    if (latest.current.resetOnDone) form.current?.reset()
    latest.current.onDone?.(state.value)
  }, [state, form])
}
