import { uploadFiling } from '@/lib/employer-filing/commands/upload-filing'
import { UploadFilingInput } from '@/lib/employer-filing/schema'
import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { unseal } from '@/lib/platform/crypto'
import { prisma } from '@/lib/platform/prisma'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import { at } from './cases/days'
import { loadPeople } from './cases/people'
import { succeed } from './succeed'

const HEADERS = ['姓名', '证件号码', '每月租金']

/** 单位代填: 李红 has looked at a sheet for two of her people and one whom nobody knows; not confirmed yet. */
export async function seedEmployerFilings(countyCode: string, day: PlainDate): Promise<void> {
  const { subjectId } = await prisma.account.findFirstOrThrow({
    where: { countyCode, kind: 'enterprise', displayName: '李红' },
  })
  const contact = (await loadPeople(countyCode)).contactOf(subjectId ?? '')
  if (!contact) throw new Error('seed: 李红 is not there')
  const item = await prisma.policyItem.findUniqueOrThrow({
    where: { countyCode_code: { countyCode, code: 'RENT-01' } },
  })
  const people = await prisma.talent.findMany({
    where: { countyCode, employerId: subjectId, status: 'active' },
    orderBy: { id: 'asc' },
    take: 2,
    select: { name: true, identitySealed: true },
  })
  const known = people.map(({ name, identitySealed }) => [name, unseal(IDENTITY, identitySealed), '1200'])
  const bytes = await workbookBytes({
    sheetName: '单位代填',
    columns: HEADERS.map((header) => ({ header })),
    rows: [...known, ['查无此人', '510799199001013999', '900']],
  })
  const input = UploadFilingInput.parse({ itemId: item.id, file: { name: '租房补贴-九月.xlsx', bytes } })
  succeed('an employer filing', await uploadFiling(contact, input, at(day, 8)))
}
