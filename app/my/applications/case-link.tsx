import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { paths } from '@/app/paths'
import { ApplicationStatusMark } from '@/components/domain/application-status-mark'
import { Day, DueDay } from '@/components/ui/day'
import { Money } from '@/components/ui/money'
import type { ApplicationListRow } from '@/lib/application/queries/list-applications'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'

/** One case in the applicant's list: what, where it stands, until when. */
export function CaseLink({ listed, today }: { listed: ApplicationListRow; today: PlainDate }) {
  const { id, number, title, status, submittedAt, amountFen, dueOn, subjectKind, talentName } = listed
  return (
    <Link href={paths.myApplication(id)} className="flex min-h-16 items-center gap-3 px-4 py-3 hover:bg-wash">
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium">{title}</span>
          {subjectKind === 'enterprise' && talentName ? <span className="text-ink-2">{talentName}</span> : null}
          <ApplicationStatusMark status={status} />
        </span>
        <span className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-ink-2">
          {submittedAt ? (
            <span>
              {number} · <Day value={dateIn(submittedAt)} /> 提交
            </span>
          ) : (
            <span>{isToConfirm(listed) ? FILLED_BY_EMPLOYER : '还没有提交'}</span>
          )}
          {amountFen === null ? null : <Money amount={amountFen} />}
          <Standing listed={listed} />
          {status === 'returned' ? <DueDay value={dueOn} today={today} /> : null}
        </span>
      </span>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3" />
    </Link>
  )
}

const FILLED_BY_EMPLOYER = '单位已为您填好，请核对后由本人提交'
const isToConfirm = ({ status, isFilledByEmployer }: ApplicationListRow): boolean =>
  status === 'draft' && isFilledByEmployer

const Standing = ({ listed: { stepName, stepIndex, stepCount, status } }: { listed: ApplicationListRow }) =>
  stepName === null || status === 'returned' ? null : (
    <span>
      {stepName} 第 {stepIndex}/{stepCount} 步
    </span>
  )
