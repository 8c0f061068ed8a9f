import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import type { Actor } from '@/lib/kernel/actor'
import { luhnCheckOf } from '@/lib/kernel/bank-account'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { addOpeningLine } from '@/lib/opening-balance/commands/add-opening-line'
import { attachOpeningScan } from '@/lib/opening-balance/commands/attach-opening-scan'
import { createOpeningBatch } from '@/lib/opening-balance/commands/create-opening-batch'
import { enterOpeningSheet } from '@/lib/opening-balance/commands/enter-opening-sheet'
import { prepareOpeningBatch } from '@/lib/opening-balance/commands/prepare-opening-batch'
import { signOpeningBatch } from '@/lib/opening-balance/commands/sign-opening-batch'
import { getOpeningBatch } from '@/lib/opening-balance/queries/get-opening-batch'
import { AddOpeningLineInput, SignOpeningBatchInput } from '@/lib/opening-balance/schema'
import { OPENING_COLUMNS, TEMPLATE_TITLE } from '@/lib/opening-balance/sheet/columns'
import { unseal } from '@/lib/platform/crypto'
import { prisma } from '@/lib/platform/prisma'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import { at } from './cases/days'
import { demoPaper } from './cases/paper'
import { loadPeople } from './cases/people'
import { succeed } from './succeed'

const DAY = toPlainDate('2026-09-10')
const body = '629999510790088001'
const ACCOUNT = `${body}${luhnCheckOf(body)}`

type Line = Readonly<Partial<Record<keyof AddOpeningLineInput, string>>>
type Holder = { readonly name: string; readonly identity: string }

/** 期初: one batch that two people have signed, one that waits for the second, one that is still being written. */
export async function seedOpening(countyCode: string): Promise<void> {
  const people = await loadPeople(countyCode)
  const writer = people.named('chenhui')
  const [renter, settler, tenant, buyer] = await findHolders(countyCode)
  if (!renter || !settler || !tenant || !buyer) throw new Error('seed: nobody for the opening balances')
  const rent = { ...renter, itemCode: 'RENT-01', grantedOn: '2024-03-20' }
  const settled = {
    ...settler,
    category: '安家补助',
    title: '高层次人才安家补助（2023 年办法）',
    grantedOn: '2024-06-28',
  }
  const left = { leftCount: '1', leftFirstOn: '2027-06-30', leftEachFen: '36000', bankName: '云岭农村商业银行城关支行' }

  const posted = await write(writer, { title: '2024—2025 年人才待遇发放', documentNumber: '云财社〔2026〕3号' }, [
    { ...rent, year: '2024', paidFen: '9000', months: '9', paidFrom: '2024-04-01', paidTo: '2024-12-31' },
    { ...rent, year: '2025', paidFen: '11000', months: '11', paidFrom: '2025-01-01', paidTo: '2025-11-30' },
    { ...settled, year: '2024', paidFen: '48000' },
    { ...settled, year: '2025', paidFen: '36000', ...left, account: ACCOUNT },
    {
      ...tenant,
      ...{ category: '人才公寓', title: '人才公寓租住', grantedOn: '2025-03-01', year: '2025', paidFen: '0' },
      ...{ months: '18', paidFrom: '2025-03-01', place: '城关镇英才苑 3 号楼 2 单元 501 室' },
    },
  ])
  succeed('prepare', await prepareOpeningBatch(writer, { batchId: posted }, at(DAY, 11)))
  await signAs(people.named('qianjin'), posted)

  const lifetime = { ...buyer, itemCode: 'BUY-08', grantedOn: '2022-09-16', year: '2022', paidFen: '30000' }
  const waiting = await write(writer, { title: '2022 年购房补贴', documentNumber: '云财社〔2022〕61号' }, [lifetime])
  succeed('prepare', await prepareOpeningBatch(writer, { batchId: waiting }, at(DAY, 16)))

  const open = await write(writer, { title: '2025 年生活补贴发放', documentNumber: '云财社〔2026〕5号' }, [])
  const sheet = { batchId: open, name: '2025年生活补贴.xlsx', bytes: await aFaultySheet([settler, tenant]) }
  succeed('sheet', await enterOpeningSheet(writer, sheet, at(DAY, 17)))
}

/** Registered people without a case or a login of their own, so that nobody's case changes. */
async function findHolders(countyCode: string): Promise<Holder[]> {
  const accounts = await prisma.account.findMany({ where: { countyCode, kind: 'talent' }, select: { subjectId: true } })
  const withLogin = accounts.flatMap(({ subjectId }) => subjectId ?? [])
  const rows = await prisma.talent.findMany({
    where: { countyCode, status: 'active', applications: { none: {} }, id: { notIn: withLogin } },
    orderBy: { id: 'desc' },
    take: 4,
    select: { name: true, identitySealed: true },
  })
  return rows.map(({ name, identitySealed }) => ({ name, identity: unseal(IDENTITY, identitySealed) }))
}

async function write(
  writer: Actor,
  source: { title: string; documentNumber: string },
  lines: readonly Line[],
): Promise<string> {
  const { id: fundId } = await prisma.fund.findFirstOrThrow({ where: { countyCode: writer.countyCode } })
  const input = { fundId, ...source, requestId: undefined }
  const { id: batchId } = succeed('opening batch', await createOpeningBatch(writer, input, at(DAY, 9)))
  const scan = { batchId, name: `${source.title}台账.pdf`, bytes: demoPaper('opening balances') }
  succeed('scan', await attachOpeningScan(writer, scan, at(DAY, 9, 30)))
  for (const line of lines) {
    succeed('line', await addOpeningLine(writer, AddOpeningLineInput.parse({ batchId, ...line }), at(DAY, 10)))
  }
  return batchId
}

/** Signs for what the batch's page shows. */
async function signAs(signer: Actor, batchId: string): Promise<void> {
  const now = at(DAY, 15)
  const batch = await getOpeningBatch(signer, batchId, { now })
  const seen = SignOpeningBatchInput.parse({
    batchId,
    lineCount: String(batch?.totals.lineCount),
    paidFen: String(batch?.totals.paidFen),
    leftFen: String(batch?.totals.leftFen),
    contentHash: batch?.contentHash,
  })
  succeed('sign', await signOpeningBatch(signer, seen, now))
}

/** Rows with a wrong check digit, an amount in words and a year that has not come. */
function aFaultySheet(holders: readonly Holder[]): Promise<Uint8Array> {
  const [one, two] = holders
  const rows: Line[] = [
    {
      name: '林书远',
      identity: '510722199001011230',
      itemCode: 'LIV-01',
      grantedOn: '2024-07-01',
      year: '2025',
      paidFen: '24000',
    },
    { ...one, itemCode: 'LIV-01', grantedOn: '2024-07-01', year: '2025', paidFen: '两万四千' },
    { ...two, itemCode: 'LIV-01', grantedOn: '2024-07-01', year: '2027', paidFen: '18000', months: '12' },
  ]
  return workbookBytes({
    sheetName: TEMPLATE_TITLE,
    columns: OPENING_COLUMNS.map(({ header }) => ({ header })),
    rows: rows.map((row) => OPENING_COLUMNS.map(({ key }) => row[key] ?? null)),
  })
}
