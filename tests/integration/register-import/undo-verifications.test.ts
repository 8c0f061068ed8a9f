import { expect, it } from 'vitest'
import { decideVerification } from '@/lib/fact/commands/decide-verification'
import { DecideVerificationInput } from '@/lib/fact/schema'
import { completeResidentId } from '@/lib/kernel/resident-id'
import { previewUndo } from '@/lib/register-import/queries/preview-undo'
import { actorFor, actorForUser } from '../../support/personas'
import { batchOf, bring, confirm, must, NOW, registerHash, rowsOf, undo } from './imports'

const zhangmin = await actorFor('zhangmin')
const xie = await actorForUser('jyj.xie')
const LATER = new Date(NOW.getTime() + 60_000)

let count = 0
const person = (name: string) => ({
  姓名: name,
  证件号码: completeResidentId(`5107991965011${String(5 + (count % 5))}${String(200 + count++)}`) as string,
  所在乡镇: '城关镇',
})
type Row = ReturnType<typeof person> & { 学历?: string; 毕业院校?: string }
async function brought(rows: readonly Row[], source?: string): Promise<string> {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const batch = await bring(zhangmin, { kind: 'talents', headers, rows, ...(source === undefined ? {} : { source }) })
  await confirm(zhangmin, batch)
  expect(await batchOf(batch)).toMatchObject({ status: 'applied' })
  return batch
}

type Standing = { id: string; status: string; decided_at: Date | null }
const educationOf = (name: string) =>
  rowsOf<Standing>(
    `select v.id, v.status, v.decided_at from fact_verification v join talent t on t.id = v.subject_id
     where t.name = $1 and v.fact_key = 'person.educationCode' order by v.requested_at, v.id`,
    [name],
  )
async function decide(name: string, outcome: 'confirmed' | 'rejected'): Promise<void> {
  const verificationId = (await educationOf(name)).find(({ status }) => status === 'pending')?.id
  const input = DecideVerificationInput.parse({ verificationId, outcome, note: '与学籍核对' })
  must(await decideVerification(xie, input, LATER))
}

it('what an import settled waits again when it is undone, and what had failed has failed again', async () => {
  const [waits, failed] = [person('端木一'), person('端木二')] as const
  await brought([waits, failed])
  const declared = [waits, failed].map((row) => ({ ...row, 学历: '本科', 毕业院校: '四川大学' }))
  await brought(declared, '单位填报')
  await decide('端木二', 'rejected')
  const before = await registerHash()
  const standing = [await educationOf('端木一'), await educationOf('端木二')]
  expect(standing.flat().map(({ status }) => status)).toEqual(['pending', 'rejected'])

  const entered = await brought([waits, failed].map((row) => ({ ...row, 学历: '硕士', 毕业院校: '西南大学' })))
  for (const name of ['端木一', '端木二']) expect(await educationOf(name)).toMatchObject([{ status: 'superseded' }])
  await undo(zhangmin, entered, LATER)
  expect([await educationOf('端木一'), await educationOf('端木二')]).toEqual(standing)
  expect(await registerHash()).toBe(before)
  await decide('端木一', 'confirmed')
})

it('what a department has decided since is not undone, and is named in the preview and afterwards', async () => {
  const rows = ['澹台一', '澹台二', '澹台三'].map((name) => ({ ...person(name), 学历: '本科', 毕业院校: '四川大学' }))
  await brought([rows[2]!].map(({ 姓名, 证件号码, 所在乡镇 }) => ({ 姓名, 证件号码, 所在乡镇 })))
  const batch = await brought(rows, '单位填报')
  await decide('澹台一', 'confirmed')
  await decide('澹台三', 'rejected')
  const left = [
    '澹台一：导入后教育局对“最高学历”已有核验结论（已核验），予以保留',
    '澹台三：导入后教育局对“最高学历”已有核验结论（核验未通过），予以保留',
  ]
  const preview = await previewUndo(zhangmin, batch)
  expect(preview).toMatchObject({ removed: 1, setBack: 0, unweighed: 0 })
  expect(preview?.left.toSorted()).toEqual(left)
  await undo(zhangmin, batch, LATER)
  expect(await rowsOf(`select name from talent where name like '澹台%' order by name collate "C"`)).toEqual([
    { name: '澹台一' },
    { name: '澹台三' },
  ])
  const told = await rowsOf<{ text: string }>('select text from import_leftover where batch_id = $1', [batch])
  expect(told.map(({ text }) => text).toSorted()).toEqual(left)
  expect(await educationOf('澹台一')).toMatchObject([{ status: 'confirmed' }])
})
