import { IDENTITY_KIND_OPTIONS } from '@/components/domain/register/options'
import { SelectField, type Option } from '@/components/form/choice-field'
import { TextField } from '@/components/form/text-field'

/** What 政务统一身份认证 verified, and the proof of it; the phone only fills the first step in. */
export type Verified = { ticket: string; name: string; number: string; phone: string }

const VERIFIED = '已由统一身份认证核验，不能更改'
const RESIDENT_ID = '111'

type Props = { townships: readonly Option[]; verified: Verified | null }

/** Who registers: typed, or as verified. */
export const PersonSection = ({ townships, verified }: Props) => (
  <div className="space-y-4">
    <TextField
      name="code"
      label="短信验证码"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={6}
      className="max-w-48"
    />
    <TextField
      name="name"
      label="姓名"
      hint={verified ? VERIFIED : '与证件一致'}
      autoComplete="name"
      maxLength={50}
      defaultValue={verified?.name ?? ''}
      readOnly={verified !== null}
    />
    <SelectField name="identityKind" label="证件类型" options={IDENTITY_KIND_OPTIONS} defaultValue={RESIDENT_ID} />
    <TextField
      name="identityNumber"
      label="证件号码"
      hint={verified ? VERIFIED : undefined}
      autoComplete="off"
      maxLength={32}
      defaultValue={verified?.number ?? ''}
      readOnly={verified !== null}
    />
    <SelectField
      name="townshipCode"
      label="所在乡镇(街道)"
      hint="工作或居住的地方，由它受理您的申报"
      options={townships}
    />
  </div>
)
