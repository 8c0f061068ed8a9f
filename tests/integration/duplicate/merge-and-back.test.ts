import { beforeAll, describe, expect, it } from 'vitest'
import { unmergeEntries } from '@/lib/duplicate/commands/unmerge-entries'
import { checkInvariants } from '@/lib/duplicate/queries/check-invariants'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import { actorFor, actorForUser, COUNTY } from '../../support/personas'
import { aTwinOf, contentHashes, LATER, merge, must, NOW, seenBy, whole } from './twins'

let officer: Actor
let colleague: Actor

beforeAll(async () => {
  officer = await actorFor('zhangmin')
  colleague = await actorForUser('rcb.lin')
})

const undo = (mergeId: string, now = NOW) =>
  unmergeEntries(officer, { mergeId, verdict: 'different', reason: '经核实是两个人' }, now)

/** Columns that name the talent, and how many rows each has. */
const rowsUnder = async (talentId: string) => ({
  applications: await prisma.application.count({ where: { countyCode: COUNTY, talentId } }),
  entitlements: await prisma.entitlement.count({ where: { countyCode: COUNTY, talentId } }),
  cards: await prisma.talentCard.count({ where: { countyCode: COUNTY, talentId } }),
  recognitions: await prisma.recognition.count({ where: { countyCode: COUNTY, talentId } }),
  employments: await prisma.employment.count({ where: { countyCode: COUNTY, talentId } }),
  payees: await prisma.payeeAccount.count({ where: { countyCode: COUNTY, ownerId: talentId } }),
})

describe('merged and parted again', () => {
  it.each(['whole', 'twin'] as const)('every table is what it was, the %s entry having stayed', async (kept) => {
    const person = await whole()
    const twin = await aTwinOf(person, [colleague])
    const detail = await seenBy(officer, [person.id, twin.talentId], kept === 'whole' ? person.id : twin.talentId)
    expect(detail.obstacles).toEqual([])
    const before = await contentHashes()

    const merged = await merge(officer, detail)
    expect(await checkInvariants(systemActor(COUNTY))).toEqual([])
    const between = await contentHashes()
    const changed = Object.keys(before).filter((table) => before[table] !== between[table])
    expect(changed).toEqual(
      expect.arrayContaining(['talent', 'application', 'account', 'recognition', 'subject_alias']),
    )
    expect(merged.rowCount).toBeGreaterThan(15)

    must(await undo(merged.mergeId, LATER))
    expect(await contentHashes()).toEqual(before)
    process.stdout.write(
      `${kept} kept: ${merged.rowCount} rows over ${changed.length} tables, all back: ${changed.join(' ')}\n`,
    )
  })
})

describe('while they are one', () => {
  it('whatever hung on either hangs on the one that stayed', async () => {
    const person = await whole()
    const twin = await aTwinOf(person, [colleague])
    const [a, b] = [await rowsUnder(person.id), await rowsUnder(twin.talentId)]
    const { mergeId } = await merge(officer, await seenBy(officer, [person.id, twin.talentId], person.id))
    const after = await rowsUnder(person.id)
    for (const key of Object.keys(a) as (keyof typeof a)[]) expect(after[key], key).toBe(a[key] + b[key])
    expect(Object.values(await rowsUnder(twin.talentId)).every((rows) => rows === 0)).toBe(true)
    must(await undo(mergeId))
  })
})
