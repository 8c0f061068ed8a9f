import { describe, expect, it } from 'vitest'
import { listOpenCorrections } from '@/lib/fact/queries/list-open-corrections'
import { countVerificationsFor, listPendingVerifications } from '@/lib/fact/queries/list-pending-verifications'
import { newId } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import { listObjections } from '@/lib/public-notice/queries/list-objections'
import { resolveSuspense } from '@/lib/subsidy/commands/resolve-suspense'
import { listGates } from '@/lib/subsidy/queries/list-gates'
import { listSuspense } from '@/lib/subsidy/queries/list-suspense'
import { actorFor, actorForUser, COUNTY } from '../../support/personas'
import { answer, atTheBank, bring, UNKNOWN } from '../subsidy/batch-work'
import { must, NOW } from '../subsidy/subsidy-county'

type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null }

/** Every row of a list, page by page as a reader turns them; how many pages it took. */
async function turned<Row>(pageAfter: (after: string | undefined) => Promise<Page<Row>>) {
  const rows: Row[] = []
  let [after, pages] = [undefined as string | undefined, 0]
  do {
    const page = await pageAfter(after)
    rows.push(...page.rows)
    after = page.next ?? undefined
    pages += 1
  } while (after !== undefined)
  return { rows, pages }
}

const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index))
/** Four rows an instant: the place in the list must tell rows of one instant apart. */
const at = (index: number) => new Date(NOW.getTime() + Math.floor(index / 4) * 1000)
/** A fact of a person each: one may wait at a time. */
async function facts(count: number) {
  const talents = await prisma.talent.findMany({ where: { countyCode: COUNTY }, select: { id: true }, take: count })
  expect(talents).toHaveLength(count)
  return talents.map(({ id }) => ({ countyCode: COUNTY, subjectKind: 'talent', subjectId: id, factKey: 'person.name' }))
}
const distinct = <Row>(rows: readonly Row[], keyOf: (row: Row) => string) => new Set(rows.map(keyOf)).size

describe('a list longer than its page shows every row once', () => {
  it('待我核验', async () => {
    const officer = await actorForUser('rsj.he')
    await prisma.factVerification.createMany({
      data: (await facts(120)).map((fact, index) => ({
        ...fact,
        id: newId(),
        departmentCode: 'RSJ',
        status: 'pending' as const,
        requestedAt: at(index),
      })),
    })
    const where = { countyCode: COUNTY, departmentCode: 'RSJ', status: 'pending' } as const
    const all = await prisma.factVerification.count({ where })
    const { rows, pages } = await turned((after) => listPendingVerifications(officer, after))
    expect(rows).toHaveLength(all)
    expect(distinct(rows, ({ id }) => id)).toBe(all)
    expect(pages).toBe(Math.ceil(all / 50))
    expect(await countVerificationsFor(officer)).toBe(all)
  })

  it('更正申请', async () => {
    const officer = await actorFor('zhangmin')
    await prisma.correctionRequest.createMany({
      data: (await facts(70)).map((fact, index) => ({
        ...fact,
        id: newId(),
        proposedValue: '周小满',
        reason: '登记有误',
        status: 'filed' as const,
        filedById: officer.accountId,
        filedAt: at(index),
        townshipCode: '510799100',
      })),
    })
    const all = await prisma.correctionRequest.count({ where: { countyCode: COUNTY, status: 'filed' } })
    const { rows } = await turned((after) => listOpenCorrections(officer, after))
    expect([rows.length, distinct(rows, ({ id }) => id)]).toEqual([all, all])
  })

  it('异议与线索, those that wait before those decided', async () => {
    const officer = await actorFor('zhangmin')
    const notice = await prisma.publicNotice.findFirstOrThrow({ where: { countyCode: COUNTY } })
    const decided = {
      status: 'dismissed',
      decidedById: officer.accountId,
      decidedAt: NOW,
      reply: '经核查不属实',
    } as const
    await prisma.objection.createMany({
      data: many(120, (index) => ({
        countyCode: COUNTY,
        id: newId(),
        number: `Y${index}`,
        noticeId: notice.id,
        isAnonymous: true,
        content: '与了解的情况不符',
        filedAt: at(index),
        dueOn: new Date('2026-09-28'),
        ...(index % 2 === 0 ? { status: 'filed' as const } : decided),
      })),
    })
    const all = await prisma.objection.count({ where: { countyCode: COUNTY } })
    const { rows } = await turned((after) => listObjections(officer, after))
    expect([rows.length, distinct(rows, ({ id }) => id)]).toEqual([all, all])
    const waiting = rows.filter(({ status }) => status === 'filed').length
    expect(rows.slice(0, waiting).every(({ status }) => status === 'filed')).toBe(true)
  })

  it('待复核', async () => {
    const reader = await actorFor('zhangmin')
    const gated = { countyCode: COUNTY, status: 'gated' } as const
    await prisma.payment.updateMany({ where: gated, data: { gateCheckedOn: new Date('2026-09-14') } })
    const all = await prisma.payment.count({ where: gated })
    const { rows, pages } = await turned((after) => listGates(reader, NOW, after))
    expect(pages).toBeGreaterThan(1)
    expect([rows.length, distinct(rows, ({ paymentId }) => paymentId)]).toEqual([all, all])
  })

  it('挂账, while open and when resolved', async () => {
    const { county, id, number, lines } = await atTheBank(1)
    const [line] = lines
    if (!line) throw new Error('one line')
    const strangers = many(110, () => ({ ...line, reference: UNKNOWN, paid: true }))
    must(await bring(county, id, answer(number, strangers)))
    const open = await turned((after) => listSuspense(county.reconciler, 'open', after))
    expect([open.rows.length, distinct(open.rows, (row) => row.id), open.pages]).toEqual([110, 110, 3])
    for (const [index, { id: suspenseId }] of open.rows.entries())
      must(await resolveSuspense(county.reconciler, { suspenseId, resolution: 'unrelated', note: '已核实' }, at(index)))
    const resolved = await turned((after) => listSuspense(county.reconciler, 'resolved', after))
    expect([resolved.rows.length, distinct(resolved.rows, (row) => row.id)]).toEqual([110, 110])
  })

  it('begins at its first page where the address says no place', async () => {
    const officer = await actorForUser('rsj.he')
    const { rows } = await listPendingVerifications(officer)
    for (const mangled of ['x', '1789344000000_x', `1789344000000_${'-'.repeat(36)}`])
      expect((await listPendingVerifications(officer, mangled)).rows).toEqual(rows)
  })
})
