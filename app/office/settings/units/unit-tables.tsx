import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { Unit } from '@/lib/account/model'

const NONE = <EmptyState title="还没有机构" why="由系统管理员在下方增设。" />

/** Departments, and how far each sees. */
export const DepartmentTable = ({ departments }: { departments: Unit[] }) => (
  <DataTable
    caption="部门"
    rows={departments}
    rowKey={(unit) => unit.code}
    columns={[
      { key: 'name', header: '名称', cell: (unit) => unit.name },
      { key: 'short', header: '简称', width: '9rem', cell: (unit) => unit.shortName },
      { key: 'code', header: '代码', width: '9rem', cell: (unit) => unit.code },
      { key: 'reach', header: '范围', width: '9rem', cell: (unit) => (unit.isCountyWide ? '全县' : '本部门职责') },
    ]}
    empty={NONE}
  />
)

/** Townships with their villages. */
export const TownshipTable = ({ townships, villages }: { townships: Unit[]; villages: Unit[] }) => (
  <DataTable
    caption="乡镇（街道）"
    rows={townships}
    rowKey={(unit) => unit.code}
    columns={[
      { key: 'name', header: '名称', width: '9rem', cell: (unit) => unit.name },
      { key: 'code', header: '代码', width: '9rem', cell: (unit) => unit.code },
      {
        key: 'villages',
        header: '村（社区）',
        wrap: true,
        cell: (unit) =>
          villages
            .filter((one) => one.parentCode === unit.code)
            .map((one) => one.name)
            .join('、') || '未设',
      },
    ]}
    empty={NONE}
  />
)
