import { prisma } from '@/lib/platform/prisma'

type Broken = { id: string }[]

/** Enterprises of which the history says nothing. */
export const findWithoutHistory = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  select enterprise.id from enterprise
   where enterprise.county_code = ${countyCode}
     and not exists (select 1 from fact_change change
                      where change.county_code = enterprise.county_code and change.subject_kind = 'enterprise'
                        and change.subject_id = enterprise.id)`

/** Contacts in force whose account cannot log in for their enterprise. */
export const findContactsApart = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  select contact.id
    from enterprise_contact contact
    join account on account.county_code = contact.county_code and account.id = contact.account_id
   where contact.county_code = ${countyCode} and contact.revoked_at is null
     and (account.kind <> 'enterprise' or account.subject_id is distinct from contact.enterprise_id)`
