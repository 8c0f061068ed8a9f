import Link from 'next/link'
import { paths } from '@/app/paths'
import { RouteUpload } from '@/components/form/route-upload'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import type { OpeningBatchView } from '@/lib/opening-balance/queries/get-opening-batch'
import { OpeningBatchMark } from './batch-mark'

/** 来源文件 of the batch, and the batches it takes back or is taken back by. */
export function Source({ batch }: { batch: OpeningBatchView }) {
  const { id, documentNumber, scanName, reason, reverses, reversals, acts } = batch
  return (
    <Panel title="来源文件">
      <div className="space-y-4">
        <DescriptionList
          columns={1}
          items={[
            { term: '文号', value: documentNumber },
            {
              term: '扫描件',
              value: scanName ? (
                <a className="link wrap-anywhere" href={paths.openingScan(id)} download>
                  {scanName}
                </a>
              ) : (
                '还没有上传'
              ),
            },
            ...(reverses ? [{ term: '冲销批次', value: <BatchLink batch={reverses} /> }] : []),
            ...(reason ? [{ term: '冲销原因', value: reason }] : []),
            ...reversals.map((one) => ({
              term: '被冲销',
              value: (
                <>
                  <BatchLink batch={one} /> <OpeningBatchMark status={one.status} />
                </>
              ),
            })),
          ]}
        />
        {acts.write ? (
          <RouteUpload
            action={paths.openingScan(id)}
            label={scanName ? '换一份扫描件' : '上传扫描件'}
            hint="台账、批复或拨款凭证的扫描件"
            kinds={['pdf', 'jpg', 'png']}
            maxMegabytes={10}
            verb="上传扫描件"
          />
        ) : null}
      </div>
    </Panel>
  )
}

const BatchLink = ({ batch }: { batch: { id: string; number: string } }) => (
  <Link className="link" href={paths.openingBatch(batch.id)}>
    {batch.number}
  </Link>
)
