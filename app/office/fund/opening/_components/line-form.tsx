import { CheckboxField } from '@/components/form/choice-field'
import { FormActions, FormSection } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { MoneyField } from '@/components/form/money-field'
import { SubmitButton } from '@/components/form/submit-button'
import { DateField, TextField } from '@/components/form/text-field'
import { newId } from '@/lib/platform/id'
import { addLine } from '../actions'

const GRID = 'grid gap-x-4 gap-y-4 sm:grid-cols-2 lg:grid-cols-3'

/** One line, with the same fields as a row of the workbook. */
export function LineForm({ batchId }: { batchId: string }) {
  return (
    <FormShell
      action={addLine}
      label="逐条录入"
      hidden={{ batchId }}
      requestId={newId()}
      doneMessage="已录入一笔"
      resetOnDone
    >
      <FormSection title="谁、什么待遇">
        <div className={GRID}>
          <TextField name="name" label="姓名或单位名称" />
          <TextField name="identity" label="证件号码" hint="个人享受的必须填写" optional />
          <TextField name="uscc" label="统一社会信用代码" hint="单位享受的必须填写" optional />
          <TextField name="itemCode" label="事项代码" hint="系统中有的事项，如 BUY-01" optional />
          <TextField name="category" label="待遇类别" hint="没有事项代码时填资金科目名称" optional />
          <TextField name="title" label="待遇名称" hint="没有事项代码时填写" optional />
          <DateField name="grantedOn" label="核准日期" />
        </div>
      </FormSection>
      <FormSection title="已经发放的" note="分几年发放的，每年录一笔，核准日期相同。">
        <div className={GRID}>
          <MoneyField name="paidFen" label="已拨付金额" hint="只登记享受过一次的填 0" />
          <MoneyField name="countyFen" label="其中县级资金" hint="不填即全部由县级承担" optional />
          <TextField name="year" label="列支年度" inputMode="numeric" hint="钱出自哪一年的预算" />
          <TextField name="months" label="已享受月数" inputMode="numeric" suffix="个月" optional />
          <DateField name="paidFrom" label="享受起始日" optional />
          <DateField name="paidTo" label="享受截止日" hint="仍在享受的空着" optional />
          <TextField name="place" label="公寓地址" hint="类别为人才公寓的填写" optional />
        </div>
      </FormSection>
      <FormSection title="还要发放的" note="没有待发的，这一部分空着。">
        <div className={GRID}>
          <TextField name="leftCount" label="待发期数" inputMode="numeric" suffix="期" optional />
          <DateField name="leftFirstOn" label="下期应付日" optional />
          <TextField name="leftEveryMonths" label="每期间隔月数" inputMode="numeric" suffix="个月" optional />
          <MoneyField name="leftEachFen" label="每期金额" optional />
          <MoneyField name="leftLastFen" label="末期金额" hint="与每期不同时填写" optional />
          <TextField name="leftCountyPercent" label="待发县级承担比例" inputMode="numeric" suffix="%" optional />
          <TextField name="bankName" label="开户行" optional />
          <TextField name="account" label="收款账号" inputMode="numeric" optional />
        </div>
        <CheckboxField name="leftRecheck" value="no" label="各期到期即发，不再逐期核对" />
      </FormSection>
      <TextField name="note" label="备注" optional />
      <FormActions>
        <SubmitButton>录入这一笔</SubmitButton>
      </FormActions>
    </FormShell>
  )
}
