import { Alert } from '@/components/ui/alert'
import type { Unit } from '@/lib/account/model'
import { missingDepartments } from '@/lib/account/rules/known-departments'

/** The departments the system sends work to that are not here yet, with the codes it knows them by; nothing when all are. */
export function MissingDepartments({ units }: { units: readonly Unit[] }) {
  const missing = missingDepartments(units)
  if (missing.length === 0) return null
  return (
    <Alert tone="attention" title="这些部门还没有设立，代码请照下面填写">
      <p>系统按代码把登记内容送到部门核验，政策的规则文件也用这些代码写明各环节由谁办理。</p>
      <ul className="mt-1 list-disc pl-5">
        {missing.map(({ code, shortName, duty }) => (
          <li key={code}>
            {code}　{shortName}：{duty}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
