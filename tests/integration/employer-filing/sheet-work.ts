import { addMaterial } from '@/lib/application/commands/add-material'
import { setPayeeAccount } from '@/lib/application/commands/set-payee-account'
import { submitApplication } from '@/lib/application/commands/submit-application'
import type { UploadFilingInput } from '@/lib/employer-filing/schema'
import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import type { Actor } from '@/lib/kernel/actor'
import { completeResidentId } from '@/lib/kernel/resident-id'
import type { Result } from '@/lib/kernel/result'
import { blindIndex, seal, unseal } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import type { CellValue } from '@/lib/platform/workbook/read-workbook'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import { demoPaper } from '@/prisma/seed/cases/paper'
import { asApplication } from '../../support/owner-database'
import { COUNTY } from '../../support/personas'
import { accountInput, must, NOW, submitInput } from '../application/case-work'

export type Person = { readonly id: string; readonly name: string; readonly identityNumber: string }

const DIGITS = [...'零一二三四五六七八九']
const nameOf = (index: number): string =>
  `测${[...String(index).padStart(3, '0')].map((digit) => DIGITS[Number(digit)]).join('')}`

const RECORDS = ['education_record', 'credential', 'employment', 'insurance_spell', 'recognition', 'housing_record']

/** Gives each of them every record that `from` has. */
async function copyRecords(from: string, to: readonly Person[]): Promise<void> {
  const ids = to.map(({ id }) => id)
  await asApplication(async (client) => {
    for (const table of RECORDS) {
      const { rows } = await client.query<{ name: string }>(
        `select column_name as name from information_schema.columns
         where table_name = $1 and column_name not in ('id', 'talent_id') and is_generated = 'NEVER'`,
        [table],
      )
      const names = rows.map(({ name }) => `"${name}"`).join(', ')
      await client.query(
        `insert into ${table} (id, talent_id, ${names})
         select gen_random_uuid(), person, ${names} from ${table}, unnest($2::uuid[]) as person where talent_id = $1`,
        [from, ids],
      )
    }
  })
}

/** People who work where `like` works, as the register would have them: her own entry under other names and numbers. */
export async function colleaguesOf(like: Actor, count: number): Promise<Person[]> {
  const { id: _id, ...entry } = await prisma.talent.findUniqueOrThrow({
    where: { countyCode_id: { countyCode: COUNTY, id: like.talentId ?? '' } },
    omit: { nameGrams: true },
  })
  const people = Array.from({ length: count }, (_none, index) => ({
    id: newId(),
    name: nameOf(index),
    identityNumber: completeResidentId(`51079919900101${String(300 + index)}`),
  }))
  await prisma.talent.createMany({
    data: people.map(({ id, name, identityNumber }) => ({
      ...entry,
      ...{
        id,
        name,
        identitySealed: seal(IDENTITY, identityNumber),
        identityBlind: blindIndex(IDENTITY, identityNumber),
      },
    })),
  })
  await copyRecords(like.talentId ?? '', people)
  return people
}

export type Cells = Readonly<Record<string, CellValue>>

export async function sheetOf(rows: readonly Cells[]): Promise<UploadFilingInput['file']> {
  const headers = [...new Set(['姓名', '证件号码', ...rows.flatMap((row) => Object.keys(row))])]
  const bytes = await workbookBytes({
    sheetName: '单位代填',
    columns: headers.map((header) => ({ header })),
    rows: rows.map((row) => headers.map((header) => row[header] ?? null)),
  })
  return { name: '本单位购房补贴.xlsx', bytes: new Uint8Array(bytes) }
}

export const cellsOf = ({ name, identityNumber }: Person, answers: Cells = {}): Cells => ({
  姓名: name,
  证件号码: identityNumber,
  ...answers,
})

const toPerson = ({ id, name, identitySealed }: { id: string; name: string; identitySealed: string }): Person => ({
  ...{ id, name, identityNumber: unseal(IDENTITY, identitySealed) },
})

export const personOf = async (actor: Actor): Promise<Person> =>
  toPerson(
    await prisma.talent.findUniqueOrThrow({
      where: { countyCode_id: { countyCode: COUNTY, id: actor.talentId ?? '' } },
    }),
  )

/** Somebody on the register who works for another enterprise. */
export const someoneElsewhere = async (contact: Actor): Promise<Person> =>
  toPerson(
    await prisma.talent.findFirstOrThrow({
      where: {
        countyCode: COUNTY,
        status: 'active',
        employerId: { not: contact.enterpriseId },
        NOT: { employerId: null },
      },
    }),
  )

/** What is left to the person: the papers, the account, the consents. */
export async function completeAndSubmit(talent: Actor, applicationId: string): Promise<void> {
  for (const materialCode of ['purchaseContract', 'deedTaxReceipt', 'ownership']) {
    const paper = { applicationId, materialCode, name: `${materialCode}.pdf`, bytes: demoPaper(materialCode) }
    must(await addMaterial(talent, paper, NOW))
  }
  must(await setPayeeAccount(talent, accountInput(applicationId), NOW))
  must(await submitApplication(talent, await submitInput(applicationId), NOW))
}

export function unwrap<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
