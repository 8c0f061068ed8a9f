import { paths } from '@/app/paths'
import { RouteUpload } from '@/components/form/route-upload'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { OpeningBatchView } from '@/lib/opening-balance/queries/get-opening-batch'
import { LineForm } from './line-form'

/** Where lines come from while a batch is being written: a workbook, or the keyboard. */
export function WriteLines({ batch }: { batch: OpeningBatchView }) {
  if (!batch.acts.write || batch.kind === 'reversal') return null
  return (
    <>
      <Panel
        title="上传登记表"
        note="每行都没有错误才录入；再次上传时，代替上次表格中的各笔"
        actions={
          <LinkButton size="sm" href={paths.openingTemplate()} download>
            下载模板
          </LinkButton>
        }
      >
        <RouteUpload
          action={paths.openingFile(batch.id)}
          label="期初待遇登记表"
          hint="Excel 工作簿（.xlsx），列的先后可以调换"
          kinds={['xlsx']}
          maxMegabytes={10}
          verb="录入表格"
        />
      </Panel>
      <details className="rounded-md border border-line bg-sheet">
        <summary className="cursor-pointer px-4 py-2.5 text-lg">逐条录入</summary>
        <div className="border-t border-line p-4">
          <LineForm batchId={batch.id} />
        </div>
      </details>
    </>
  )
}
