import { addDays, toPlainDate } from '@/lib/kernel/plain-date'
import type { Phone } from '@/lib/kernel/phone'
import { useRepeatableIds } from '@/lib/platform/id'
import { atTen } from '../register/enterprises'
import { numberedPerson } from '../register/numbered-person'
import { randomFrom, type Random } from '../register/random'
import { talentPlan } from '../register/talent-inputs'
import { copyBlock, type CopyBlock } from './copy-text'
import type { Employer, Place } from './place'
import { addTalentRows, type TableRows } from './talent-rows'

export type Batch = { readonly index: number; readonly from: number; readonly to: number; readonly total: number }

const SEED = 990_000
const FIRST_DAY = toPlainDate('2025-02-10')
const DAYS = 578
const EMPLOYED = 0.93
/** No two people of a large register share a number, and none has one of the demo's. */
const phoneOf = (n: number): Phone => `191${String(n).padStart(8, '0')}` as Phone

/**
 * Talents `from` to `to` as blocks of rows, the same every time: chance and ids begin anew with every batch, so that it
 * does not matter who makes which, and when.
 */
export function talentBatch(place: Place, { index, from, to, total }: Batch): CopyBlock[] {
  useRepeatableIds(`register:${index}`, atTen(FIRST_DAY).getTime() + from * 20)
  const random = randomFrom(SEED + index)
  const names = new Map(place.employers.map(({ id, name }) => [id, name]))
  const employerBy = employerPicker(place)
  const rows: TableRows = new Map()
  for (let n = from; n < to; n += 1) {
    const today = addDays(FIRST_DAY, Math.floor((n * DAYS) / total))
    const employer = random.chance(EMPLOYED) ? employerBy(random) : null
    const given = { person: numberedPerson(random, n), employer }
    const { input } = talentPlan(random, { ...place, index: n, today }, given)
    const now = atTen(today)
    addTalentRows(rows, place, {
      input: { ...input, phone: phoneOf(n) },
      n,
      now,
      nameOf: (id) => names.get(id) ?? '',
    })
  }
  return [...rows].map(([table, all]) => copyBlock(table, all))
}

/** An employer by its weight: a list in which each stands as often as it weighs. */
function employerPicker({ employers }: Place): (random: Random) => Employer {
  const weighted = employers.flatMap((employer) => Array.from({ length: employer.weight }, () => employer))
  return (random) => random.pick(weighted)
}
