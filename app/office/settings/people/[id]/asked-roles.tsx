import { RequestTable } from '@/app/office/second-person/request-table'
import { Panel } from '@/components/ui/panel'
import type { RequestLine } from '@/lib/second-person/queries/list-requests'

/** Roles that were asked for and wait for a second person; nothing where there is none. */
export const AskedRoles = ({ lines }: { lines: readonly RequestLine[] }) =>
  lines.length === 0 ? null : (
    <Panel title="待确认的角色" note="确认前没有权限。" flush>
      <RequestTable lines={lines} caption="待确认的角色" empty="没有待确认的角色" />
    </Panel>
  )
