import { completeResidentId } from '@/lib/kernel/resident-id'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import { applyImport } from '@/lib/register-import/commands/apply-import'
import { checkImport } from '@/lib/register-import/commands/check-import'
import { confirmImport } from '@/lib/register-import/commands/confirm-import'
import { exportComparison } from '@/lib/register-import/commands/export-comparison'
import { uploadImport } from '@/lib/register-import/commands/upload-import'
import type { UploadImportInput } from '@/lib/register-import/schema'
import { at } from './cases/days'
import { loadPeople } from './cases/people'
import { succeed } from './succeed'

type Sheet = Pick<UploadImportInput, 'kind' | 'source' | 'sourceDocument'> & {
  fileName: string
  rows: readonly Readonly<Record<string, string>>[]
}

/** Two workbooks brought by 城关镇, one waiting to be confirmed and one written, and a list taken by the education bureau. */
export async function seedImports(countyCode: string, day: PlainDate): Promise<void> {
  const now = at(day, 8)
  const people = await loadPeople(countyCode)
  const wangfang = people.named('wangfang')
  await bring(wangfang, GRADUATES, day, now)
  const id = await bring(wangfang, await taxSheet(countyCode), day, now)
  const { planHash } = await prisma.importBatch.findUniqueOrThrow({ where: { countyCode_id: { countyCode, id } } })
  succeed('confirming an import', await confirmImport(wangfang, { batchId: id, planHash: planHash ?? '' }, now))
  succeed('an import', await applyImport(systemActor(countyCode), { batchId: id }, now))
  const department = { departmentCode: 'JYJ' }
  succeed('a comparison list', await exportComparison(people.named('jyj.xie'), department, now))
}

async function bring(actor: Actor, sheet: Sheet, day: PlainDate, now: Date): Promise<string> {
  const { rows, fileName, ...input } = sheet
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const bytes = new Uint8Array(
    await workbookBytes({
      sheetName: '名单',
      columns: headers.map((header) => ({ header })),
      rows: rows.map((row) => headers.map((header) => row[header] ?? null)),
    }),
  )
  const upload = { ...input, sourceDay: day, file: { name: fileName, bytes } }
  const { id } = succeed(`upload of ${fileName}`, await uploadImport(actor, upload, now))
  succeed(`check of ${fileName}`, await checkImport(systemActor(actor.countyCode), { batchId: id }, now))
  return id
}

const graduate = (name: string, seventeen: string, more: Record<string, string>) => ({
  姓名: name,
  身份证号: completeResidentId(seventeen) as string,
  乡镇: '城关镇',
  学历: '硕士',
  毕业院校: '西南科技大学',
  毕业时间: '2026年6月30日',
  ...more,
})

const GRADUATES: Sheet = {
  kind: 'talents',
  source: '窗口登记',
  sourceDocument: '2026 年引才花名册',
  fileName: '2026年秋季引进人才名单.xlsx',
  rows: [
    graduate('百里知秋', '51079920010512431', { 手机: '13900088001' }),
    graduate('钟离若水', '51079920000803276', { 手机: '13900088002' }),
    graduate('第五云帆', '51079920011120853', { 手机: '1390008800' }),
    graduate('司徒景明', '51079919991225174', { 手机: '13900088004', 学历: '函授本科' }),
  ],
}

async function taxSheet(countyCode: string): Promise<Sheet> {
  const firms = await prisma.enterprise.findMany({
    where: { countyCode, townshipCode: `${countyCode}100` },
    orderBy: { id: 'asc' },
    take: 2,
    select: { uscc: true, name: true },
  })
  return {
    kind: 'taxYears',
    source: '税务登记',
    sourceDocument: '2019 年度入库税额',
    fileName: '城关镇2019年度税收.xlsx',
    rows: firms.map(({ uscc, name }, index) => ({
      统一社会信用代码: uscc,
      企业名称: name,
      年度: '2019',
      '纳税额（万元）': String(86 + index * 17.5),
    })),
  }
}
