import { Panel } from '@/components/ui/panel'
import type { TalentRecords } from '@/lib/talent/model'
import * as text from '@/lib/talent/rules/record-text'

/** The records behind the facts, as the register keeps them; kinds without any are left out. */
export function OwnRecords({ records }: { records: TalentRecords }) {
  const groups = [
    { title: '任职经历', lines: records.employments.map(text.employmentText) },
    { title: '社会保险时段', lines: records.insurance.map(text.insuranceText) },
    { title: '学历学位证书', lines: records.educations.map(text.educationText) },
    { title: '职称与技能证书', lines: records.credentials.map(text.credentialText) },
    { title: '荣誉', lines: records.honours.map(text.honourText) },
    { title: '购房', lines: records.housing.map(text.housingText) },
    { title: '家庭成员', lines: records.household.map(text.householdText) },
  ].filter(({ lines }) => lines.length > 0)
  if (groups.length === 0) return null
  return (
    <Panel title="登记明细">
      <dl className="space-y-3">
        {groups.map(({ title, lines }) => (
          <div key={title}>
            <dt className="text-sm text-ink-3">{title}</dt>
            {lines.map((line) => (
              <dd key={line} className="wrap-break-word">
                {line}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Panel>
  )
}
