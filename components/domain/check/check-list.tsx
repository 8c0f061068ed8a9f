import type { FormAction } from '@/components/form/form-shell'
import { Panel } from '@/components/ui/panel'
import type { MarkedItem, MaterialCheckView } from '@/lib/application/queries/get-material-check'
import type { Paper } from './check-desk'
import { CheckRow } from './check-row'

type Props<T> = { view: MaterialCheckView; paper: Paper; action: FormAction<T> }

/** What the paper in sight proves, then what no paper is named for. */
export function CheckList<T>({ view, paper, action }: Props<T>) {
  const ofPaper = view.items.filter(({ materialCodes }) => materialCodes.includes(paper.code))
  const ofNone = view.items.filter(({ materialCodes }) => materialCodes.length === 0)
  const rows = (items: readonly MarkedItem[]) => (
    <ul className="divide-y divide-line">
      {items.map((item) => (
        <CheckRow key={item.fact} item={item} view={view} action={action} />
      ))}
    </ul>
  )
  return (
    <div className="min-w-0 space-y-4">
      <p role="status" className="text-ink-2">
        {progress(view)}
      </p>
      <Panel title="本份材料" note={paper.name}>
        {rows(ofPaper)}
      </Panel>
      {ofNone.length > 0 ? (
        <Panel title="填报与登记" note="对照有关材料核对">
          {rows(ofNone)}
        </Panel>
      ) : null}
    </div>
  )
}

function progress({ items, mayCheck }: MaterialCheckView): string {
  if (!mayCheck) return '现在不由您办理本件，只能查看各环节的核对结果。'
  const done = items.filter(({ own }) => own !== null && !own.isStale)
  const wrong = done.filter(({ own }) => own?.verdict === 'differs').length
  return `共 ${items.length} 项，已核对 ${done.length} 项${wrong > 0 ? `，其中 ${wrong} 项不一致` : ''}。核对结果会填入办理意见。`
}
