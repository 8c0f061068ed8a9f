import { SelectField } from '@/components/form/choice-field'
import { Alert } from '@/components/ui/alert'
import { APPLICATION_STATUS_LABELS } from '@/lib/application/labels'
import type { Colleague } from '@/lib/application/queries/list-colleagues'

/** Whom the enterprise files about. */
export function PersonChoice({ people }: { people: readonly Colleague[] }) {
  if (people.length === 0) {
    return (
      <Alert tone="attention" title="名单里还没有人">
        登记信息里没有贵单位的在职人才。请先由本人或所在乡镇登记任职信息。
      </Alert>
    )
  }
  return (
    <SelectField
      name="talentId"
      label="为哪位人才申请"
      hint="只列出登记在贵单位的在职人才"
      placeholder="请选择人才"
      options={people.map((person) => ({ value: person.id, label: labelOf(person) }))}
    />
  )
}

const labelOf = ({ name, tier, case: filed }: Colleague): string =>
  [
    name,
    tier === null ? null : `${tier} 类`,
    filed && `${APPLICATION_STATUS_LABELS[filed.status]} ${filed.number.startsWith('C-') ? '' : filed.number}`.trim(),
  ]
    .filter((part) => part !== null)
    .join(' · ')
