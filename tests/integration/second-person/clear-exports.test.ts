import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/kernel/actor'
import { completeResidentId } from '@/lib/kernel/resident-id'
import { sha256 } from '@/lib/platform/crypto'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'
import { askForComparison } from '@/lib/register-import/commands/ask-for-comparison'
import { exportComparison } from '@/lib/register-import/commands/export-comparison'
import { takeComparisonFile } from '@/lib/register-import/commands/take-comparison-file'
import { takeFaultyBook } from '@/lib/register-import/commands/take-faulty-book'
import { refuseStranger } from '@/lib/register-import/rules/clear-export'
import { listDownloadStates } from '@/lib/register-import/queries/list-download-states'
import { listComparisons } from '@/lib/register-import/queries/list-comparisons'
import { confirmExport } from '@/lib/second-person/commands/confirm-export'
import { listRequests } from '@/lib/second-person/queries/list-requests'
import '@/lib/wiring/register'
import { actorFor, actorForUser } from '../../support/personas'
import { bring, confirm, must, NOW, rowsOf } from '../register-import/imports'
import { codeOf } from './roles'

let xie: Actor
let he: Actor
let zhangmin: Actor
let listId: string
/** Of a department for which little waits. */
let smallId: string
const inAWeek = new Date(NOW.getTime() + 7 * 86_400_000)

const person = (n: number, degree: string) => ({
  姓名: '巫马甲',
  证件号码: completeResidentId(`5107991966${String(1 + (n % 12)).padStart(2, '0')}15${String(100 + n)}`) as string,
  所在乡镇: '城关镇',
  学历: degree,
  毕业院校: '四川大学',
})
const sheet = (people: ReturnType<typeof person>[]) => ({
  kind: 'talents',
  headers: Object.keys(people[0]!),
  rows: people,
  source: '单位填报',
})
const topOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readWorkbook(bytes)
  if (!read.ok) throw new Error(read.failure)
  return read.value[0]!.rows.slice(0, 4)
    .map((row) => String(row[0]))
    .join('\n')
}

beforeAll(async () => {
  ;[xie, he, zhangmin] = [await actorForUser('jyj.xie'), await actorForUser('rsj.he'), await actorFor('zhangmin')]
  smallId = must(await exportComparison(he, { departmentCode: 'RSJ' }, NOW)).id
  const people = Array.from({ length: 101 }, (_, n) => person(n, '硕士'))
  await confirm(zhangmin, await bring(zhangmin, sheet(people)))
  listId = must(await exportComparison(xie, { departmentCode: 'JYJ' }, NOW)).id
})

describe('a file with the whole numbers of more than a hundred people', () => {
  // Shows ASVS 2.3.5 · G13
  it('leaves the house on a second person’s word, which stands on it; its hash is in the record', async () => {
    expect(codeOf(await takeComparisonFile(xie, { listId }, NOW))).toBe('secondPerson')
    const { lists } = await listComparisons(xie)
    const stateOf = async () => (await listDownloadStates(xie, lists, NOW)).get(listId)
    expect(await stateOf()).toBe('closed')
    const { id } = must(await askForComparison(xie, { listId, reason: '与学历库核对' }, NOW))
    expect(codeOf(await askForComparison(xie, { listId, reason: '再来一次' }, NOW))).toBe('askedAlready')
    expect(await stateOf()).toBe('waiting')
    expect(codeOf(await takeComparisonFile(xie, { listId }, NOW))).toBe('secondPerson')

    expect(codeOf(await confirmExport(xie, { id }, NOW))).toBe('ownRequest')
    for (const actor of [he, await actorFor('linbuzhang'), await actorFor('anquan')]) {
      expect(codeOf(await confirmExport(actor, { id }, NOW))).toBe('notFound')
      expect((await listRequests(actor, NOW)).map((one) => one.id)).not.toContain(id)
    }
    must(await confirmExport(zhangmin, { id }, NOW))
    expect(await stateOf()).toBe('open')
    const { bytes } = must(await takeComparisonFile(xie, { listId }, NOW))
    expect(await topOf(bytes)).toMatch(/含 \d+ 人完整号码。谢芸申请，张敏于 2026-09-14 10:00 确认下载/)
    const [line] = await rowsOf<{ detail: { sha256: string; requestId: string } }>(
      `select detail from audit_event where action = 'registerImport.takeComparison' order by recorded_at desc limit 1`,
    )
    expect(line?.detail).toMatchObject({ sha256: sha256(bytes), requestId: id })
    expect(codeOf(await takeComparisonFile(xie, { listId }, inAWeek))).toBe('secondPerson')
  })

  it('is open to nobody else than who asked', async () => {
    expect(codeOf(await takeComparisonFile(he, { listId }, NOW))).toBe('notFound')
    expect(codeOf(await askForComparison(he, { listId, reason: '核对' }, NOW))).toBe('notFound')
  })

  it('is not asked about with a hundred people or fewer: the file is as it always was', async () => {
    const { bytes } = must(await takeComparisonFile(he, { listId: smallId }, NOW))
    expect(await topOf(bytes)).not.toContain('确认下载')
    expect(codeOf(await askForComparison(he, { listId: smallId, reason: '核对' }, NOW))).toBe('noSecondPerson')
  })

  it('goes back with its faults to who brought it, and to nobody else', async () => {
    const wangfang = await actorFor('wangfang')
    const faulty = Array.from({ length: 101 }, (_, n) => person(n + 300, '没有这种学历'))
    const batchId = await bring(wangfang, sheet(faulty))
    must(await takeFaultyBook(wangfang, { batchId }, NOW))
    expect(codeOf(await takeFaultyBook(zhangmin, { batchId }, NOW))).toBe('onlyUploader')
    expect(refuseStranger(100, false)).toBeNull()
  })
})
