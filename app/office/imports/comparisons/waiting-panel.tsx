import { ActionButton } from '@/components/form/action-button'
import { Panel } from '@/components/ui/panel'
import type { Comparisons } from '@/lib/register-import/queries/list-comparisons'
import { exportComparisonAction } from '../actions'

/** What waits for each of the person's departments, to be put on a list. */
export const WaitingPanel = ({ departments }: { departments: Comparisons['departments'] }) => (
  <Panel title="待核验">
    <ul className="space-y-3">
      {departments.map(({ code, name, pending, listed }) => (
        <li key={code} className="flex flex-wrap items-center gap-3">
          <p className="min-w-48">
            {name}：{pending > 0 ? `${pending} 项待核验` : '没有待核验的内容'}
            {listed > 0 ? `，其中 ${listed} 项已在下面的清单里，还没有交回` : ''}
          </p>
          {pending > 0 ? (
            <ActionButton
              action={exportComparisonAction}
              hidden={{ departmentCode: code }}
              {...(listed < pending ? { variant: 'primary' as const } : {})}
              doneMessage="清单已生成，请在下表中下载"
            >
              {listed < pending ? '生成比对清单' : '重新生成比对清单'}
            </ActionButton>
          ) : null}
        </li>
      ))}
    </ul>
  </Panel>
)
