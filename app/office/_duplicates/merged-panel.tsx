import { unmergeEntriesAction } from '@/app/office/_duplicates/actions'
import { RadioGroupField } from '@/components/form/choice-field'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { Moment } from '@/components/ui/day'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import type { CountedRows, MergeDetail } from '@/lib/duplicate/queries/get-merge'
import type { SubjectKind } from '@/lib/fact/model'
import { WORDS } from './words'

const listed = (rows: readonly CountedRows[]): string => rows.map(({ label, count }) => `${label} ${count}`).join('、')

/** A merge that stands: who, why, what it touched; and taking it back. */
export function MergedPanel({ detail, kind }: { detail: MergeDetail; kind: SubjectKind }) {
  const { merge, rowCount, touched, since } = detail
  return (
    <Panel title="已合并" actions={<Undo detail={detail} kind={kind} />}>
      <DescriptionList
        columns={1}
        items={[
          {
            term: '合并人',
            value: (
              <>
                {merge.mergedByName} <Moment value={merge.mergedAt} />
              </>
            ),
          },
          { term: '判定依据', value: merge.reason },
          { term: '涉及', value: `共 ${rowCount} 行：${listed(touched)}` },
          { term: '合并后新增', value: since.length === 0 ? '没有' : listed(since) },
        ]}
      />
    </Panel>
  )
}

function Undo({ detail, kind }: { detail: MergeDetail; kind: SubjectKind }) {
  const { merge, rowCount, since } = detail
  return (
    <ConfirmAction
      action={unmergeEntriesAction}
      label="撤销合并…"
      title="撤销合并"
      description={
        <>
          <p>合并时改动的 {rowCount} 行恢复到合并前，并入的登记重新单独显示。</p>
          {since.length > 0 ? <p>合并后新增的（{listed(since)}）留在保留的登记名下，请另行核对。</p> : null}
        </>
      }
      confirm={`恢复 ${rowCount} 行`}
      variant="danger"
      hidden={{ mergeId: merge.id }}
      doneMessage="已恢复为两份登记"
    >
      <RadioGroupField
        name="verdict"
        label="撤销后的判定"
        options={[
          { value: 'different', label: `不是${WORDS[kind].one}`, hint: '以后不再提示这一对' },
          { value: 'undecided', label: '待重新判定', hint: '例如保留错了登记、选错了值' },
        ]}
      />
      <TextArea name="reason" label="撤销理由" rows={2} maxLength={500} />
    </ConfirmAction>
  )
}
