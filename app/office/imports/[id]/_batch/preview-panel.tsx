import { Alert } from '@/components/ui/alert'
import { Panel } from '@/components/ui/panel'
import type { ImportDetail } from '@/lib/register-import/queries/get-import'
import { RowMark } from '../../_components/import-mark'

const CELL = 'border-b border-line px-3 py-1.5 text-left whitespace-nowrap max-w-64 truncate'

/** The first rows as the file has them, and what was not read. A wide table: it scrolls by itself. */
export function PreviewPanel({ detail: { preview } }: { detail: ImportDetail }) {
  if (!preview) return null
  const { notices, headers, rows } = preview
  return (
    <>
      {notices.length > 0 ? (
        <Alert tone="attention" title="文件中有内容没有读取">
          <ul>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <Panel title={`文件的前 ${rows.length} 行`} note="请看看各列是否对上了" flush>
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="文件的前几行">
          <table className="w-full border-separate border-spacing-0 text-sm">
            <caption className="sr-only">文件的前几行</caption>
            <thead>
              <tr>
                {['行', '将会', ...headers].map((header) => (
                  <th key={header} scope="col" className={`${CELL} font-medium text-ink-2`}>
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ row, cells, is }) => (
                <tr key={row}>
                  <td className={CELL}>{row}</td>
                  <td className={CELL}>
                    <RowMark is={is} />
                  </td>
                  {cells.map((cell, index) => (
                    <td key={headers[index]} className={CELL} title={cell}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
    </>
  )
}
