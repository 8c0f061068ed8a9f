import { StatusMark, type Tone } from '@/components/ui/status-mark'
import { IMPORT_STATUS_LABELS } from '@/lib/register-import/labels'
import type { ImportPreview, ImportStatus } from '@/lib/register-import/model'

const TONES: Record<ImportStatus, Tone> = {
  checking: 'active',
  checked: 'attention',
  applying: 'active',
  applied: 'good',
  undoing: 'active',
  undone: 'neutral',
  discarded: 'neutral',
  failed: 'bad',
}

export const ImportMark = ({ status, plain = true }: { status: ImportStatus; plain?: boolean }) => (
  <StatusMark plain={plain} tone={TONES[status]}>
    {IMPORT_STATUS_LABELS[status]}
  </StatusMark>
)

type RowAct = ImportPreview['rows'][number]['is']

const ROW_MARKS: Record<RowAct, { tone: Tone; label: string }> = {
  created: { tone: 'good', label: '新增' },
  changed: { tone: 'active', label: '更新' },
  same: { tone: 'neutral', label: '无变化' },
  faulty: { tone: 'bad', label: '有误' },
}

export const RowMark = ({ is }: { is: RowAct }) => (
  <StatusMark plain tone={ROW_MARKS[is].tone}>
    {ROW_MARKS[is].label}
  </StatusMark>
)
