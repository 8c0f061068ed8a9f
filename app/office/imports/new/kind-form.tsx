import { Download } from 'lucide-react'
import { paths } from '@/app/paths'
import { SelectField } from '@/components/form/choice-field'
import { DateField, TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { SOURCES } from '@/lib/fact/model'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { KINDS } from '@/lib/register-import/kinds/import-kinds'
import type { ImportKind } from '@/lib/register-import/model'
import { IMPORT_SOURCES } from '@/lib/register-import/schema'
import { ImportForm } from '../_components/workbook-form'

const sourceOptions = IMPORT_SOURCES.map((value) => ({
  value,
  label: value === SOURCES.enterpriseDeclared ? `${value}（须由主管部门核验）` : value,
}))

/** The template of a kind, and the form that takes the filled one. */
export function KindForm({ kind, today }: { kind: ImportKind; today: PlainDate }) {
  const { label, notes, columns, usualSource } = KINDS[kind]
  const names = (required: boolean) =>
    columns.filter(({ isRequired }) => (isRequired === true) === required).map(({ header }) => header)
  return (
    <div className="min-w-0 space-y-4">
      <Panel
        title="一、下载模板填写"
        actions={
          <LinkButton href={paths.importTemplate(kind)} download icon={<Download aria-hidden />}>
            下载{label}模板
          </LinkButton>
        }
      >
        <ul className="list-disc space-y-1 pl-5">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
          <li>必填的列：{names(true).join('、')}。</li>
          <li>可填的列：{names(false).join('、')}。</li>
          <li>也可以直接上传已有的表：列的先后不限，常见的别名（如“身份证号”）认得；不认识的列会列出来，不会导入。</li>
        </ul>
      </Panel>
      <Panel title="二、上传文件核对">
        <ImportForm to={paths.importUpload()} pageOf={paths.imports()} hidden={{ kind }}>
          <SelectField
            name="source"
            label="数据来源"
            hint="写进每个人的登记历史"
            options={sourceOptions}
            defaultValue={usualSource}
            className="max-w-96"
          />
          <DateField
            name="sourceDay"
            label="数据日期"
            hint="这份数据说的是哪一天的情况"
            defaultValue={today}
            className="max-w-60"
          />
          <TextField name="sourceDocument" label="依据文件或文号" optional maxLength={100} className="max-w-96" />
        </ImportForm>
      </Panel>
    </div>
  )
}
