import type { EmployerChoice } from '@/components/domain/register/employment-fields'
import { CREDENTIAL_OPTIONS, HONOUR_LEVEL_OPTIONS, YES_NO_OPTIONS } from '@/components/domain/register/options'
import { RadioGroupField, SelectField } from '@/components/form/choice-field'
import { MoneyField } from '@/components/form/money-field'
import { DateField, TextField } from '@/components/form/text-field'
import { RELATION_LABELS } from '@/lib/talent/labels'

const GRID = 'grid gap-4 md:grid-cols-2'
const RELATIONS = Object.entries(RELATION_LABELS).map(([value, label]) => ({ value, label }))

export const CredentialFields = () => (
  <div className={GRID}>
    <SelectField name="credential" label="职称或技能等级" hint="按证书所列系列选择" options={CREDENTIAL_OPTIONS} />
    <DateField name="obtainedOn" label="取得日期" hint="自这一天起计算" optional />
    <TextField name="issuer" label="评审或发证机构" maxLength={100} optional />
    <TextField name="certificateNumber" label="证书编号" maxLength={60} optional />
  </div>
)

export const InsuranceFields = ({ payers }: { payers: readonly EmployerChoice[] }) => (
  <div className={GRID}>
    <SelectField
      name="payerId"
      label="缴费单位"
      options={payers.map(({ id, name }) => ({ value: id, label: name }))}
      placeholder="个人缴纳"
      optional
    />
    <span className="hidden md:block" />
    <TextField
      name="fromMonth"
      label="起始月份"
      hint="按 2026-03 的格式填写"
      placeholder="2026-03"
      inputMode="numeric"
      maxLength={7}
    />
    <TextField
      name="toMonth"
      label="截止月份"
      hint="仍在缴费的留空"
      placeholder="2026-08"
      inputMode="numeric"
      maxLength={7}
      optional
    />
  </div>
)

export const HousingFields = () => (
  <div className={GRID}>
    <DateField name="filedOn" label="网签备案日期" />
    <MoneyField name="priceFen" label="合同总价" />
    <RadioGroupField name="isFirstHome" label="是否首套" options={YES_NO_OPTIONS} inline optional />
    <RadioGroupField name="isDeedTaxPaid" label="是否已交纳契税" options={YES_NO_OPTIONS} inline optional />
    <TextField name="address" label="房屋坐落" maxLength={200} optional />
    <TextField name="contractNumber" label="合同编号" maxLength={60} optional />
  </div>
)

export const HouseholdFields = () => (
  <div className={GRID}>
    <RadioGroupField name="relation" label="关系" options={RELATIONS} inline />
    <TextField name="name" label="姓名" maxLength={50} />
    <TextField
      name="identityNumber"
      label="身份证号码"
      hint="填写后自动与人才库中的登记关联，夫妻待遇合并计算"
      maxLength={18}
      autoComplete="off"
      optional
    />
    <DateField name="validFrom" label="起始日" hint="登记结婚或出生之日" />
  </div>
)

export const HonourFields = () => (
  <div className={GRID}>
    <TextField name="name" label="荣誉名称" maxLength={100} />
    <SelectField name="level" label="级别" hint="以表彰机关的级别为准" options={HONOUR_LEVEL_OPTIONS} />
    <DateField name="awardedOn" label="授予日期" optional />
    <TextField name="issuer" label="授予单位" maxLength={100} optional />
  </div>
)
