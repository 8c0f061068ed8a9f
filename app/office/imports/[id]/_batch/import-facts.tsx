import { Moment } from '@/components/ui/day'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import type { ImportDetail } from '@/lib/register-import/queries/get-import'

/** Where the file came from, and who did what with it when. */
export function ImportFacts({ detail: { batch } }: { detail: ImportDetail }) {
  const { source, sourceDay, sourceDocument, uploadedByName, uploadedAt, appliedAt, undoneAt, undoReason } = batch
  return (
    <Panel title="批次信息">
      <DescriptionList
        items={[
          { term: '数据来源', value: source },
          { term: '数据日期', value: sourceDay },
          { term: '依据文件', value: sourceDocument },
          {
            term: '上传',
            value: (
              <>
                {uploadedByName} <Moment value={uploadedAt} />
              </>
            ),
          },
          ...(appliedAt ? [{ term: '写入', value: <Moment value={appliedAt} /> }] : []),
          ...(undoneAt ? [{ term: '撤销', value: <Moment value={undoneAt} /> }] : []),
          ...(undoReason ? [{ term: '撤销理由', value: undoReason }] : []),
        ]}
      />
    </Panel>
  )
}
