import { beforeAll, describe, expect, it } from 'vitest'
import { submitApplication } from '@/lib/application/commands/submit-application'
import { withdrawApplication } from '@/lib/application/commands/withdraw-application'
import { getApplicationForm } from '@/lib/application/queries/get-application-form'
import { getMyApplication } from '@/lib/application/queries/get-my-application'
import { listMyApplications } from '@/lib/application/queries/list-my-applications'
import { confirmFiling } from '@/lib/employer-filing/commands/confirm-filing'
import { uploadFiling } from '@/lib/employer-filing/commands/upload-filing'
import { getFaultyRows } from '@/lib/employer-filing/queries/get-faulty-rows'
import { getFiling } from '@/lib/employer-filing/queries/get-filing'
import { getFilingTemplate } from '@/lib/employer-filing/queries/get-filing-template'
import { listFilings } from '@/lib/employer-filing/queries/list-filings'
import { ConfirmFilingInput } from '@/lib/employer-filing/schema'
import type { Actor } from '@/lib/kernel/actor'
import { listMessages } from '@/lib/message/queries/list-messages'
import { newId } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'
import '@/lib/wiring/register'
import { asApplication } from '../../support/owner-database'
import { COUNTY } from '../../support/personas'
import { allHands, itemIdOf, must, NOW, refusalOf, submitInput, type Hands } from '../application/case-work'
import {
  cellsOf,
  colleaguesOf,
  completeAndSubmit,
  personOf,
  sheetOf,
  someoneElsewhere,
  unwrap,
  type Cells,
  type Person,
} from './sheet-work'

const ANSWERS = { 是否已交纳契税: '是', 房屋产权归属: '本人单独所有' }
const ASKED = ['购房合同网签备案日期', '购房合同总价', '是否已交纳契税', '房屋产权归属']
const NO_SUCH = '登记信息中没有在本单位任职的这个人'
let hands: Hands
let stranger: Actor
let itemId: string
let ouyang: Person
let people: Person[]

beforeAll(async () => {
  hands = await allHands()
  itemId = await itemIdOf('BUY-01')
  const other = await prisma.enterprise.findFirstOrThrow({
    where: { countyCode: COUNTY, status: 'active', id: { not: hands.employer.enterpriseId ?? '' } },
  })
  stranger = { ...hands.employer, enterpriseId: other.id }
  people = await colleaguesOf(hands.talent, 203)
  ouyang = await personOf(hands.talent)
})

const bring = async (rows: readonly Cells[], actor = hands.employer) =>
  must(await uploadFiling(actor, { itemId, file: await sheetOf(rows) }, NOW)).id

const previewOf = async (id: string) => {
  const preview = (await getFiling(hands.employer, id, NOW))?.preview
  if (!preview) throw new Error('no preview')
  return preview
}

const inputFor = async (filingId: string, requestId?: string) =>
  ConfirmFilingInput.parse({ filingId, rows: (await previewOf(filingId)).fileable, requestId })

const faultsOf = async (id: string) =>
  (await previewOf(id)).rows.map(({ row, faults }) => [row, ...faults.map(({ header, text }) => `${header}：${text}`)])

const draftsBy = (actor: Actor) =>
  prisma.application.count({ where: { countyCode: COUNTY, createdById: actor.accountId, subjectKind: 'talent' } })

describe('单位代填：表', () => {
  it('is made for the item, by contacts of enterprises only', async () => {
    expect(await getFilingTemplate(hands.talent, itemId, NOW)).toBeNull()
    expect(await getFilingTemplate(hands.township, itemId, NOW)).toBeNull()
    const template = await getFilingTemplate(hands.employer, itemId, NOW)
    const read = unwrap(await readWorkbook(template?.bytes ?? new Uint8Array()))
    expect(read[0]?.rows.at(-1)).toEqual(['姓名*', '证件号码*', ...ASKED])
    const file = await sheetOf([cellsOf(people[0]!)])
    expect(refusalOf(await uploadFiling(hands.talent, { itemId, file }, NOW))).toContain('forbidden')
    expect(refusalOf(await uploadFiling(hands.township, { itemId, file }, NOW))).toContain('forbidden')
  })

  it('takes no more than 200 rows, and says how many files to make of it', async () => {
    const file = await sheetOf(people.slice(0, 201).map((one) => cellsOf(one)))
    expect(refusalOf(await uploadFiling(hands.employer, { itemId, file }, NOW))).toContain(
      '共 201 行，一次最多 200 行。请拆成 2 个文件分别上传',
    )
  })
})

