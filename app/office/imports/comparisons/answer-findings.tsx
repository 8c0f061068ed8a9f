import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import type { Difference, ReturnedCheck } from '@/lib/register-import/queries/check-returned'

const SHOWN = 200

const COLUMNS: readonly Column<Difference>[] = [
  { key: 'name', header: '姓名或单位', cell: ({ name }) => name },
  { key: 'fact', header: '核对内容', cell: ({ fact }) => fact },
  { key: 'registered', header: '登记的内容', cell: ({ registered }) => registered, wrap: true },
  { key: 'note', header: '本部门核对', cell: ({ note }) => `不属实：${note}`, wrap: true },
  { key: 'line', header: '清单行', cell: ({ number, line }) => `${number} 第 ${line} 行` },
]

/** What the returned list would decide: the differences side by side, the rest counted. */
export function AnswerFindings({ found }: { found: ReturnedCheck }) {
  const { numbers, confirmed, differences, unanswered } = found
  return (
    <>
      <ul className="list-disc space-y-1 pl-5">
        <li>
          清单 {numbers.join('、')}：属实 {confirmed} 项，记为已核验
        </li>
        <li>不属实 {differences.length} 项，记为核验未通过，办理申报时按未知处理</li>
        {unanswered > 0 ? <li>其余 {unanswered} 项没有填核对结果，继续待核验</li> : null}
      </ul>
      {differences.length > 0 ? (
        <div className="mt-3 border-y border-line">
          <DataTable
            caption="与登记不一致的内容"
            rows={differences.slice(0, SHOWN)}
            columns={COLUMNS}
            rowKey={({ number, line }) => `${number} ${line}`}
            empty={null}
          />
        </div>
      ) : null}
      {differences.length > SHOWN ? (
        <p className="mt-2 text-ink-2">另有 {differences.length - SHOWN} 项不属实，见上传的文件。</p>
      ) : null}
    </>
  )
}
