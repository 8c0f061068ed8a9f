import { Download } from 'lucide-react'
import { paths } from '@/app/paths'
import { ConfirmAction } from '@/components/form/confirm-action'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { FilingPreview } from '@/lib/employer-filing/queries/get-filing'
import { confirm } from './actions'
import { PreviewRows } from './preview-rows'

type Props = { id: string; itemTitle: string; preview: FilingPreview; requestId: string }

/** 核对结果: what is wrong, what each would come to, and the one confirmation. */
export function Preview({ id, itemTitle, preview, requestId }: Props) {
  const { rows, notices, fileable, fileableCount } = preview
  const faulty = rows.length - fileableCount
  return (
    <>
      {notices.length > 0 ? (
        <Alert tone="attention" title="文件中有内容没有读取">
          {notices.join('；')}
        </Alert>
      ) : null}
      <Panel title="核对完毕，还没有办理">
        <p className="mb-3 text-ink-2">
          共 {rows.length} 行：可以代填 {fileableCount} 行，不能办理 {faulty} 行。
          {faulty > 0 ? '不能办理的，可以下载下来，按“原因”改正后另行上传。' : ''}
        </p>
        <div className="flex flex-wrap items-start gap-3">
          {fileableCount > 0 ? (
            <ConfirmAction
              action={confirm}
              variant="primary"
              label={`为这 ${fileableCount} 人代填…`}
              title={`为 ${fileableCount} 人代填“${itemTitle}”？`}
              description="每人会收到短信和消息，在“我的办件”里核对、补齐材料、同意并由本人提交；本人也可以放弃。您填的内容本人看得到、改得了。"
              confirm={`代填 ${fileableCount} 人并通知本人`}
              hidden={{ filingId: id, rows: fileable }}
              requestId={requestId}
              doneMessage="已填好并通知本人"
            />
          ) : null}
          {faulty > 0 ? (
            <LinkButton href={paths.myFilingFaults(id)} download icon={<Download aria-hidden />}>
              下载不能办理的行
            </LinkButton>
          ) : null}
          <LinkButton href={paths.myFilings()}>换一张表</LinkButton>
        </div>
      </Panel>
      <PreviewRows rows={rows} />
    </>
  )
}