describe('单位代填：核对', () => {
  it('names what is wrong with each row, and gives the faulty ones back as a workbook', async () => {
    const [one, two, three] = people.slice(200)
    const elsewhere = await someoneElsewhere(hands.employer)
    const id = await bring([
      cellsOf(one!, ANSWERS),
      { ...cellsOf(two!), 房屋产权归属: '邻居' },
      { ...cellsOf(three!), 证件号码: null },
      cellsOf(elsewhere, ANSWERS),
      { ...cellsOf(two!), 姓名: '不是她' },
      { 姓名: '查无此人', 证件号码: '510799199001013999' },
      cellsOf(one!, ANSWERS),
    ])
    const faults = await faultsOf(id)
    expect(faults[0]).toEqual([2])
    expect(faults[1]?.[1]).toMatch(/^房屋产权归属：没有“邻居”/)
    expect(faults[2]?.[1]).toBe('证件号码：必须填写')
    for (const hidden of [faults[3], faults[5]]) expect(hidden?.[1]).toContain(NO_SUCH)
    expect(faults[4]?.join()).toContain('重复')
    expect(faults[6]?.[1]).toContain('与第 2 行重复')
    const preview = await previewOf(id)
    expect(preview.fileable).toBe('2')
    expect(preview.rows[0]).toMatchObject({ verdict: 'eligible', isFileable: true })
    expect(preview.rows[0]?.amountFen).toBeGreaterThan(0)
    const book = unwrap(await readWorkbook((await getFaultyRows(hands.employer, id, NOW))!.bytes))
    expect(book[0]?.rows.slice(2).map((row) => row[0])).toEqual(['3', '4', '5', '6', '7', '8'])
    expect(await getFaultyRows(stranger, id, NOW)).toBeNull()
  })

  it('is another enterprise’s to neither see nor confirm, and its people are not there for a stranger', async () => {
    const id = await bring([cellsOf(people[200]!, ANSWERS)])
    expect(await getFiling(stranger, id, NOW)).toBeNull()
    expect(await getFiling(hands.talent, id, NOW)).toBeNull()
    expect(refusalOf(await confirmFiling(stranger, await inputFor(id), NOW))).toContain('notFound')
    expect(refusalOf(await confirmFiling(hands.talent, await inputFor(id), NOW))).toContain('forbidden')
    const theirs = await bring([cellsOf(people[200]!, ANSWERS)], stranger)
    const preview = (await getFiling(stranger, theirs, NOW))?.preview
    expect(preview?.fileableCount).toBe(0)
    expect(preview?.rows[0]?.faults[0]?.text).toContain(NO_SUCH)
    const input = { filingId: theirs, rows: '2', requestId: undefined }
    expect(refusalOf(await confirmFiling(stranger, input, NOW))).toContain('changed')
  })
})

