import { paths } from '@/app/paths'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { UndoPreview } from '@/lib/register-import/queries/preview-undo'
import { requestUndoAction } from '../../actions'

/** Exactly what undoing will do, and to how many; what it leaves is named. */
export function UndoPanel({ undo }: { undo: UndoPreview }) {
  const { id, removed, setBack, left, unweighed } = undo
  const what = undo.subject === 'talent' ? '人' : '个单位'
  const acts = [
    ...(removed > 0 ? [`移除这次新增、之后没有再变动也没有办过业务的 ${removed} ${what}`] : []),
    ...(setBack > 0 ? [`把 ${setBack} ${what}被这次导入改动的内容恢复到导入之前`] : []),
    ...(unweighed > 0
      ? [`另有 ${unweighed} ${what}导入后登记有过变动：撤销时逐一比对，没有变动的内容撤销，有变动的保留并列出`]
      : []),
  ]
  return (
    <Panel title="撤销会做什么">
      {acts.length === 0 ? (
        <p>没有可以撤销的内容：导入的内容之后都有了变动或业务。</p>
      ) : (
        <ul className="list-disc space-y-1 pl-5">
          {acts.map((act) => (
            <li key={act}>{act}</li>
          ))}
          <li>每一处改动都写进登记历史，注明“撤销导入”和理由。</li>
        </ul>
      )}
      {left.length > 0 ? <Left texts={left} /> : null}
      <div className="mt-4 flex flex-wrap gap-3">
        {acts.length > 0 ? (
          <ConfirmAction
            action={requestUndoAction}
            variant="danger"
            label="撤销这次导入…"
            title="撤销这次导入？"
            description={`移除 ${removed} ${what}，恢复 ${setBack} ${what}${left.length > 0 ? `，保留 ${left.length} 项` : ''}${unweighed > 0 ? `，${unweighed} ${what}撤销时逐一比对` : ''}。`}
            confirm="撤销导入"
            hidden={{ batchId: id }}
          >
            <TextArea name="reason" label="撤销理由" rows={2} />
          </ConfirmAction>
        ) : null}
        <LinkButton href={paths.importBatch(id)}>返回</LinkButton>
      </div>
    </Panel>
  )
}

const SHOWN = 100

const Left = ({ texts }: { texts: readonly string[] }) => (
  <>
    <h3 className="mt-4 text-base">以下 {texts.length} 项不会撤销</h3>
    <ul className="mt-1 max-h-96 divide-y divide-line overflow-y-auto">
      {texts.slice(0, SHOWN).map((text) => (
        <li key={text} className="py-1.5 text-ink-2">
          {text}
        </li>
      ))}
      {texts.length > SHOWN ? <li className="py-1.5">另有 {texts.length - SHOWN} 项</li> : null}
    </ul>
  </>
)
