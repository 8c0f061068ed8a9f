import { Download } from 'lucide-react'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { formatYuan } from '@/components/ui/format-money'
import { Panel } from '@/components/ui/panel'
import { ENCODING_LABELS } from '@/lib/subsidy/labels'
import type { BatchView } from '@/lib/subsidy/queries/get-batch'
import { BatchLink } from './batch-link'

/** 代发文件: its control totals and hash; handed to who exported it. A batch that went by the link has its lines there instead. */
export function BatchFile({ batch }: { batch: BatchView }) {
  const { file } = batch
  if (!file) return <BatchLink batch={batch} />
  return (
    <Panel title="代发文件">
      <DescriptionList
        columns={1}
        items={[
          { term: '文件', value: `${file.fileName}（${ENCODING_LABELS[file.encoding]}，${file.sizeBytes} 字节）` },
          { term: '总笔数', value: `${batch.lineCount} 笔` },
          { term: '总金额', value: `¥${formatYuan(batch.totalFen)}` },
          { term: 'SHA-256', value: <code className="text-xs break-all">{file.sha256}</code> },
        ]}
      />
      {file.mine ? (
        <LinkButton
          className="mt-3"
          variant="primary"
          icon={<Download aria-hidden />}
          href={paths.batchFile(batch.id)}
          download={file.fileName}
        >
          下载代发文件
        </LinkButton>
      ) : (
        <p className="mt-3 text-ink-2">文件只能由导出人本人下载，每次下载都有记录。</p>
      )}
    </Panel>
  )
}