describe('单位代填：确认', () => {
  it('begins two hundred in one transaction, once however often it is pressed', async () => {
    const id = await bring(people.slice(0, 200).map((one) => cellsOf(one, ANSWERS)))
    const before = await draftsBy(hands.employer)
    const input = await inputFor(id, newId())
    const [first, second] = await Promise.all([
      confirmFiling(hands.employer, input, NOW),
      confirmFiling(hands.employer, input, NOW),
    ])
    expect(must(first)).toEqual({ id, count: 200 })
    expect(must(second)).toEqual({ id, count: 200 })
    expect(await draftsBy(hands.employer)).toBe(before + 200)
    expect(refusalOf(await confirmFiling(hands.employer, { ...input, requestId: newId() }, NOW))).toContain('filed')
    const view = await getFiling(hands.employer, id, NOW)
    expect(view?.preview).toBeNull()
    expect(view?.rows.map(({ state }) => state)).toEqual(Array.from({ length: 200 }, () => 'waiting'))
  }, 120_000)

  it('begins nothing twice when two sheets name the same people at once', async () => {
    const rows = people.slice(200, 202).map((one) => cellsOf(one, ANSWERS))
    const [one, two] = [await inputFor(await bring(rows)), await inputFor(await bring([...rows].reverse()))]
    const answers = await Promise.all([one, two].map((input) => confirmFiling(hands.employer, input, NOW)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const ids = people.slice(200, 202).map((person) => person.id)
    expect(await prisma.application.count({ where: { countyCode: COUNTY, itemId, talentId: { in: ids } } })).toBe(2)
    expect((await faultsOf(one.filingId === two.filingId ? one.filingId : await bring(rows)))[0]?.join()).toContain(
      '本人已有这个事项的申报',
    )
  })

  it('refuses when the register has changed since it was looked at', async () => {
    const leaving = people[202]!
    const input = await inputFor(await bring([cellsOf(leaving, ANSWERS)]))
    await prisma.talent.update({
      where: { countyCode_id: { countyCode: COUNTY, id: leaving.id } },
      data: { employerId: null },
    })
    expect(refusalOf(await confirmFiling(hands.employer, input, NOW))).toContain('changed')
  })
})

describe('单位代填：本人', () => {
  it('tells her, shows her what was filled in, and leaves consent and sending to her alone', async () => {
    const filingId = await bring([cellsOf(ouyang, ANSWERS)])
    must(await confirmFiling(hands.employer, await inputFor(filingId), NOW))
    const mine = (await listMyApplications(hands.talent)).find((one) => one.isFilledByEmployer)
    if (!mine) throw new Error('she does not see it')
    const told = (await listMessages(hands.talent, undefined)).messages.find(({ target }) => target.id === mine.id)
    expect(told?.body).toContain('已为您填好“人才购房补贴”')
    const texts = { countyCode: COUNTY, template: 'employerFiling.filled' }
    expect(await prisma.outboxMessage.count({ where: texts })).toBeGreaterThan(0)
    const record = { countyCode: COUNTY, action: 'employerFiling.confirm', objectId: filingId }
    expect(await prisma.auditEvent.count({ where: record })).toBe(1)
    const form = await getApplicationForm(hands.talent, mine.id, NOW)
    expect(form?.isFilledByEmployer).toBe(true)
    expect(form?.asked.find(({ fact }) => fact === 'housing.ownerCode')?.typed).toBe('self')
    expect(await getApplicationForm(hands.employer, mine.id, NOW)).toBeNull()
    expect(await getMyApplication(hands.employer, mine.id, NOW)).toBeNull()
    expect(refusalOf(await submitApplication(hands.employer, await submitInput(mine.id), NOW))).toContain('notFound')
    expect(await prisma.consent.count({ where: { countyCode: COUNTY, applicationId: mine.id } })).toBe(0)

    const stateOf = async () => (await getFiling(hands.employer, filingId, NOW))?.rows[0]?.state
    expect(await stateOf()).toBe('waiting')
    must(await withdrawApplication(hands.talent, { applicationId: mine.id, reason: undefined }, NOW))
    expect(await stateOf()).toBe('givenUp')

    const again = await bring([cellsOf(ouyang, ANSWERS)])
    must(await confirmFiling(hands.employer, await inputFor(again), NOW))
    const anew = (await listMyApplications(hands.talent)).find(
      (one) => one.isFilledByEmployer && one.status === 'draft',
    )
    await completeAndSubmit(hands.talent, anew?.id ?? '')
    expect((await getFiling(hands.employer, again, NOW))?.rows[0]?.state).toBe('submitted')
    const { filings } = await listFilings(hands.employer, NOW)
    expect(filings.find(({ id }) => id === again)?.counts).toMatchObject({ submitted: 1, waiting: 0 })
    expect((await listFilings(hands.talent, NOW)).filings).toEqual([])
  })

  it('keeps for good which row became which case', async () => {
    await expect(
      asApplication((client) => client.query('update employer_filing_row set sheet_row = 9')),
    ).rejects.toThrow(/permission denied/)
  })
})
