import { authoriseContact } from '@/lib/enterprise/commands/authorise-contact'
import type { Phone } from '@/lib/kernel/phone'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { useRepeatableIds } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import { atTen } from '../register/enterprises'
import { hanName } from '../register/names'
import { loadOfficers } from '../register/officers'
import { randomFrom } from '../register/random'
import { fillRegisters } from '../scale/fill-registers'
import { succeed } from '../succeed'

/** With the three hundred and the forty who are there: three thousand talents, two hundred and sixty enterprises. */
const TALENTS = 2_700
const ENTERPRISES = 219
const AUTHORISED_FROM = toPlainDate('2025-02-06')
const SEED = 770_000

/** The rest of the registers by COPY, and the contacts of their enterprises by the command. Ids are the history's from here on. */
export async function seedNewcomers(countyCode: string, ownerUrl: string): Promise<void> {
  const known = await prisma.enterprise.findMany({ where: { countyCode }, select: { id: true } })
  await fillRegisters(ownerUrl, countyCode, { talents: TALENTS, enterprises: ENTERPRISES }, () => undefined)
  useRepeatableIds('yunling-history', atTen(AUTHORISED_FROM).getTime())
  const officers = await loadOfficers(countyCode)
  const random = randomFrom(SEED)
  const firms = await prisma.enterprise.findMany({
    where: { countyCode, id: { notIn: known.map(({ id }) => id) } },
    select: { id: true, name: true, townshipCode: true },
    orderBy: { id: 'asc' },
  })
  for (const [index, { id, name, townshipCode }] of firms.entries()) {
    const phone = `1930817${String(index).padStart(4, '0')}` as Phone
    const person = { name: hanName(random, random.pick(['1', '2'] as const)), phone }
    const contact = { enterpriseId: id, ...person, authorisedFrom: AUTHORISED_FROM }
    const officer = officers.of(townshipCode ?? `${countyCode}100`)
    succeed(`contact of ${name}`, await authoriseContact(officer, contact, atTen(AUTHORISED_FROM)))
  }
}
