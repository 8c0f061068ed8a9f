import type { Actor } from '@/lib/kernel/actor'
import type { Workplace } from '../register/talent-inputs'

/** Who keeps the register of a township and whom the history names. */
export type Keeper = Pick<Actor, 'accountId' | 'name' | 'kind'>

/** An employer as the rows of its people need it. */
export type Employer = Workplace & { readonly name: string; readonly weight: number }

/** What every row of a large register is made from; plain data, so that threads can be given it. */
export type Place = {
  readonly countyCode: string
  readonly townships: readonly string[]
  readonly keepers: Readonly<Record<string, Keeper>>
  readonly employers: readonly Employer[]
}

export const keeperOf = (place: Place, townshipCode: string): Keeper => {
  const keeper = place.keepers[townshipCode]
  if (!keeper) throw new Error(`seed: nobody keeps the register of ${townshipCode}`)
  return keeper
}
