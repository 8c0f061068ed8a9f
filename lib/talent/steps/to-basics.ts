import { IDENTITY, PHONE } from '@/lib/fact/rules/personal-numbers'
import { lettersOf } from '@/lib/fact/rules/name-pinyin'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { IDENTITY_DOCUMENT, parseIdentityDocument, type IdentityDocument } from '@/lib/kernel/identity-document'
import type { Phone } from '@/lib/kernel/phone'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { birthDateOf, holderOf, sexOf, type ResidentId } from '@/lib/kernel/resident-id'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { seal } from '@/lib/platform/crypto'
import type { TalentStatus } from '../model'
import type { BasicColumns } from '../repository/talents'
import type { BasicFields } from '../rules/talent-entry'
import { identityIndexes, phoneIndexes } from './number-indexes'

type Situation = { readonly status: TalentStatus; readonly today: PlainDate; readonly kept?: BasicColumns }
type IdentityColumns = Pick<
  BasicColumns,
  | 'identityKind'
  | 'identityMasked'
  | 'identitySealed'
  | 'identityBlind'
  | 'identityLast4Blind'
  | 'birthOn'
  | 'sex'
  | 'countryCode'
>

/** Codes of GB/T 2659 for the holders of a resident identity number. */
const COUNTRY_OF_HOLDER = { mainland: 'CHN', hongKong: 'HKG', macao: 'MAC', taiwan: 'TWN' } as const

/** What a form says of a person, as columns: numbers checked, sealed and indexed; birth and sex follow from an ID number. */
export function toBasics(fields: BasicFields, situation: Situation): Result<BasicColumns, Failure> {
  const identity = toIdentity(fields, situation)
  if (!identity.ok) return identity
  if (fields.villageCode !== undefined && !fields.villageCode.startsWith(fields.townshipCode)) {
    return fail(invalidField('villageCode', '所选村(社区)不属于所选乡镇(街道)'))
  }
  return ok({
    name: fields.name,
    ...lettersOf(fields.name, 'person'),
    ...identity.value,
    ...toPhone(fields.phone, situation.kept),
    townshipCode: fields.townshipCode,
    villageCode: fields.villageCode ?? null,
    originCode: fields.originCode ?? null,
    householdCode: fields.householdCode ?? null,
    ethnicCode: fields.ethnicCode ?? null,
    maritalCode: fields.maritalCode ?? null,
    introducedOn: fields.introducedOn ?? null,
    isFromOutside: fields.isFromOutside ?? null,
    ownsHomeInCounty: fields.ownsHomeInCounty ?? null,
    status: situation.status,
  })
}

function toIdentity(fields: BasicFields, { today, kept }: Situation): Result<IdentityColumns, Failure> {
  const declared = {
    birthOn: fields.birthOn ?? null,
    sex: fields.sexCode ?? null,
    countryCode: fields.countryCode ?? null,
  }
  if (fields.identityNumber === undefined) {
    if (!kept) return fail(invalidField('identityNumber', '请填写证件号码'))
    if (kept.identityKind !== fields.identityKind) {
      return fail(invalidField('identityNumber', '更改证件类型时请重新填写证件号码'))
    }
    const fixed = kept.identityKind === IDENTITY_DOCUMENT.residentId ? pickSaid(kept) : {}
    const { identityKind, identityMasked, identitySealed, identityBlind, identityLast4Blind } = kept
    return ok({
      identityKind,
      identityMasked,
      identitySealed,
      identityBlind,
      identityLast4Blind,
      ...declared,
      ...fixed,
    })
  }
  const parsed = parseIdentityDocument(fields.identityKind, fields.identityNumber, today)
  if (!parsed.ok) return fail(invalidField('identityNumber', parsed.failure.text))
  return ok({ ...declared, ...sealIdentity(parsed.value), ...saidBy(parsed.value) })
}

const pickSaid = ({ birthOn, sex, countryCode }: BasicColumns) => ({ birthOn, sex, countryCode })

function sealIdentity({ kind, number }: IdentityDocument) {
  return {
    identityKind: kind,
    identitySealed: seal(IDENTITY, number),
    ...identityIndexes({ kind, number }),
  }
}

/** A resident identity number says when its holder was born, of what sex, and of what nationality. */
function saidBy({ kind, number }: IdentityDocument) {
  if (kind !== IDENTITY_DOCUMENT.residentId) return {}
  const id = number as ResidentId
  return { birthOn: birthDateOf(id), sex: sexOf(id), countryCode: COUNTRY_OF_HOLDER[holderOf(id)] }
}

function toPhone(phone: Phone | undefined, kept: Situation['kept']) {
  if (phone !== undefined) return { phoneSealed: seal(PHONE, phone), ...phoneIndexes(phone) }
  return {
    phoneSealed: kept?.phoneSealed ?? null,
    phoneBlind: kept?.phoneBlind ?? null,
    phoneMasked: kept?.phoneMasked ?? null,
    phoneLast4Blind: kept?.phoneLast4Blind ?? null,
  }
}
