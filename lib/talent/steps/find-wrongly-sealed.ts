import { lettersOf } from '@/lib/fact/rules/name-pinyin'
import { IDENTITY, PHONE } from '@/lib/fact/rules/personal-numbers'
import type { IdentityDocument } from '@/lib/kernel/identity-document'
import { unseal } from '@/lib/platform/crypto'
import { findSealedSample, type SealedRow } from '../repository/sealed-sample'
import { identityIndexes, phoneIndexes } from './number-indexes'

/** Opening every number of a large register would take hours and would be a reason to wonder. */
const SAMPLE = 2_000

/** Talents of a sample whose numbers cannot be opened, or are not found by what they are indexed by. */
export async function findWronglySealed(countyCode: string): Promise<{ id: string }[]> {
  return (await findSealedSample(countyCode, SAMPLE)).filter((row) => !isRight(row))
}

function isRight(row: SealedRow): boolean {
  try {
    const number = unseal(IDENTITY, row.identitySealed)
    const phone = row.phoneSealed === null ? null : unseal(PHONE, row.phoneSealed)
    return says(row, {
      ...identityIndexes({ kind: row.identityKind, number } as IdentityDocument),
      ...(phone === null ? { phoneMasked: null, phoneBlind: null, phoneLast4Blind: null } : phoneIndexes(phone)),
      namePinyin: lettersOf(row.name, 'person').namePinyin,
    })
  } catch {
    return false
  }
}

const says = (row: SealedRow, expected: Partial<SealedRow>): boolean =>
  Object.entries(expected).every(([key, value]) => row[key as keyof SealedRow] === value)
