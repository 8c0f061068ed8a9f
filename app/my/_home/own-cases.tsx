import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { paths } from '@/app/paths'
import { ApplicationStatusMark } from '@/components/domain/application-status-mark'
import { Panel } from '@/components/ui/panel'
import { LIVE_STATUSES } from '@/lib/application/flow'
import type { ApplicationListRow } from '@/lib/application/queries/list-applications'

const MOST = 3

/** Cases still running, those that wait for the applicant first. Nothing where there is none. */
export function OwnCases({ cases }: { cases: readonly ApplicationListRow[] }) {
  const live = cases.filter(({ status }) => LIVE_STATUSES.some((one) => one === status))
  if (live.length === 0) return null
  const waiting = live.filter(({ status }) => status === 'returned' || status === 'draft')
  const shown = [...waiting, ...live.filter((one) => !waiting.includes(one))].slice(0, MOST)
  return (
    <Panel
      title="我的办件"
      flush
      className="mb-5"
      actions={
        <Link href={paths.myApplications()} className="link">
          全部办件
        </Link>
      }
    >
      <ul className="divide-y divide-line">
        {shown.map((one) => (
          <li key={one.id}>
            <Link
              href={paths.myApplication(one.id)}
              className="flex min-h-14 items-center gap-3 px-4 py-2 hover:bg-wash"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{one.title}</span>
                <span className="block text-sm text-ink-2">{whereItStands(one)}</span>
              </span>
              <ApplicationStatusMark status={one.status} />
              <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3" />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** '张敏 · 县委人才办复审 第 3/4 步', or what is awaited of the applicant. */
function whereItStands({
  status,
  stepName,
  stepIndex,
  stepCount,
  subjectKind,
  talentName,
  isFilledByEmployer,
}: ApplicationListRow): string {
  const about = subjectKind === 'enterprise' && talentName ? `${talentName} · ` : ''
  if (status === 'draft' && isFilledByEmployer) return '单位已为您填好，点开核对后由本人提交'
  if (status === 'draft') return `${about}还没有提交，点开继续填`
  if (status === 'returned') return `${about}需要补正，点开查看要求`
  return stepName === null ? `${about}点开查看进度` : `${about}${stepName}，第 ${stepIndex}/${stepCount} 步`
}
