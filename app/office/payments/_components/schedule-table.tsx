import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { DueDay } from '@/components/ui/day'
import { formatYuan } from '@/components/ui/format-money'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import { addDays, type PlainDate } from '@/lib/kernel/plain-date'
import { FUNDER_LABELS } from '@/lib/subsidy/labels'
import type { EntitlementView, PaymentView } from '@/lib/subsidy/queries/get-entitlement'
import { GATE_OPENS_DAYS_BEFORE } from '@/lib/subsidy/rules/gate-window'
import { ClearGate } from './clear-gate'
import { PaymentMark } from './status-marks'

type Props = { entitlement: EntitlementView; today: PlainDate }

/** 分期安排: when, how much, who bears it, and what must be checked first. */
export function ScheduleTable({ entitlement, today }: Props) {
  return (
    <Panel flush title="分期安排" note={`共 ${entitlement.payments.length} 期`}>
      <DataTable
        caption="分期安排"
        rows={entitlement.payments}
        columns={columnsOf(entitlement, today)}
        rowKey={(row) => row.id}
        empty={null}
      />
    </Panel>
  )
}

const columnsOf = (entitlement: EntitlementView, today: PlainDate): Column<PaymentView>[] => [
  { key: 'number', header: '期次', cell: (row) => `第 ${row.instalment} 期` },
  {
    key: 'part',
    header: '内容',

    cell: (row) => (row.months ? `${row.partName}（${row.months} 个月）` : row.partName),
  },
  {
    key: 'due',
    header: '到期日',
    cell: (row) => (
      <DueDay value={row.dueOn} today={today} closed={row.status === 'paid' || row.status === 'cancelled'} />
    ),
  },
  { key: 'year', header: '预算年度', deskOnly: true, cell: (row) => `${row.year} 年` },
  {
    key: 'status',
    header: '状态',
    wrap: true,
    cell: (row) => <Standing row={row} entitlement={entitlement} today={today} />,
  },
  { key: 'gross', header: '金额', align: 'right', wrap: true, cell: (row) => <Amount row={row} /> },
]

function Standing({ row, entitlement, today }: { row: PaymentView } & Props) {
  const isLater = row.status === 'gated' && row.dueOn > addDays(today, GATE_OPENS_DAYS_BEFORE)
  const mayClear = entitlement.may.clear && row.status === 'gated' && !isLater
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <PaymentMark status={isLater ? 'planned' : row.status} />
      {row.gate ? <span className="text-sm text-ink-2">{gateWords(row)}</span> : null}
      {mayClear ? (
        <ClearGate
          gate={{
            paymentId: row.id,
            beneficiaryName: entitlement.beneficiaryName,
            instalment: row.instalment,
            amountFen: row.countyFen,
            gate: row.gate ?? '',
          }}
        />
      ) : null}
    </span>
  )
}

/** Who opened the gate and why, or what it asks and why it stayed shut. */
function gateWords({ gate, gateFinding, gateOpinion, gateClearedBy }: PaymentView): string {
  if (gateClearedBy) return `${gateClearedBy}复核：${gateOpinion}`
  return gateFinding ? `${gate}。系统复核未通过：${gateFinding}` : (gate ?? '')
}

const Amount = ({ row }: { row: PaymentView }) => (
  <>
    <Money amount={row.grossFen} />
    {row.shares.length > 1 ? (
      <span className="block text-sm text-ink-2">
        {row.shares.map(({ funder, amountFen }) => `${FUNDER_LABELS[funder]} ${formatYuan(amountFen)}`).join(' · ')}
      </span>
    ) : null}
    {row.offsetFen > 0 ? <span className="block text-sm text-ink-2">抵扣应收 {formatYuan(row.offsetFen)}</span> : null}
  </>
)
