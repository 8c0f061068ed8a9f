import { ChevronDown, LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { ActionButton } from '@/components/form/action-button'
import type { FormAction } from '@/components/form/form-shell'
import type { Person } from './nav-model'

/** Who am I, and the way out. The browser's own popover: Esc and a press elsewhere close it, no script needed. */
export function PersonMenu<T>({
  person,
  signOut,
  children,
}: {
  person: Person
  signOut: FormAction<T>
  children?: ReactNode
}) {
  return (
    <>
      <button
        type="button"
        popoverTarget="person-menu"
        className="flex min-h-(--control) items-center gap-2 rounded-md px-2 whitespace-nowrap hover:bg-wash"
      >
        <span className="truncate font-medium max-sm:max-w-16">{person.name}</span>
        <span className="hidden text-ink-2 lg:inline">{[person.unit, person.role].filter(Boolean).join(' ')}</span>
        <ChevronDown aria-hidden className="size-4 text-ink-2" />
      </button>
      <div
        id="person-menu"
        popover="auto"
        className="fixed inset-auto top-14 right-3 m-0 w-64 rounded-md border border-line bg-sheet p-4 text-ink shadow-float"
      >
        <p className="font-medium">{person.name}</p>
        {person.unit ? <p className="text-ink-2">{person.unit}</p> : null}
        {person.role ? <p className="text-ink-2">{person.role}</p> : null}
        <div className="mt-3 space-y-2 border-t border-line pt-3">
          {children}
          <ActionButton action={signOut} block icon={<LogOut aria-hidden />}>
            退出登录
          </ActionButton>
        </div>
      </div>
    </>
  )
}
