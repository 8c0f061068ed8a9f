import { caseListHref } from '../applications/_list/case-list-query'
import { Stat, StatRow } from '@/components/ui/stat'
import type { WorklistCounts } from '@/lib/application/queries/count-worklist'
import { HANDLED_KINDS, HANDLED_LABELS, type HandledKind } from '@/lib/application/rules/waiting'

const NOTES: Record<HandledKind, string> = {
  passed: '我办过、正在别的环节',
  returned: '我退回、申报人尚未补正',
  closed: '我办过、本周办结',
}

/** What became of the person's work; every figure opens its cases. */
export function WorklistFigures({ counts }: { counts: WorklistCounts }) {
  return (
    <StatRow className="mt-4">
      {HANDLED_KINDS.map((kind) => (
        <Stat
          key={kind}
          label={HANDLED_LABELS[kind]}
          value={counts.handled[kind]}
          unit="件"
          note={NOTES[kind]}
          href={caseListHref({ mine: kind })}
        />
      ))}
      <Stat
        label="平均天数"
        value={counts.averageDays === null ? '—' : counts.averageDays.toFixed(1)}
        {...(counts.averageDays === null ? {} : { unit: '日' })}
        note="近 30 天，从到我手上到签署"
      />
    </StatRow>
  )
}
