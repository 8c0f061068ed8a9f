import { DEMO_COUNTY_CODE } from '@/lib/account/demo-units'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { setBusinessClock } from '@/lib/platform/clock'
import { useFreshIds, useRepeatableIds } from '@/lib/platform/id'
import '@/lib/wiring/register'
import { seedAccounts } from './accounts'
import { seedCalendar } from './calendar'
import { seedBenefits } from './cards'
import { at } from './cases/days'
import { loadPeople } from './cases/people'
import { seedCases } from './cases/seed-cases'
import { seedLastYear } from './county/last-year'
import { seedNextYear } from './county/next-year'
import { seedTheRest } from './county/seed-the-rest'
import { seedDisbursement } from './disbursement'
import { seedDuplicates } from './duplicate'
import { seedEmployerFilings } from './employer-filings'
import { seedFilings } from './filings'
import { openDemoFund, seedFund } from './fund'
import { seedImports } from './imports'
import { seedOpening } from './opening'
import { seedPaper } from './paper'
import { seedPeople } from './people'
import { seedPolicies } from './policies'
import { seedRegisters } from './registers'

const OPENING_DAY = toPlainDate('2025-01-02')
const BUDGET_DAY = toPlainDate('2026-01-05')
const POLICY_DAY = toPlainDate('2025-12-26')
/** The demo county's fixed first day; its business clock starts in the morning and moves on. */
const FIRST_DAY = toPlainDate('2026-09-14')

/** The named people and cases that the tests lean on, or these and a county's eighteen months beside them. */
export type DemoSize = 'small' | 'full'

/**
 * Fills an empty database with 云岭县: by the commands, as the people whose work it is, the same every time. The order is
 * the county's own: units and staff, calendar, budget, registers, policies, cases, payments. The policies come after the
 * registers because each is put to them before it is published.
 */
export async function seedDemo(size: DemoSize, ownerUrl: string): Promise<void> {
  useRepeatableIds('yunling', at(OPENING_DAY).getTime())
  await seedCalendar()
  await seedAccounts(DEMO_COUNTY_CODE, at(OPENING_DAY))
  await seedBenefits(DEMO_COUNTY_CODE, at(OPENING_DAY))
  const staff = await loadPeople(DEMO_COUNTY_CODE)
  const hands = { officer: staff.named('lizheng'), checker: staff.named('zhaolin') }
  const fundId =
    size === 'full' ? await seedLastYear(DEMO_COUNTY_CODE, hands) : await openDemoFund(DEMO_COUNTY_CODE, at(BUDGET_DAY))
  await seedFund(DEMO_COUNTY_CODE, fundId, at(BUDGET_DAY))
  await seedRegisters(DEMO_COUNTY_CODE)
  await seedPolicies(hands, at(POLICY_DAY))
  await seedCases(DEMO_COUNTY_CODE, FIRST_DAY)
  await seedDisbursement(DEMO_COUNTY_CODE)
  await seedImports(DEMO_COUNTY_CODE, FIRST_DAY)
  await seedOpening(DEMO_COUNTY_CODE)
  await seedPaper(DEMO_COUNTY_CODE)
  await seedPeople(DEMO_COUNTY_CODE, FIRST_DAY)
  await seedDuplicates(DEMO_COUNTY_CODE, staff.named('zhangmin'), FIRST_DAY)
  await seedFilings(staff.named('wangfang'), FIRST_DAY)
  await seedEmployerFilings(DEMO_COUNTY_CODE, FIRST_DAY)
  if (size === 'full') {
    await seedTheRest(DEMO_COUNTY_CODE, ownerUrl)
    await seedNextYear(hands)
  }
  await setBusinessClock(at(FIRST_DAY, 8, 30))
  useFreshIds()
}
