import { toPlainDate } from '@/lib/kernel/plain-date'
import { completeResidentId } from '@/lib/kernel/resident-id'
import { hanName, MINORITY_NAMES } from './names'
import type { Random } from './random'
import type { PersonPlan } from './talent-plans'

const FIRST_YEAR = 1970
const LAST_YEAR = 2002
/** Everybody from here on is counted twice, with other sequence numbers: most of the register is young. */
const YOUNG_FROM = 1986
const DAYS_OF_YEAR = 12 * 28

type Slot = { readonly year: number; readonly sequenceFrom: number }
const SLOTS: readonly Slot[] = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)
  .flatMap((year): Slot[] => [
    { year, sequenceFrom: 500 },
    ...(year >= YOUNG_FROM ? [{ year, sequenceFrom: 750 }] : []),
  ])
  .toSorted((a, b) => a.sequenceFrom - b.sequenceFrom || a.year - b.year)
const BIRTHS = SLOTS.length * DAYS_OF_YEAR
/** Prime to BIRTHS, so that neighbours in the register were not born on neighbouring days. */
const STRIDE = 7_919

const two = (number: number): string => String(number).padStart(2, '0')

/**
 * The n-th person of a large register: as personPlan draws one, but with an identity number that no other n has, up to
 * two million, nor anybody personPlan draws. Numbers begin 510799, which no county was given.
 */
export function numberedPerson(random: Random, n: number): PersonPlan {
  const birth = (n * STRIDE) % BIRTHS
  const slot = SLOTS[Math.floor(birth / DAYS_OF_YEAR)]
  if (!slot || n >= BIRTHS * 125) throw new RangeError(`no person ${n}`)
  const day = birth % DAYS_OF_YEAR
  const birthOn = toPlainDate(`${slot.year}-${two(Math.floor(day / 28) + 1)}-${two((day % 28) + 1)}`)
  const sex = random.chance(0.54) ? '1' : '2'
  const sequence = slot.sequenceFrom + 2 * Math.floor(n / BIRTHS) + (sex === '1' ? 1 : 0)
  const minority = n % 37 === 11 ? MINORITY_NAMES.filter((one) => one.sex === sex) : []
  const chosen = minority.length > 0 ? random.pick(minority) : null
  return {
    name: chosen?.name ?? hanName(random, sex),
    sex,
    ethnicCode: chosen?.ethnicCode ?? '01',
    birthOn,
    identityNumber: completeResidentId(`510799${birthOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`),
  }
}
