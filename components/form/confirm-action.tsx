'use client'
import { AlertDialog as Radix } from 'radix-ui'
import { type ComponentProps, type KeyboardEvent, type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { type FormAction, FormShell } from './form-shell'
import { SubmitButton } from './submit-button'
import type { Keeping } from './use-kept-words'

type Props<T> = {
  action: FormAction<T>
  /** The word on the button that opens: 退回补正…. */
  label: ReactNode
  /** What is asked: 不予通过这件申请? */
  title: string
  /** Exactly what will happen, and to how many. */
  description: ReactNode
  /** The verb on the button that does it. Never 确定 alone. */
  confirm: string
  variant?: ComponentProps<typeof Button>['variant']
  size?: ComponentProps<typeof Button>['size']
  icon?: ReactNode
  disabled?: boolean
  hidden?: Readonly<Record<string, string>>
  requestId?: string
  doneMessage?: string
  /** Keeps what is typed in the dialog until it is sent. */
  keeping?: Keeping
  /** The letter that opens it, at the desk (see KeyboardWay). */
  shortcut?: string
  /** Fields asked for in the dialog, such as the opinion. */
  children?: ReactNode
}

/** An act that is asked about first. Closes when it is done; a refusal is shown inside and keeps what was typed. */
export function ConfirmAction<T>(props: Props<T>) {
  const {
    action,
    label,
    title,
    description,
    confirm,
    variant = 'secondary',
    size,
    icon,
    disabled,
    shortcut,
    children,
  } = props
  const [open, setOpen] = useState(false)
  const carried = {
    ...(props.hidden ? { hidden: props.hidden } : {}),
    ...(props.keeping ? { keeping: props.keeping } : {}),
    ...(props.requestId ? { requestId: props.requestId } : {}),
    ...(props.doneMessage ? { doneMessage: props.doneMessage } : {}),
  }
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger asChild>
        <Button
          variant={variant}
          size={size}
          icon={icon}
          disabled={disabled}
          {...(shortcut ? { 'data-shortcut': shortcut, 'aria-keyshortcuts': shortcut } : {})}
        >
          {label}
        </Button>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-black/45" />
        <Radix.Content
          onOpenAutoFocus={beginAtFirstField}
          onKeyDown={sendByKeyboard}
          className="fixed top-1/2 left-1/2 z-50 max-h-[86dvh] w-[calc(100vw-2rem)] max-w-lg -translate-1/2 animate-appear overflow-y-auto rounded-md bg-sheet p-6 shadow-float focus:outline-none"
        >
          <Radix.Title className="text-xl font-semibold">{title}</Radix.Title>
          <Radix.Description asChild>
            <div className="mt-1 text-ink-2">{description}</div>
          </Radix.Description>
          <FormShell action={action} onDone={() => setOpen(false)} className="mt-4" {...carried}>
            {children}
            <div className="flex flex-wrap justify-end gap-3">
              <Radix.Cancel asChild>
                <Button>取消</Button>
              </Radix.Cancel>
              <SubmitButton variant={variant === 'danger' ? 'danger' : 'primary'}>{confirm}</SubmitButton>
            </div>
          </FormShell>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Where something is to be written, writing can begin at once; where nothing is, the way back has the focus. */
function beginAtFirstField(event: Event): void {
  const field = (event.target as HTMLElement).querySelector<HTMLElement>(
    'textarea, select, input:not([type=hidden]):not([type=checkbox]):not([type=file])',
  )
  if (!field) return
  event.preventDefault()
  field.focus()
}

/** Ctrl+Enter (⌘Enter) sends from any field. */
function sendByKeyboard(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.querySelector('form')?.requestSubmit()
}
