import { FastForward, Inbox, Users } from 'lucide-react'
import { paths } from '@/app/paths'
import { ActionButton } from '@/components/form/action-button'
import { LinkButton } from '@/components/ui/button'
import { weekdayLabel } from '@/components/ui/weekday-label'
import { addDays, dateIn } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { isDemo } from '@/lib/platform/env'
import { moveClockAction } from './actions'
import { ClockToDay } from './clock-to-day'

const STEPS = [
  { label: '+1 天', hidden: { step: 'days', count: '1' } },
  { label: '+1 个工作日', hidden: { step: 'workingDays', count: '1' } },
  { label: '+5 个工作日', hidden: { step: 'workingDays', count: '5' } },
] as const

/** The demo's own bar: the business day, ways to move it on, and the way to the other people. Nothing in production. */
export async function DemoBar() {
  if (!isDemo()) return null
  const today = dateIn(await businessNow())
  return (
    <aside
      aria-label="演示工具"
      data-density="desk"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-amber-line bg-amber-wash px-3 py-1 text-sm lg:px-5"
    >
      <p className="mr-auto">
        <span className="max-sm:hidden">演示环境 · </span>业务日期{' '}
        <time dateTime={today} className="font-medium">
          {today}
        </time>{' '}
        {weekdayLabel(today)}
      </p>
      <button
        type="button"
        popoverTarget="demo-clock"
        className="inline-flex min-h-8 items-center gap-1.5 rounded-md px-2 hover:bg-wash-strong"
      >
        <FastForward aria-hidden className="size-4" />
        <span className="max-sm:sr-only">拨快日期</span>
      </button>
      <LinkButton href={paths.demoInbox()} variant="quiet" size="sm" icon={<Inbox aria-hidden />}>
        <span className="max-sm:sr-only">收件箱</span>
      </LinkButton>
      <LinkButton href={paths.login()} variant="quiet" size="sm" icon={<Users aria-hidden />}>
        <span className="max-sm:sr-only">换个角色</span>
      </LinkButton>
      <div
        id="demo-clock"
        popover="auto"
        className="fixed inset-auto top-11 right-3 m-0 w-72 rounded-md border border-line bg-sheet p-4 text-ink shadow-float"
      >
        <p className="font-medium">业务日期只能往后拨</p>
        <p className="mb-3 text-ink-2">到期的公示、拨付和提醒会随之办理。</p>
        <div className="flex flex-wrap gap-2">
          {STEPS.map(({ label, hidden }) => (
            <ActionButton key={label} action={moveClockAction} hidden={hidden} size="sm" doneMessage="业务日期已拨快">
              {label}
            </ActionButton>
          ))}
        </div>
        <ClockToDay action={moveClockAction} first={addDays(today, 1)} />
      </div>
    </aside>
  )
}
