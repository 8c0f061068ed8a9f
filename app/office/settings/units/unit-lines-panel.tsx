'use client'
import { useState } from 'react'
import { addUnitsAction, checkUnitLinesAction } from '@/app/office/settings/units/actions'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-field'
import { Panel } from '@/components/ui/panel'
import type { FormState } from '@/lib/kernel/form-state'
import { UnitLinesTable, type CheckedLine } from './unit-lines-table'

const HINT = '每行依次写代码、名称、类型（部门、乡镇、村），名称超过 12 个字的再写简称。可以从 Excel 里直接复制粘贴。'

/** 成批增设: lines are pasted, looked at line by line, and added all or none. */
export function UnitLinesPanel() {
  const [checked, setChecked] = useState<{ text: string; lines: readonly CheckedLine[] } | null>(null)
  const [round, setRound] = useState(0)
  const check = async (before: FormState<CheckedLine[]>, form: FormData) => {
    const state = await checkUnitLinesAction(before, form)
    const text = form.get('lines')
    setChecked(state.status === 'done' && typeof text === 'string' ? { text, lines: state.value } : null)
    return state
  }
  function finish() {
    setChecked(null)
    setRound(round + 1)
  }
  const wrong = checked?.lines.filter(({ problem }) => problem !== null).length ?? 0
  return (
    <Panel title="成批增设" note="先预览，每一行都没有问题才能增设；增设后不能删除。">
      <FormShell key={round} action={check} label="预览要增设的机构">
        <TextArea name="lines" label="要增设的机构" hint={HINT} rows={6} />
        <FormActions>
          <SubmitButton>预览</SubmitButton>
        </FormActions>
      </FormShell>
      {checked ? (
        <div className="mt-4 space-y-4">
          <UnitLinesTable lines={checked.lines} />
          {wrong > 0 ? (
            <p role="status">有 {wrong} 行有问题，请在上面改正后重新预览；现在一行也没有增设。</p>
          ) : (
            <FormShell
              action={addUnitsAction}
              label="成批增设机构"
              hidden={{ lines: checked.text }}
              doneMessage="机构已增设"
              onDone={finish}
            >
              <FormActions>
                <SubmitButton>{`增设这 ${checked.lines.length} 个机构`}</SubmitButton>
              </FormActions>
            </FormShell>
          )}
        </div>
      ) : null}
    </Panel>
  )
}
