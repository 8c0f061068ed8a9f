import { UploadNow } from '@/components/form/upload-now'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { ApplicationForm, FormMaterial } from '@/lib/application/queries/get-application-form'
import { paperAnchor } from '@/lib/application/rules/form-steps'
import { paths } from '@/app/paths'
import { PaperFile } from './paper-file'
import { ReturnNotice } from './return-notice'

/** The papers of the case, one sheet each: what lies there, and a place to add. */
export function MaterialsStep({ form }: { form: ApplicationForm }) {
  return (
    <>
      <ReturnNotice form={form} />
      <p className="text-ink-2">
        可以直接拍照，四角拍全、字看得清；也可以上传 PDF。本系统为非涉密系统，严禁上传涉密信息。
      </p>
      {form.materials.map((material) => (
        <Paper key={material.code} applicationId={form.id} material={material} />
      ))}
    </>
  )
}

function Paper({ applicationId, material }: { applicationId: string; material: FormMaterial }) {
  const { code, name, hint, clause, isRequired, isOpen, returned, files, formats, maxCount, maxMegabytes } = material
  return (
    <Panel id={paperAnchor(code)} title={name} actions={<Mark material={material} />}>
      {returned === null ? null : <p className="mb-2 text-amber">要补正：{returned}</p>}
      <p className="text-ink-2">
        {hint ?? `依据${clause}`}
        {isRequired ? '' : '；不涉及的可以不传'}
      </p>
      {files.length > 0 ? (
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {files.map((file) => (
            <PaperFile key={file.id} applicationId={applicationId} file={file} mayRemove={isOpen} />
          ))}
        </ul>
      ) : null}
      {files.length < maxCount ? (
        <UploadNow
          label={name}
          url={paths.uploads(applicationId, code)}
          kinds={formats}
          maxMegabytes={Math.min(maxMegabytes, 10)}
        />
      ) : (
        <p className="mt-2 text-ink-2">最多 {maxCount} 个文件，已满。</p>
      )}
    </Panel>
  )
}

function Mark({ material: { files, returned, isRequired } }: { material: FormMaterial }) {
  if (returned !== null) return <StatusMark tone="attention">要补正</StatusMark>
  if (files.length > 0) return <StatusMark tone="good">已上传 {files.length}</StatusMark>
  return isRequired ? <StatusMark tone="unknown">待上传</StatusMark> : <StatusMark tone="neutral">选传</StatusMark>
}
