import { Prisma } from '@/generated/prisma/client'
import type { RegisterScope } from '@/lib/fact/rules/register-scope'
import { sqlName } from '@/lib/platform/sql-name'
import type { RegisterName } from '../model'

/** Whether a row lies in an officer's places. Enterprises are kept by towns: a village's officer sees her town's. */
export function inPlaces(scope: RegisterScope, register: RegisterName, row: string): Prisma.Sql {
  if (scope.kind === 'county') return Prisma.sql`true`
  const { townships, villages } = scope
  const town = sqlName(row, 'township_code')
  if (register === 'talent')
    return Prisma.sql`(${town} = ANY(${[...townships]}::text[]) OR ${sqlName(row, 'village_code')} = ANY(${[...villages]}::text[]))`
  return Prisma.sql`${town} = ANY(${[...townships, ...villages.map((code) => code.slice(0, 9))]}::text[])`
}
