import type { Actor } from '@/lib/kernel/actor'
import { loadPeople } from '../cases/people'

/** Who keeps the register of the demo county: each township's own officer, and 张敏 of 人才办 for the whole of it. */
export type Officers = {
  readonly countyCode: string
  /** The intake officer of a township, by its code. */
  readonly of: (townshipCode: string) => Actor
  readonly talentOffice: Actor
}

export async function loadOfficers(countyCode: string): Promise<Officers> {
  const people = await loadPeople(countyCode)
  return {
    countyCode,
    of: (townshipCode) => people.staff('intakeOfficer', townshipCode),
    talentOffice: people.named('zhangmin'),
  }
}
