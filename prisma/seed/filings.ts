import { FileOnBehalfInput } from '@/lib/application/schema'
import { fileOnBehalf } from '@/lib/application/commands/file-on-behalf'
import type { Actor } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { at } from './cases/days'
import { demoPaper } from './cases/paper'
import { succeed } from './succeed'

/** 代为申报: 王芳 has begun one for a person of 城关镇 who has no case of the item; not sent yet. */
export async function seedFilings(clerk: Actor, day: PlainDate): Promise<void> {
  const { countyCode } = clerk
  const item = await prisma.policyItem.findUniqueOrThrow({ where: { countyCode_code: { countyCode, code: 'LIV-01' } } })
  const talent = await prisma.talent.findFirstOrThrow({
    where: { countyCode, status: 'active', townshipCode: '510799100', applications: { none: { itemId: item.id } } },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  const input = FileOnBehalfInput.parse({
    ...{ talentId: talent.id, itemId: item.id, signedOn: day },
    file: { name: '授权委托书.pdf', bytes: demoPaper('授权委托书') },
  })
  succeed('filing on behalf', await fileOnBehalf(clerk, input, at(day, 9)))
}
