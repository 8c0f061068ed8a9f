import { paths } from '@/app/paths'
import { FileField } from '@/components/form/file-field'
import { DateField, TextField } from '@/components/form/text-field'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'
import { MAXIMUM_FILE_BYTES } from '@/lib/attachment/model'

/** 线下审定: what was decided on the 呈批件 or at the meeting, with the scan of it. */
export function OfflineFields({ view }: { view: CaseForReview }) {
  return (
    <>
      <p className="text-ink-2">本环节为线下审定：先下载呈批件送签批，再按签批结果登记。</p>
      <TextField name="minuteNumber" label="会议纪要或呈批件编号" hint="例如 云人才纪〔2026〕3号" maxLength={60} />
      <DateField name="decidedOn" label="审定日期" hint="会议或签批的日期，不早于本件转到本环节的日期，不晚于今天" />
      <TextField name="signer" label="签批人" maxLength={50} className="max-w-60" />
      <FileField
        name="scanId"
        label="会议纪要或签批件扫描件"
        kinds={['pdf', 'jpg', 'jpeg', 'png']}
        maxMegabytes={MAXIMUM_FILE_BYTES / 1024 / 1024}
        uploadUrl={paths.decisionScan(view.id)}
      />
    </>
  )
}
