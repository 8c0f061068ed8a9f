import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea, TextField } from '@/components/form/text-field'
import { NoticeRowTable } from '@/components/domain/notice-row-table'
import { Alert } from '@/components/ui/alert'
import { Panel } from '@/components/ui/panel'
import type { NoticePreview } from '@/lib/application/queries/preview-notice'
import { newId } from '@/lib/platform/id'
import { publish } from '../actions'
import { NoticeDays } from './notice-days'

/** The words, the days and the lines of a notice before it is published. */
export function NoticePreviewBody({ preview }: { preview: NoticePreview }) {
  const { rows, lastDay, workingDays } = preview
  return (
    <div className="space-y-4">
      {preview.refusal ? (
        <Alert tone="bad" title="不能一并公示">
          {preview.refusal}
        </Alert>
      ) : null}
      {preview.isProvisional ? (
        <Alert tone="attention" title="公示期暂按周末推算">
          公示期跨入的年份尚未载入国务院放假通知；载入之前，到期也不会自动结束。
        </Alert>
      ) : null}
      <Panel title="公示期" note={`${workingDays} 个工作日，${preview.firstDay} 至 ${lastDay}`}>
        <NoticeDays days={preview.days} />
      </Panel>
      <Panel flush title={`公示名单（${rows.length} 件）`} note="姓名隐去部分，不公开证件号码、联系方式和银行账户">
        <NoticeRowTable rows={rows.map((row) => ({ ...row, id: String(row.ordinal), status: 'open' as const }))} />
      </Panel>
      <Panel title="标题与正文" note={preview.unitName}>
        <FormShell action={publish} label="发布公示" requestId={newId()}>
          {preview.ids.map((id) => (
            <input key={id} type="hidden" name="ids[]" value={id} />
          ))}
          <TextField name="title" label="标题" defaultValue={preview.title} maxLength={80} />
          <TextArea name="body" label="正文" rows={5} defaultValue={preview.body} maxLength={2000} />
          <FormActions
            note={`发布后 ${rows.length} 件转为公示中，短信告知申报人；${lastDay} 期满无异议，次日自动办结。`}
          >
            <SubmitButton disabled={preview.refusal !== null}>{`发布公示（${rows.length} 件）`}</SubmitButton>
          </FormActions>
        </FormShell>
      </Panel>
    </div>
  )
}
