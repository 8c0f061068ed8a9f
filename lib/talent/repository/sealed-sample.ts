import { prisma } from '@/lib/platform/prisma'

export type SealedRow = {
  readonly id: string
  readonly name: string
  readonly namePinyin: string
  readonly identityKind: string
  readonly identitySealed: string
  readonly identityBlind: string
  readonly identityLast4Blind: string
  readonly identityMasked: string
  readonly phoneSealed: string | null
  readonly phoneBlind: string | null
  readonly phoneLast4Blind: string | null
  readonly phoneMasked: string | null
}

/** About so many rows spread over the whole register, the same ones every time as long as nothing is written. */
export async function findSealedSample(countyCode: string, size: number): Promise<SealedRow[]> {
  const count = await prisma.talent.count({ where: { countyCode } })
  const percent = Math.min(100, (100 * size) / Math.max(1, count))
  return prisma.$queryRaw`
    select id, name, name_pinyin as "namePinyin", identity_kind as "identityKind",
           identity_sealed as "identitySealed", identity_blind as "identityBlind",
           identity_last4_blind as "identityLast4Blind", identity_masked as "identityMasked",
           phone_sealed as "phoneSealed", phone_blind as "phoneBlind", phone_last4_blind as "phoneLast4Blind",
           phone_masked as "phoneMasked"
      from talent tablesample bernoulli (${percent}::float8) repeatable (1)
     where county_code = ${countyCode}`
}
