import { paths } from '@/app/paths'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { Money } from '@/components/ui/money'
import type { RegisterName } from '@/lib/matching/model'
import { SIMULATION_CHANGE_LABELS, SIMULATION_VERDICT_LABELS } from '@/lib/simulation/labels'
import type { SimulatedPerson } from '@/lib/simulation/queries/list-simulation-lines'

const money = (
  key: 'amountFen' | 'beforeFen' | 'cutFen',
  header: string,
  deskOnly = false,
): Column<SimulatedPerson> => ({
  key,
  header,
  align: 'right',
  deskOnly,
  cell: (line) => <Money amount={line[key]} />,
})

export const peopleColumns = (register: RegisterName, isMoney: boolean): readonly Column<SimulatedPerson>[] => [
  {
    key: 'name',
    header: register === 'talent' ? '姓名' : '单位',
    wrap: register === 'enterprise',
    cell: ({ subjectId, name }) => (
      <RowLink href={register === 'talent' ? paths.talent(subjectId) : paths.enterprise(subjectId)}>{name}</RowLink>
    ),
  },
  {
    key: 'number',
    header: '号码',
    deskOnly: true,
    cell: ({ number }) => <span className="tabular-nums">{number}</span>,
  },
  { key: 'township', header: '乡镇', cell: ({ townshipName }) => townshipName },
  ...(register === 'talent'
    ? [
        {
          key: 'employer',
          header: '用人单位',
          wrap: true,
          cell: ({ employerName }: SimulatedPerson) => employerName ?? '—',
        },
      ]
    : []),
  { key: 'verdict', header: '结果', cell: ({ verdict }) => SIMULATION_VERDICT_LABELS[verdict] },
  { key: 'change', header: '变化', cell: ({ change }) => (change === null ? '—' : SIMULATION_CHANGE_LABELS[change]) },
  ...(isMoney ? [money('beforeFen', '现行版本'), money('amountFen', '本版'), money('cutFen', '扣减', true)] : []),
]
