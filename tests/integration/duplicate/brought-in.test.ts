import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/kernel/actor'
import { systemActor } from '@/lib/kernel/actor'
import { mergeEntries } from '@/lib/duplicate/commands/merge-entries'
import { unmergeEntries } from '@/lib/duplicate/commands/unmerge-entries'
import { addOpeningLine } from '@/lib/opening-balance/commands/add-opening-line'
import { prepareOpeningBatch } from '@/lib/opening-balance/commands/prepare-opening-batch'
import { signOpeningBatch } from '@/lib/opening-balance/commands/sign-opening-batch'
import { prisma } from '@/lib/platform/prisma'
import { registerTalent } from '@/lib/talent/commands/register-talent'
import { actorFor, COUNTY } from '../../support/personas'
import { anOpenBatch, brokenPromises, lineInput, postOpening, seenOf } from '../opening-balance/opening-work'
import { bring, faultsOf } from '../register-import/imports'
import { aForm, aNumber } from '../talent/a-person'
import { contentHashes, formOf, LATER, merge, must, NOW, refusalOf, seenBy } from './twins'

let officer: Actor
let writer: Actor
let signer: Actor
const system = systemActor(COUNTY)

beforeAll(async () => {
  officer = await actorFor('zhangmin')
  writer = await actorFor('chenhui')
  signer = await actorFor('qianjin')
})

type Person = { readonly id: string; readonly name: string; readonly identity: string }

async function aPerson(name: string): Promise<Person> {
  const identity = aNumber()
  const { id } = must(await registerTalent(system, aForm({ name, identityNumber: identity }), NOW))
  return { id, name, identity }
}
const twoOf = async (name: string): Promise<[Person, Person]> => [await aPerson(name), await aPerson(name)]
const lineOf = ({ name, identity }: Person) => ({ name, identity })
const awardsOf = (talentId: string) => prisma.entitlement.count({ where: { countyCode: COUNTY, talentId } })

describe('what was paid before', () => {
  it('stands in the way of a merge while its batch is not signed, and goes with the entry afterwards', async () => {
    const [kept, other] = await twoOf('司空朗')
    const batchId = await anOpenBatch(writer)
    must(await addOpeningLine(writer, lineInput(batchId, lineOf(other)), NOW))
    const early = await seenBy(officer, [kept.id, other.id], kept.id)
    const number = (await prisma.openingBatch.findFirstOrThrow({ where: { id: batchId } })).number
    expect(refusalOf(await mergeEntries(officer, formOf(early), NOW))).toContain(`期初批次 ${number}`)

    must(await prepareOpeningBatch(writer, { batchId }, NOW))
    must(await signOpeningBatch(signer, await seenOf(batchId), NOW))
    const before = await contentHashes()
    const { mergeId } = await merge(officer, await seenBy(officer, [kept.id, other.id], kept.id))
    expect([await awardsOf(kept.id), await awardsOf(other.id)]).toEqual([1, 0])
    expect(await brokenPromises()).toEqual([])
    must(await unmergeEntries(officer, { mergeId, verdict: 'undecided', reason: '核对后是两个人' }, LATER))
    expect(await contentHashes()).toEqual(before)
  })

  it('and comes under the number of the merged entry is the one’s that stays', async () => {
    const [kept, other] = await twoOf('司徒岚')
    await merge(officer, await seenBy(officer, [kept.id, other.id], kept.id))
    await postOpening({ writer, signer }, [lineOf(other)])
    expect([await awardsOf(kept.id), await awardsOf(other.id)]).toEqual([1, 0])
  })
})

describe('a workbook', () => {
  it('that names a merged entry is told to name the one that stays', async () => {
    const [kept, other] = await twoOf('公孙晴')
    const firm = await prisma.enterprise.findFirstOrThrow({ where: { countyCode: COUNTY } })
    await merge(officer, await seenBy(officer, [kept.id, other.id], kept.id))
    const row = ({ name, identity }: Person) => ({
      姓名: name,
      身份证号: identity,
      单位统一社会信用代码: firm.uscc,
      费款所属期: '2026-01',
    })
    const rows = [row(kept), row(other)]
    const batchId = await bring(officer, { kind: 'insurance', headers: Object.keys(rows[0]!), rows })
    expect((await faultsOf(batchId)).map(({ row: line, code }) => `${line} ${code}`)).toEqual(['3 merged'])
  })
})
