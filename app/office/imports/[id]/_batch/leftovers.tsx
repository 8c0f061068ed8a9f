import Link from 'next/link'
import { paths } from '@/app/paths'
import { CutNote } from '@/components/ui/cut-note'
import { Panel } from '@/components/ui/panel'
import { MOST_LEFTOVERS, type ImportDetail } from '@/lib/register-import/queries/get-import'

/** What an undo left as it was, each opening whom it is about. */
export function Leftovers({ detail: { leftovers, subject } }: { detail: ImportDetail }) {
  if (leftovers.length === 0) return null
  const hrefOf = subject === 'talent' ? paths.talent : paths.enterprise
  return (
    <Panel title="没有撤销的内容" note="导入之后又有变动，或已经办了其他业务">
      <ul className="divide-y divide-line">
        {leftovers.map(({ subjectId, text }) => (
          <li key={`${subjectId} ${text}`} className="py-1.5">
            <Link className="link" href={hrefOf(subjectId)} prefetch={false}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
      <CutNote shown={leftovers.length} most={MOST_LEFTOVERS}>
        按文件顺序列出前 {MOST_LEFTOVERS} 项；处理完可在人才库、企业库按本批次的姓名或单位逐个核对其余的。
      </CutNote>
    </Panel>
  )
}
