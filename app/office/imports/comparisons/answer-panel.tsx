'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { paths } from '@/app/paths'
import { FileField } from '@/components/form/file-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { FormState } from '@/lib/kernel/form-state'
import type { ReturnedCheck } from '@/lib/register-import/queries/check-returned'
import { postWorkbook } from '../_components/post-workbook'
import { AnswerFindings } from './answer-findings'

/** A list that was read and waits for the department's word: the same file is sent once more. */
type Held = { file: FormDataEntryValue | null; name: string; found: ReturnedCheck }

/** 交回清单, in two steps: the file is read and its differences are shown; then the department decides. */
export function AnswerPanel() {
  const router = useRouter()
  const [held, setHeld] = useState<Held | null>(null)
  const check = async (_before: FormState<ReturnedCheck>, form: FormData) => {
    const state = await postWorkbook<ReturnedCheck>(paths.comparisonAnswersCheck(), form)
    const file = form.get('file')
    const name = file instanceof File ? file.name : ''
    setHeld(state.status === 'done' ? { file, name, found: state.value } : null)
    return state
  }
  const decide = (_before: FormState<unknown>, form: FormData) => {
    form.set('file', held?.file ?? '')
    return postWorkbook(paths.comparisonAnswers(), form)
  }
  function finish() {
    setHeld(null)
    router.refresh()
  }
  if (held)
    return (
      <Panel title={`交回清单：${held.name}`} note="还没有办理，请看过后确认">
        <AnswerFindings found={held.found} />
        <FormShell
          key="decide"
          action={decide}
          label="确认核验结果"
          doneMessage="已按核对结果办理"
          onDone={finish}
          className="mt-4"
        >
          <FormActions>
            <SubmitButton>{`确认办理 ${held.found.confirmed + held.found.differences.length} 项`}</SubmitButton>
            <Button onClick={() => setHeld(null)}>不办理，换一个文件</Button>
          </FormActions>
        </FormShell>
      </Panel>
    )
  return (
    <Panel title="交回清单">
      <p className="mb-3 text-ink-2">
        上传填好的清单，先看核对出的差异，确认后才办理。只办理填了“核对结果”的行；有一行不对，整个文件都不办理。
      </p>
      <FormShell key="check" action={check} label="交回比对清单">
        <FileField name="file" label="填好的比对清单" kinds={['xlsx']} maxMegabytes={20} />
        <FormActions>
          <SubmitButton>上传并查看差异</SubmitButton>
        </FormActions>
      </FormShell>
    </Panel>
  )
}
