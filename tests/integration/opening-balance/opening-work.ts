import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/platform/crypto'
import { prisma } from '@/lib/platform/prisma'
import { addOpeningLine } from '@/lib/opening-balance/commands/add-opening-line'
import { attachOpeningScan } from '@/lib/opening-balance/commands/attach-opening-scan'
import { createOpeningBatch } from '@/lib/opening-balance/commands/create-opening-batch'
import { prepareOpeningBatch } from '@/lib/opening-balance/commands/prepare-opening-batch'
import { signOpeningBatch } from '@/lib/opening-balance/commands/sign-opening-batch'
import { AddOpeningLineInput } from '@/lib/opening-balance/schema'
import { checkInvariants as checkOpening } from '@/lib/opening-balance/queries/check-invariants'
import { checkInvariants as checkFund } from '@/lib/fund/queries/check-invariants'
import { checkInvariants as checkSubsidy } from '@/lib/subsidy/queries/check-invariants'
import { systemActor } from '@/lib/kernel/actor'
import { fenOf } from '@/lib/platform/fen-column'
import { demoPaper } from '@/prisma/seed/cases/paper'
import { COUNTY } from '../../support/personas'
import { must, NOW } from '../application/case-work'

export { must, NOW }

/** What a line of the tests says unless a test says otherwise: rent, paid out of 2025. */
const RENT = { itemCode: 'RENT-01', grantedOn: '2024-05-06', year: '2025', paidFen: '20000.00' } as const

export type LineText = Readonly<Partial<Record<keyof AddOpeningLineInput, string>>>

/** Name and document number of somebody of the register, as a line gives them. */
export async function partyOf(talentId: string): Promise<{ name: string; identity: string }> {
  const row = await prisma.talent.findUniqueOrThrow({
    where: { countyCode_id: { countyCode: COUNTY, id: talentId } },
    select: { name: true, identitySealed: true },
  })
  return { name: row.name, identity: unseal(IDENTITY, row.identitySealed) }
}

export const fundIdOf = async (): Promise<string> =>
  (await prisma.fund.findFirstOrThrow({ where: { countyCode: COUNTY } })).id

/** A batch with its scan and no lines yet. */
export async function anOpenBatch(writer: Actor, documentNumber = '云财社〔2025〕88号'): Promise<string> {
  const input = { fundId: await fundIdOf(), title: '2025 年及以前待遇', documentNumber, requestId: undefined }
  const { id } = must(await createOpeningBatch(writer, input, NOW))
  const scan = { batchId: id, name: '发放台账.pdf', bytes: demoPaper('opening') }
  must(await attachOpeningScan(writer, scan, NOW))
  return id
}

export const lineInput = (batchId: string, line: LineText) => AddOpeningLineInput.parse({ batchId, ...RENT, ...line })

/** What the second person has before their eyes. */
export async function seenOf(batchId: string) {
  const row = await prisma.openingBatch.findUniqueOrThrow({
    where: { countyCode_id: { countyCode: COUNTY, id: batchId } },
  })
  const { lineCount, contentHash } = row
  const sums = { paidFen: fenOf(row.paidFen), leftFen: fenOf(row.leftFen) }
  return { batchId, lineCount, contentHash: contentHash ?? '', ...sums, requestId: undefined }
}

/** Typed, prepared and signed by another: from now on it counts. */
export async function postOpening(
  hands: { readonly writer: Actor; readonly signer: Actor },
  lines: readonly LineText[],
): Promise<string> {
  const batchId = await anOpenBatch(hands.writer)
  for (const line of lines) must(await addOpeningLine(hands.writer, lineInput(batchId, line), NOW))
  must(await prepareOpeningBatch(hands.writer, { batchId }, NOW))
  must(await signOpeningBatch(hands.signer, await seenOf(batchId), NOW))
  return batchId
}

/** Every promise of the money that is broken. */
export async function brokenPromises(): Promise<string[]> {
  const system = systemActor(COUNTY)
  const found = [...(await checkFund(system)), ...(await checkSubsidy(system)), ...(await checkOpening(system))]
  return found.map(({ code, ids }) => `${code}: ${ids.join(' ')}`)
}

/** People of the register who have neither a case nor an award. */
export async function freePeople(count: number): Promise<{ name: string; identity: string }[]> {
  const found = await prisma.talent.findMany({
    where: { countyCode: COUNTY, status: 'active', applications: { none: {} }, entitlements: { none: {} } },
    orderBy: { id: 'asc' },
    take: count,
    select: { id: true },
  })
  return Promise.all(found.map(({ id }) => partyOf(id)))
}

export const statusOf = async (id: string): Promise<string> =>
  (await prisma.openingBatch.findUniqueOrThrow({ where: { countyCode_id: { countyCode: COUNTY, id } } })).status
