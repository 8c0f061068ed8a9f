import type { ReactNode } from 'react'
import { Panel } from '@/components/ui/panel'
import type { Correction } from '@/lib/fact/model'
import { registerLabel } from '@/lib/fact/rules/register-field'
import type { HistoryLine } from '@/lib/fact/steps/read-history'
import { CorrectionList } from './correction-list'
import { FactHistory } from './fact-history'

const HISTORY_SHOWN = 200

/** Beside a record: what its subject says is wrong, and everything that was ever changed. */
export function RecordAside({
  corrections,
  history,
  children,
}: {
  corrections: readonly Correction[]
  history: readonly HistoryLine[]
  /** What other parts of the house have to say of the subject; stands first. */
  children?: ReactNode
}) {
  return (
    <div className="min-w-0 space-y-4">
      {children}
      {corrections.length > 0 ? (
        <Panel title="更正申请">
          <CorrectionList requests={corrections.map((row) => ({ ...row, label: registerLabel(row.factKey) }))} />
        </Panel>
      ) : null}
      <Panel title="登记变更历史" note={history.length >= HISTORY_SHOWN ? `最近 ${HISTORY_SHOWN} 次` : undefined}>
        <FactHistory lines={history} />
      </Panel>
    </div>
  )
}
