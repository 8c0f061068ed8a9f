import { describe, expect, it } from 'vitest'
import { checkInvariants as checkEnterprises } from '@/lib/enterprise/queries/check-invariants'
import { publicActor, systemActor } from '@/lib/kernel/actor'
import { checkInvariants as checkTalents } from '@/lib/talent/queries/check-invariants'
import { asOwner } from '../../support/owner-database'
import { COUNTY } from '../../support/personas'

const system = systemActor(COUNTY)
const codesBroken = async () =>
  [...(await checkEnterprises(system)), ...(await checkTalents(system))].map(({ code }) => code)

/** The id of the n-th seeded talent of whom the condition holds. */
const talent = (condition: string, n = 0) =>
  `(select id from talent where ${condition} order by id limit 1 offset ${n})`
const EMPLOYED = 'employer_id is not null and insured_months > 0'

/** What an accident past all our code would do, and the promise it breaks. */
const DAMAGE: readonly (readonly [code: string, sql: string])[] = [
  ['educationIsHighest', `update talent set education_code = '90' where id = ${talent('education_code is not null')}`],
  ['credentialIsHighest', `update talent set title_code = null where id = ${talent('title_code is not null')}`],
  ['tierIsRecognition', `update talent set tier = 'A' where id = ${talent("tier = 'F'")}`],
  ['employerIsEmployment', `update talent set employer_id = null where id = ${talent(EMPLOYED)}`],
  ['insuranceIsSpells', `update talent set first_insured_month = '1999-01' where id = ${talent(EMPLOYED, 1)}`],
  [
    'marriageHasTwoSides',
    `delete from household_member where id = (select id from household_member
     where relation = 'spouse' and member_talent_id is not null order by id limit 1)`,
  ],
  ['numbersOpen', `update talent set identity_blind = 'x' where id = ${talent(EMPLOYED, 2)}`],
  ['everyoneHasHistory', `delete from fact_change where subject_id = ${talent(EMPLOYED, 3)}`],
  [
    'everyEnterpriseHasHistory',
    `delete from fact_change where subject_id = (select id from enterprise order by id limit 1)`,
  ],
  [
    'contactsAreAccounts',
    `update account set subject_id = gen_random_uuid() where id = (select account_id
     from enterprise_contact order by id limit 1)`,
  ],
]

describe('the promises of the registers', () => {
  it('hold in the seeded county', async () => {
    expect(await codesBroken()).toEqual([])
  })

  it.each(DAMAGE)('%s is missed when it is broken', async (code, sql) => {
    expect(await codesBroken()).not.toContain(code)
    await asOwner((client) => client.query(sql))
    expect(await codesBroken()).toContain(code)
  })

  it('are asked by the system alone', async () => {
    const somebody = publicActor(COUNTY, null)
    expect([...(await checkEnterprises(somebody)), ...(await checkTalents(somebody))]).toEqual([])
  })
})
