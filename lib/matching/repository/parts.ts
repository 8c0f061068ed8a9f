import { Prisma } from '@/generated/prisma/client'
import type { RegisterName } from '../model'
import type { Register } from './look'

/** The entries of a register from one id (not included; null: from the first) to another (included). */
export const partOf = (
  countyCode: string,
  subject: RegisterName,
  { after, last }: { after: string | null; last: string },
): Register => ({
  countyCode,
  subject,
  where: (id) =>
    after === null
      ? Prisma.sql`${id} <= ${last}::uuid`
      : Prisma.sql`(${id} > ${after}::uuid AND ${id} <= ${last}::uuid)`,
})

/** These entries of a register. */
export const entriesOf = (countyCode: string, subject: RegisterName, ids: readonly string[]): Register => ({
  countyCode,
  subject,
  where: (id) => Prisma.sql`${id} = ANY(${[...ids]}::uuid[])`,
  firms: (id) => Prisma.sql`${id} IN (SELECT job.enterprise_id FROM employment AS job
                                     WHERE job.county_code = ${countyCode} AND job.talent_id = ANY(${[...ids]}::uuid[]))`,
})
