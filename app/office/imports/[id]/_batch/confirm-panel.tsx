import { paths } from '@/app/paths'
import { ActionButton } from '@/components/form/action-button'
import { CheckboxField } from '@/components/form/choice-field'
import { ConfirmAction } from '@/components/form/confirm-action'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { ImportDetail } from '@/lib/register-import/queries/get-import'
import { confirmImportAction, discardImportAction } from '../../actions'

/** 核对完毕: what will be written, asked once more; or another file. */
export function ConfirmPanel({ detail: { batch, kindLabel } }: { detail: ImportDetail }) {
  const { id, planHash, createdRows, changedRows, faultyRows, sameRows, problem } = batch
  const writes = createdRows + changedRows
  const what = `新增 ${createdRows} 行、更新 ${changedRows} 行`
  return (
    <Panel title="核对完毕，还没有写入">
      {problem ? (
        <Alert tone="attention" title="上次确认后没有写入" className="mb-3">
          {problem}
        </Alert>
      ) : null}
      <p className="mb-3 text-ink-2">{adviceFor(writes, faultyRows, sameRows)}</p>
      <div className="flex flex-wrap items-start gap-3">
        {writes > 0 ? (
          <ConfirmAction
            action={confirmImportAction}
            variant="primary"
            label={faultyRows > 0 ? `只导入无误的 ${writes} 行…` : `确认导入 ${writes} 行…`}
            title={`导入${kindLabel}：${what}？`}
            description={
              faultyRows > 0
                ? `有误的 ${faultyRows} 行不导入，可下载改正后再次导入。导入后可以整批撤销。`
                : '导入后可以整批撤销。'
            }
            confirm={`写入登记库（${what}）`}
            hidden={{ batchId: id, planHash: planHash ?? '' }}
          >
            {faultyRows > 0 ? <CheckboxField name="leaveFaulty" label={`有误的 ${faultyRows} 行这次不导入`} /> : null}
          </ConfirmAction>
        ) : null}
        <LinkButton href={paths.newImport(batch.kind)}>改正后重新上传</LinkButton>
        <ActionButton action={discardImportAction} hidden={{ batchId: id }} variant="quiet">
          放弃这个文件
        </ActionButton>
      </div>
    </Panel>
  )
}

function adviceFor(writes: number, faultyRows: number, sameRows: number): string {
  if (writes === 0 && faultyRows === 0) return '文件里的内容登记库里都已经有了，不需要导入。'
  if (writes === 0 && sameRows > 0)
    return `${faultyRows} 行有误，${sameRows} 行登记库里已经有了，没有需要写入的。请下载有误的行，按原因改正后重新上传。`
  if (writes === 0) return '没有一行可以导入。请下载有误的行，按原因改正后重新上传。'
  if (faultyRows > 0) return '可以先导入无误的行，再把有误的行改正后导入；也可以全部改正后重新上传。'
  return '每一行都没有问题，确认后写入登记库。'
}
