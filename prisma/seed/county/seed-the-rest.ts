import { prisma } from '@/lib/platform/prisma'
import { seedNewcomers } from './newcomers'
import { seedHistory } from './seed-history'

/** What a full county has beside the named people of the small one: the rest of its registers, and their eighteen months. */
export async function seedTheRest(countyCode: string, ownerUrl: string): Promise<void> {
  const named = await prisma.talent.findMany({ where: { countyCode }, select: { id: true } })
  await seedNewcomers(countyCode, ownerUrl)
  const everybody = await prisma.talent.findMany({ where: { countyCode }, select: { id: true } })
  const known = new Set(named.map(({ id }) => id))
  await seedHistory(countyCode, new Set(everybody.map(({ id }) => id).filter((id) => !known.has(id))))
}
