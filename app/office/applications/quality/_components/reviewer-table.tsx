import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import type { QualityView } from '@/lib/application/queries/get-quality'

type Row = QualityView['reviewers'][number]
const count = (key: 'approved' | 'sampled' | 'right' | 'wrong', header: string): Column<Row> => ({
  key,
  header,
  align: 'right',
  cell: (row) => row[key],
})
const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', header: '审核人', cell: (row) => row.reviewerName },
  count('approved', '审核通过'),
  count('sampled', '抽查'),
  count('right', '无误'),
  count('wrong', '有误'),
  { key: 'waiting', header: '待复查', align: 'right', cell: (row) => row.sampled - row.right - row.wrong },
]

/** What was drawn and found of each reviewer, over all rounds. */
export const ReviewerTable = ({ reviewers }: { reviewers: readonly Row[] }) => (
  <Panel flush title="按审核人统计" note="历次抽查合计，单位：件">
    <DataTable
      caption="按审核人统计，单位：件"
      rows={reviewers}
      columns={COLUMNS}
      rowKey={(row) => row.reviewerId}
      empty={<EmptyState title="还没有结果" why="抽取第一轮以后，这里按审核人列出抽查情况。" />}
    />
  </Panel>
)
