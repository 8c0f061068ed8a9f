import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import { lettersOf } from '@/lib/fact/rules/name-pinyin'
import { sealPhone } from '@/lib/fact/steps/seal-phone'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { parseResidentId } from '@/lib/kernel/resident-id'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { parseUscc } from '@/lib/kernel/uscc'
import { blindIndex } from '@/lib/platform/crypto'
import type { EnterpriseStatus } from '../model'
import type { EnterpriseColumns } from '../repository/enterprises'
import type { EnterpriseFields } from '../rules/enterprise-entry'

/** What stays as it is when the form leaves a sealed value alone. */
type Kept = Pick<EnterpriseColumns, 'phoneSealed' | 'phoneBlind' | 'phoneMasked' | 'controllerKey'>

const NOTHING_KEPT: Kept = { phoneSealed: null, phoneBlind: null, phoneMasked: null, controllerKey: null }

/** What a form says of an enterprise, as columns. The controller's number becomes a key and is not kept. */
export function toColumns(
  fields: EnterpriseFields,
  situation: { status: EnterpriseStatus; today: PlainDate; kept?: Kept },
): Result<EnterpriseColumns, Failure> {
  const { phone, controllerNumber, ...rest } = fields
  const kept = situation.kept ?? NOTHING_KEPT
  const controllerKey =
    controllerNumber === undefined ? kept.controllerKey : controllerKeyOf(controllerNumber, situation.today)
  if (controllerNumber !== undefined && controllerKey === null) {
    return fail(invalidField('controllerNumber', '实际控制人：身份证号码或统一社会信用代码校验不正确，请核对是否输错'))
  }
  return ok({
    uscc: rest.uscc,
    name: rest.name,
    ...lettersOf(rest.name, 'organisation'),
    employerType: rest.employerType,
    industryCode: rest.industryCode,
    townshipCode: rest.townshipCode,
    address: rest.address ?? null,
    registeredOn: rest.registeredOn ?? null,
    legalPersonName: rest.legalPersonName ?? null,
    controllerName: rest.controllerName ?? null,
    controllerKey,
    isAboveScale: rest.isAboveScale ?? null,
    isDishonest: rest.isDishonest ?? null,
    ...(phone === undefined ? pickPhone(kept) : sealPhone(phone)),
    status: situation.status,
  })
}

const pickPhone = ({ phoneSealed, phoneBlind, phoneMasked }: Kept) => ({ phoneSealed, phoneBlind, phoneMasked })

/** The credit code of a company, or the blind index of a person's identity number; null for what is neither. */
function controllerKeyOf(number: string, today: PlainDate): string | null {
  const company = parseUscc(number)
  if (company.ok) return company.value
  const person = parseResidentId(number, today)
  return person.ok ? blindIndex(IDENTITY, person.value) : null
}
