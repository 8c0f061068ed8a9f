import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import { fromYuan, toYuanText } from '@/lib/kernel/fen'
import { completeResidentId } from '@/lib/kernel/resident-id'
import { unseal } from '@/lib/platform/crypto'
import { prisma } from '@/lib/platform/prisma'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import { headerOf } from '@/lib/register-import/kinds/import-kinds'
import type { ImportKind } from '@/lib/register-import/model'

type Row = Readonly<Record<string, string>>
type Sheet = { readonly kind: ImportKind; readonly fileName: string; readonly rows: readonly Row[] }

const MONTH = '2026-08'
const PEOPLE = 400
const FIRMS = 200
const TAX_YEAR = 2024
/** Somebody the registers do not know, and a number with a wrong check digit: files of departments have those. */
const STRANGERS: readonly Row[] = [
  { name: '段云舒', identityNumber: completeResidentId('51079919950312002') },
  { name: '赖知行', identityNumber: '510799199207150011' },
]

/** What three departments would send in September, in the columns of the import's templates; the same for the same county. */
export async function writeDepartmentFiles(countyCode: string, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const sheets = [await insuranceSheet(countyCode), await taxSheet(countyCode), await educationSheet(countyCode)]
  for (const { kind, fileName, rows } of sheets) {
    const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    const bytes = await workbookBytes({
      sheetName: '名单',
      columns: keys.map((key) => ({ header: headerOf(kind, key) })),
      rows: rows.map((row) => keys.map((key) => row[key] ?? null)),
    })
    await writeFile(join(folder, fileName), bytes)
  }
  return sheets.map(({ fileName, rows }) => `${fileName} ${rows.length}`)
}

const people = (countyCode: string) =>
  prisma.talent.findMany({
    where: { countyCode, status: 'active', employer: { isNot: null }, identityKind: '111' },
    orderBy: { id: 'desc' },
    take: PEOPLE,
    select: {
      name: true,
      identitySealed: true,
      employer: { select: { uscc: true } },
      educationRecords: { orderBy: { id: 'asc' }, take: 1 },
    },
  })

const named = ({ name, identitySealed }: { name: string; identitySealed: string }): Row => ({
  name,
  identityNumber: unseal(IDENTITY, identitySealed),
})

/** 社保局: who was paid for in August, and by whom. */
async function insuranceSheet(countyCode: string): Promise<Sheet> {
  const rows = (await people(countyCode)).map((one): Row => {
    return { ...named(one), 'insurance.uscc': one.employer?.uscc ?? '', 'insurance.fromMonth': MONTH }
  })
  const strangers = STRANGERS.map((one): Row => ({ ...one, 'insurance.fromMonth': MONTH }))
  return { kind: 'insurance', fileName: `社保局-${MONTH}缴费明细.xlsx`, rows: [...rows, ...strangers] }
}

/** 税务局: what enterprises paid in the year before the last. */
async function taxSheet(countyCode: string): Promise<Sheet> {
  const firms = await prisma.enterprise.findMany({
    where: { countyCode, enterpriseTaxYears: { none: { year: TAX_YEAR } } },
    orderBy: { id: 'asc' },
    take: FIRMS,
    select: { uscc: true, name: true, isAboveScale: true },
  })
  const rows = firms.map(({ uscc, name, isAboveScale }, index): Row => {
    const tax = fromYuan((isAboveScale ? 900_000 : 60_000) + index * 1_730)
    return { uscc, name, 'taxYear.year': String(TAX_YEAR), 'taxYear.taxFen': toYuanText(tax) }
  })
  return { kind: 'taxYears', fileName: `税务局-${TAX_YEAR}年度入库税额.xlsx`, rows }
}

/** 教育局: diplomas as its own records have them, with the certificate's number. */
async function educationSheet(countyCode: string): Promise<Sheet> {
  const rows = (await people(countyCode)).flatMap((one, index): Row[] => {
    const [education] = one.educationRecords
    if (!education?.schoolName) return []
    const graduatedOn = education.graduatedOn?.toISOString().slice(0, 10) ?? ''
    return [
      {
        ...named(one),
        'education.educationCode': education.educationCode,
        'education.schoolName': education.schoolName,
        'education.graduatedOn': graduatedOn,
        'education.certificateNumber': `1${graduatedOn.slice(0, 4)}5107${String(index).padStart(8, '0')}`,
      },
    ]
  })
  return { kind: 'educations', fileName: '教育局-学历核验结果.xlsx', rows }
}
