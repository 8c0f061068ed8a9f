import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { ImportDetail } from '@/lib/register-import/queries/get-import'
import { ProgressWatch } from '../../_components/progress-watch'
import { ConfirmPanel } from './confirm-panel'
import { Leftovers } from './leftovers'

const WORK = { checking: '正在逐行核对', applying: '正在写入登记库', undoing: '正在撤销' } as const

/** What is going on, or what is to be done next. */
export function NextStep({ detail }: { detail: ImportDetail }) {
  const { batch, kindLabel } = detail
  const again = <LinkButton href={paths.newImport(batch.kind)}>重新上传</LinkButton>
  switch (batch.status) {
    case 'checking':
    case 'applying':
    case 'undoing':
      return (
        <Panel>
          <ProgressWatch
            url={paths.importProgress(batch.id)}
            label={WORK[batch.status]}
            first={{ status: batch.status, done: batch.progressDone, total: batch.progressTotal }}
          />
        </Panel>
      )
    case 'checked':
      return <ConfirmPanel detail={detail} />
    case 'failed':
      return (
        <Alert tone="bad" title="没有导入，登记库没有任何改动" action={again}>
          {batch.problem}
        </Alert>
      )
    case 'discarded':
      return <Alert tone="neutral" title="已放弃，登记库没有任何改动" action={again} />
    case 'applied':
      return <Applied detail={detail} />
    case 'undone':
      return (
        <>
          <Alert tone="neutral" title={`这次导入的${kindLabel}已经撤销`}>
            {detail.leftovers.length > 0
              ? `有 ${detail.leftovers.length} 项没有撤销，见下表。`
              : '登记库已恢复到导入之前。'}
          </Alert>
          <Leftovers detail={detail} />
        </>
      )
  }
}

function Applied({ detail: { batch, kindLabel } }: { detail: ImportDetail }) {
  const { createdRows, changedRows, faultyRows, problem, id } = batch
  const done = `新增 ${createdRows} 行，更新 ${changedRows} 行`
  return (
    <>
      {problem ? (
        <Alert tone="bad" title="撤销没有完成">
          {problem}
        </Alert>
      ) : null}
      <Alert
        tone="good"
        title={`${kindLabel}已导入：${done}`}
        action={
          <LinkButton variant="danger" href={paths.importUndo(id)}>
            撤销导入…
          </LinkButton>
        }
      >
        {faultyRows > 0 ? `有误的 ${faultyRows} 行没有导入：下载有误的行，改正后再上传。` : '全部行都已导入。'}
      </Alert>
    </>
  )
}
