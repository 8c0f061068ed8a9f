import { keep } from '@/app/_kept/actions'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea, TextField } from '@/components/form/text-field'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'
import type { FormField } from '@/lib/application/rules/returnable-fields'
import type { Signing } from '@/lib/application/rules/review-standing'
import { sendBack } from '../actions'

const GROUPS: readonly { kind: FormField['kind']; label: string }[] = [
  { kind: 'answer', label: '填报内容' },
  { kind: 'material', label: '材料' },
  { kind: 'payee', label: '收款' },
]

/** 退回补正: what to put right, each with its own words. What is left empty stays closed to the applicant. */
export function ReturnAction({ view, signing }: { view: CaseForReview; signing: Signing }) {
  if (signing.returnable.length === 0) return null
  return (
    <ConfirmAction
      action={sendBack}
      label="退回补正…"
      title={`退回 ${view.number}，请申报人补正？`}
      description="写明每一处怎么改；没有写的内容申报人不能改动。退回后短信告知申报人，15 个工作日内补正。补正后回到本环节；改变结论或金额的，从受理重新办理，此前的签署作废。"
      confirm="退回补正"
      shortcut="r"
      keeping={{ form: `sendBack:${view.id}`, action: keep }}
      hidden={{ applicationId: view.id, version: String(view.version) }}
      doneMessage="已退回补正"
    >
      {GROUPS.map(({ kind, label }) => (
        <FieldsOfKind
          key={kind}
          label={label}
          fields={signing.returnable.filter((field) => field.kind === kind)}
          view={view}
        />
      ))}
      <TextArea name="opinion" label="退回意见" rows={3} hint="给申报人看的总的说明" maxLength={1000} />
    </ConfirmAction>
  )
}

function FieldsOfKind({ label, fields, view }: { label: string; fields: readonly FormField[]; view: CaseForReview }) {
  if (fields.length === 0) return null
  return (
    <fieldset className="space-y-3">
      <legend className="mb-1 text-ink-2">{label}</legend>
      {fields.map((field) => (
        <TextField
          key={field.field}
          name={`fields/${field.field}`}
          label={field.label}
          hint={standingOf(field, view)}
          placeholder="需要补正时填写，例如：缺第 3 页"
          optional
          maxLength={300}
        />
      ))}
    </fieldset>
  )
}

/** What lies there now, so that the officer need not look away. */
function standingOf({ field, kind }: FormField, view: CaseForReview): string {
  if (kind === 'payee')
    return view.payee ? `${view.payee.holderName} ${view.payee.bankName} ${view.payee.accountMasked}` : '未填'
  if (kind === 'material') {
    const material = view.materials.find(({ code }) => `material:${code}` === field)
    return material && material.files.length > 0 ? `已交 ${material.files.length} 个文件` : '未提交'
  }
  const fact = view.declared.find((one) => one.fact === field)
  if (!fact) return '未填'
  return fact.declared === null ? `登记信息：${fact.register ?? '没有'}` : `填报：${fact.declared}`
}
