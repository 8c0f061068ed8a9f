import { Alert } from '@/components/ui/alert'
import { Panel } from '@/components/ui/panel'
import type { PairDetail } from '@/lib/duplicate/queries/get-pair'

/** Exactly what a merge would do: what hangs on the two, what comes over, what the rules settle, and what is in the way. */
export function MergeOutlook({ detail }: { detail: PairDetail }) {
  const { kept, other, hanging, notes, warnings, obstacles } = detail
  const shown = hanging.filter((row) => row.kept + row.moving > 0)
  const moving = hanging.reduce((sum, row) => sum + row.moving, 0)
  return (
    <Panel title="合并后会怎样">
      <div className="space-y-3">
        {obstacles.length > 0 ? (
          <Alert tone="bad" title="现在还不能合并，请先办好这些">
            <List texts={obstacles.map(({ text }) => text)} />
          </Alert>
        ) : null}
        {warnings.length > 0 ? (
          <Alert tone="attention" title="合并后请核对">
            <List texts={warnings} />
          </Alert>
        ) : null}
        <p>
          “{other.name}（{other.number}）”并入“{kept.name}（{kept.number}）”。其名下 {moving} 行改到保留的登记名下，
          待遇和拨付合并计算；并入的登记不再单独显示，查它的号码会找到保留的登记。以后发现判错，可以撤销合并。
        </p>
        <List texts={notes} />
        {shown.length > 0 ? (
          <table className="w-full max-w-2xl text-left">
            <caption className="sr-only">两份登记名下的内容</caption>
            <thead>
              <tr className="border-b border-line-strong text-sm text-ink-2">
                <th scope="col" className="py-1 pr-3 font-medium">
                  名下的内容
                </th>
                <th scope="col" className="px-3 py-1 text-right font-medium">
                  保留的登记原有
                </th>
                <th scope="col" className="py-1 pl-3 text-right font-medium">
                  将改到其名下
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.code} className="border-b border-line">
                  <th scope="row" className="py-1 pr-3 font-normal">
                    {row.label}
                  </th>
                  <td className="px-3 py-1 text-right tabular-nums">{row.kept}</td>
                  <td className="py-1 pl-3 text-right tabular-nums">{row.moving}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <p className="text-ink-3">两份登记名下都没有其他内容。</p>
        )}
      </div>
    </Panel>
  )
}

const List = ({ texts }: { texts: readonly string[] }) => (
  <ul className="list-disc space-y-1 pl-5">
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
)
