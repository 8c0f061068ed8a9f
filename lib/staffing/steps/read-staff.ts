import type { Holder } from '@/lib/account/model'
import { listHolders } from '@/lib/account/steps/list-holders'
import { listAllUnits } from '@/lib/account/steps/list-units'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Places } from '../rules/seats-of'

export type Staff = {
  readonly holders: readonly Holder[]
  readonly places: Places
  readonly townships: readonly { readonly code: string; readonly name: string }[]
}

/** The people who can act on the day, and the places they sit at. */
export async function readStaff(tx: Tx, countyCode: string, day: PlainDate): Promise<Staff> {
  const units = await listAllUnits(tx, countyCode)
  return {
    holders: await listHolders(tx, countyCode, day),
    places: {
      names: new Map(units.map(({ code, shortName }) => [code, shortName])),
      countyWide: new Set(units.flatMap(({ code, isCountyWide }) => (isCountyWide ? code : []))),
    },
    townships: units
      .filter(({ kind }) => kind === 'township')
      .map(({ code, shortName }) => ({ code, name: shortName })),
  }
}
