import type { ReactNode } from 'react'
import { judgeDifferentAction, mergeEntriesAction } from '@/app/office/_duplicates/actions'
import { ConfirmAction } from '@/components/form/confirm-action'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-field'
import { Panel } from '@/components/ui/panel'
import type { PairDetail } from '@/lib/duplicate/queries/get-pair'
import { WORDS } from './words'

/** The verdict: one and the same, on what is shown above; or two, said with a reason and remembered. */
export function JudgeForm({ detail, children }: { detail: PairDetail; children: ReactNode }) {
  const { pair, keep, seen, obstacles, recusal, hanging, other, kept } = detail
  const onPair = { pairId: pair.id, version: String(pair.version) }
  const moving = hanging.reduce((sum, row) => sum + row.moving, 0)
  const { one } = WORDS[pair.kind]
  return (
    <>
      {/* Reset when the roles change: what was chosen meant the other way round. */}
      <FormShell
        key={keep}
        action={mergeEntriesAction}
        label="判定并合并"
        hidden={{ ...onPair, keep, seen }}
        className="space-y-4"
      >
        {children}
        <Panel title={`判定：是${one}`}>
          <div className="space-y-4">
            <TextArea
              name="reason"
              label="判定依据"
              hint="写明凭什么认定，例如核对了哪些证件、问过谁。留在记录里。"
              rows={2}
              maxLength={500}
            />
            <FormActions
              note={obstacles.length > 0 ? '上面列出的事项办好后才能合并。' : `将有 ${moving} 行改到保留的登记名下。`}
            >
              <SubmitButton disabled={obstacles.length > 0 || recusal !== null}>合并为一份登记</SubmitButton>
            </FormActions>
          </div>
        </Panel>
      </FormShell>
      <Panel title={`判定：不是${one}`}>
        <div className="flex flex-wrap items-center gap-3">
          <ConfirmAction
            action={judgeDifferentAction}
            label={`不是${one}…`}
            title={`${kept.name} 与 ${other.name} 不是${one}`}
            description="两份登记都保持原样。以后不再提示这一对，除非姓名、号码等比对的内容有变化。"
            confirm="记下判定"
            hidden={onPair}
            disabled={recusal !== null}
          >
            <TextArea name="reason" label="判定依据" rows={2} maxLength={500} />
          </ConfirmAction>
          <p className="text-sm text-ink-2">两份登记都保持原样，不再提示。</p>
        </div>
      </Panel>
    </>
  )
}
