import { Fragment } from 'react'
import Link from 'next/link'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { Unit } from '@/lib/account/model'

const NONE = <EmptyState title="还没有机构" why="由系统管理员在下方增设。" />

/** The unit's name, leading to where it is changed for whoever may. */
const Name = ({ unit, mayManage }: { unit: Unit; mayManage: boolean }) =>
  mayManage ? (
    <Link href={paths.settingsUnit(unit.code)} className="link">
      {unit.name}
    </Link>
  ) : (
    unit.name
  )

/** Departments, and how far each sees. */
export const DepartmentTable = ({ departments, mayManage }: { departments: Unit[]; mayManage: boolean }) => (
  <DataTable
    caption="部门"
    rows={departments}
    rowKey={(unit) => unit.code}
    columns={[
      { key: 'name', header: '名称', cell: (unit) => <Name unit={unit} mayManage={mayManage} /> },
      { key: 'short', header: '简称', width: '9rem', cell: (unit) => unit.shortName },
      { key: 'code', header: '代码', width: '9rem', cell: (unit) => unit.code },
      { key: 'reach', header: '范围', width: '9rem', cell: (unit) => (unit.isCountyWide ? '全县' : '本部门职责') },
    ]}
    empty={NONE}
  />
)

/** Townships with their villages. */
export const TownshipTable = ({
  townships,
  villages,
  mayManage,
}: {
  townships: Unit[]
  villages: Unit[]
  mayManage: boolean
}) => (
  <DataTable
    caption="乡镇（街道）"
    rows={townships}
    rowKey={(unit) => unit.code}
    columns={[
      { key: 'name', header: '名称', width: '9rem', cell: (unit) => <Name unit={unit} mayManage={mayManage} /> },
      { key: 'code', header: '代码', width: '9rem', cell: (unit) => unit.code },
      {
        key: 'villages',
        header: '村（社区）',
        wrap: true,
        cell: (unit) => {
          const own = villages.filter((one) => one.parentCode === unit.code)
          if (own.length === 0) return '未设'
          return own.map((one, index) => (
            <Fragment key={one.code}>
              {index > 0 ? '、' : ''}
              <Name unit={one} mayManage={mayManage} />
            </Fragment>
          ))
        },
      },
    ]}
    empty={NONE}
  />
)
