import { expect, it } from 'vitest'
import { completeResidentId } from '@/lib/kernel/resident-id'
import { readWorkbook, type CellValue } from '@/lib/platform/workbook/read-workbook'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import { exportComparison } from '@/lib/register-import/commands/export-comparison'
import { returnComparison } from '@/lib/register-import/commands/return-comparison'
import { takeComparisonFile } from '@/lib/register-import/commands/take-comparison-file'
import { checkReturned } from '@/lib/register-import/queries/check-returned'
import { listComparisons } from '@/lib/register-import/queries/list-comparisons'
import { actorFor, actorForUser } from '../../support/personas'
import { refusalOf } from '../talent/a-person'
import { bring, confirm, must, NOW, rowsOf } from './imports'

const zhangmin = await actorFor('zhangmin')
const xie = await actorForUser('jyj.xie')
const he = await actorForUser('rsj.he')
const numberOf = (n: number) =>
  completeResidentId(`5107991966${String(1 + n).padStart(2, '0')}15${String(100 + n)}`) as string

const HEADERS = ['清单号', '行号', '姓名或单位', '证件号码或信用代码', '核对内容', '登记的内容', '核对结果', '备注']
const asFile = async (rows: readonly (readonly CellValue[])[]) => ({
  name: '比对清单.xlsx',
  bytes: new Uint8Array(
    await workbookBytes({ sheetName: '清单', columns: HEADERS.map((header) => ({ header })), rows }),
  ),
})
const byNumber = (a: CellValue[], b: CellValue[]) => (String(a[3]) < String(b[3]) ? -1 : 1)
const linesOf = async (listId: string): Promise<CellValue[][]> => {
  const { bytes } = must(await takeComparisonFile(xie, { listId }, NOW))
  const read = await readWorkbook(bytes)
  if (!read.ok) throw new Error(read.failure)
  return read.value[0]!.rows.slice(3).map((row) => [...row])
}

it('a department takes what waits for it as a list, and its answers decide each line once', async () => {
  const people = Array.from({ length: 3 }, (_, n) => ({
    姓名: `巫马${'甲乙丙'.charAt(n)}`,
    证件号码: numberOf(n),
    所在乡镇: '城关镇',
    学历: '硕士',
    毕业院校: '四川大学',
  }))
  const batch = await bring(zhangmin, {
    kind: 'talents',
    headers: Object.keys(people[0]!),
    rows: people,
    source: '单位填报',
  })
  await confirm(zhangmin, batch)
  const waiting = (await listComparisons(xie)).departments
  expect(waiting).toEqual([
    { code: 'JYJ', name: '教育局', pending: expect.any(Number) as number, listed: expect.any(Number) as number },
  ])
  expect(refusalOf(await exportComparison(zhangmin, { departmentCode: 'JYJ' }, NOW))).toBe('forbidden')
  const { id } = must(await exportComparison(xie, { departmentCode: 'JYJ' }, NOW))
  const [department] = (await listComparisons(xie)).departments
  expect(department?.listed).toBe(department?.pending)
  expect(refusalOf(await takeComparisonFile(he, { listId: id }, NOW))).toBe('notFound')

  const lines = await linesOf(id)
  expect(lines).toHaveLength(waiting[0]!.pending)
  const ours = lines.filter((row) => String(row[2]).startsWith('巫马') && row[4] === '最高学历').sort(byNumber)
  expect(ours.map((row) => row.slice(2, 6))).toEqual(
    people.map(({ 姓名, 证件号码 }) => [姓名, 证件号码, '最高学历', '硕士研究生毕业']),
  )
  const answered = (row: CellValue[], answer: string, note: string | null = null) => [...row.slice(0, 6), answer, note]

  const [first, second, third] = ours as [CellValue[], CellValue[], CellValue[]]
  const wrong = [answered(first, '大概'), answered(second, '不属实'), answered(third, '属实'), answered(third, '属实')]
  expect(refusalOf(await returnComparison(xie, { file: await asFile(wrong) }, NOW))).toMatch(
    /第 2 行：“核对结果”：“大概”看不明白.*第 3 行：“备注”：不属实的请写明理由.*第 5 行：“行号”：同一行出现了两次/s,
  )
  const good = await asFile([
    answered(first, '属实'),
    answered(second, '不属实', '学信网查无此人'),
    answered(third, ''),
  ])
  expect(refusalOf(await returnComparison(he, { file: good }, NOW))).toContain('不是本部门导出的清单中的行')
  expect(refusalOf(await checkReturned(he, { file: good }, NOW))).toContain('不是本部门导出的清单中的行')
  expect(refusalOf(await checkReturned(await actorFor('hengrui'), { file: good }, NOW))).toBe('forbidden')
  expect(must(await checkReturned(xie, { file: good }, NOW))).toMatchObject({
    confirmed: 1,
    differences: [{ name: '巫马乙', fact: '最高学历', registered: '硕士研究生毕业', note: '学信网查无此人' }],
    unanswered: lines.length - 2,
  })
  expect(must(await returnComparison(xie, { file: good }, NOW))).toMatchObject({ confirmed: 1, rejected: 1 })
  expect(refusalOf(await returnComparison(xie, { file: good }, NOW))).toContain('已经交回过了')
  const states = await rowsOf(
    `select t.name, v.status, v.note from fact_verification v join talent t on t.id = v.subject_id
     where t.name like '巫马%' and v.fact_key = 'person.educationCode' order by t.name collate "C"`,
  )
  expect(states).toEqual(
    expect.arrayContaining([
      { name: '巫马甲', status: 'confirmed', note: null },
      { name: '巫马乙', status: 'rejected', note: '学信网查无此人' },
      { name: '巫马丙', status: 'pending', note: null },
    ]),
  )
  expect((await listComparisons(xie)).lists[0]).toMatchObject({ answeredCount: 2, lineCount: lines.length })

  const again = must(await exportComparison(xie, { departmentCode: 'JYJ' }, NOW)).id
  const left = (await linesOf(again)).find((row) => row[2] === '巫马丙' && row[4] === '最高学历')!
  must(await returnComparison(xie, { file: await asFile([answered(left, '一致')]) }, NOW))
  const late = await asFile([answered(third, '属实')])
  for (const ask of [checkReturned, returnComparison])
    expect(refusalOf(await ask(xie, { file: late }, NOW))).toContain('已经核验过')
  expect(refusalOf(await returnComparison(xie, { file: await asFile([answered(third, '')]) }, NOW))).toContain(
    '没有一行填了“核对结果”',
  )
})
