import { lettersOf } from '@/lib/fact/rules/name-pinyin'
import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import { IDENTITY_DOCUMENT } from '@/lib/kernel/identity-document'
import { seal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import { emptyTalents, findWithMerged, type Blank } from '../repository/erase-talent'
import { lockTalent } from '../repository/talents'
import { identityIndexes } from './number-indexes'

const ERASED_PERSON = '已删除'

/** Her entry, locked, and those that were merged into it: all that names her. */
export async function lockWithMerged(tx: Tx, countyCode: string, id: string): Promise<string[]> {
  await lockTalent(tx, countyCode, id)
  return findWithMerged(tx, countyCode, id)
}

/** Empties these entries of the register and everything that hangs on them; not to be undone. */
export const eraseTalents = (tx: Tx, countyCode: string, ids: readonly string[], now: Date): Promise<void> =>
  emptyTalents(tx, countyCode, ids.map(blankOf), now)

/** In place of her document one that is nobody's, so that what is looked up by a number stays sound. */
function blankOf(id: string): Blank {
  const document = { kind: IDENTITY_DOCUMENT.passport, number: id.replaceAll('-', '').toUpperCase() }
  const { namePinyin, nameInitials } = lettersOf(ERASED_PERSON, 'person')
  return {
    ...{ id, name: ERASED_PERSON, namePinyin, nameInitials, identityKind: document.kind },
    ...{ identitySealed: seal(IDENTITY, document.number), ...identityIndexes(document) },
  }
}
