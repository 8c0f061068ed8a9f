import { describe, expect, it } from 'vitest'
import { systemActor } from '@/lib/kernel/actor'
import { completeResidentId } from '@/lib/kernel/resident-id'
import { applyImport } from '@/lib/register-import/commands/apply-import'
import { checkImport } from '@/lib/register-import/commands/check-import'
import { confirmImport } from '@/lib/register-import/commands/confirm-import'
import { discardImport } from '@/lib/register-import/commands/discard-import'
import { giveImportUp } from '@/lib/register-import/commands/give-import-up'
import { requestUndo } from '@/lib/register-import/commands/request-undo'
import { undoImport } from '@/lib/register-import/commands/undo-import'
import { uploadImport } from '@/lib/register-import/commands/upload-import'
import { findImportWork } from '@/lib/register-import/queries/find-import-work'
import { getFaultyBook } from '@/lib/register-import/queries/get-faulty-book'
import { getImport } from '@/lib/register-import/queries/get-import'
import { getImportProgress } from '@/lib/register-import/queries/get-import-progress'
import { getImportTemplate } from '@/lib/register-import/queries/get-import-template'
import { listImports } from '@/lib/register-import/queries/list-imports'
import { previewUndo } from '@/lib/register-import/queries/preview-undo'
import { IMPORT_KINDS } from '@/lib/register-import/model'
import { UploadImportInput } from '@/lib/register-import/schema'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'
import { addHonour } from '@/lib/talent/commands/add-honour'
import { correctTalent } from '@/lib/talent/commands/correct-talent'
import { endEmployment } from '@/lib/talent/commands/end-employment'
import { getTalent } from '@/lib/talent/queries/get-talent'
import { formValuesOf } from '@/lib/talent/rules/form-values'
import { AddHonourInput, CorrectTalentInput, EndEmploymentInput } from '@/lib/talent/schema'
import { SOURCE_DAY } from '../../support/import-workbook'
import { actorFor, actorForUser, COUNTY } from '../../support/personas'
import { refusalOf } from '../talent/a-person'
import { batchOf, bring, confirm, must, NOW, registerHash, rowsOf, tally, undo, work } from './imports'

const zhangmin = await actorFor('zhangmin')
const wangfang = await actorFor('wangfang')
const system = systemActor(COUNTY)
let count = 0
const person = (name: string, more: Record<string, string> = {}) => ({
  姓名: name,
  证件号码: completeResidentId(
    `5107991967${String(1 + (count % 9)).padStart(2, '0')}15${String(++count).padStart(3, '0')}`,
  ) as string,
  所在乡镇: '城关镇',
  ...more,
})
const sheet = (...rows: Record<string, string>[]) => ({
  kind: 'talents',
  headers: [...new Set(rows.flatMap((row) => Object.keys(row)))],
  rows,
})
const idOf = async (name: string) =>
  (await rowsOf<{ id: string }>('select id from talent where name = $1', [name]))[0]?.id ?? ''

describe('an import', () => {
  it('is refused before anything is kept: no workbook, a day to come, no keeper', async () => {
    const file = { name: '名单.csv', bytes: new TextEncoder().encode('姓名,证件号码') }
    const input = { kind: 'talents', source: '窗口登记', sourceDay: SOURCE_DAY, file } as const
    expect(refusalOf(await uploadImport(zhangmin, input, NOW))).toContain('file：这不是完整的 Excel 工作簿')
    const later = UploadImportInput.parse({ ...input, sourceDay: '2026-09-15' })
    expect(refusalOf(await uploadImport(zhangmin, later, NOW))).toContain('sourceDay：数据日期不能晚于今天')
    for (const key of ['linbuzhang', 'chenhui', 'ouyang', 'hengrui', 'xitong'])
      expect(refusalOf(await uploadImport(await actorFor(key), input, NOW))).toBe('forbidden')
    expect(refusalOf(await uploadImport(await actorForUser('jyj.xie'), input, NOW))).toBe('forbidden')
  })

  // Shows ASVS 2.3.3, 16.5.3
  it('that cannot be read says why, and nothing is written', async () => {
    const batch = await bring(zhangmin, {
      kind: 'talents',
      headers: ['姓名', '手机'],
      rows: [{ 姓名: '王芳', 手机: '1' }],
    })
    expect(await batchOf(batch)).toMatchObject({ status: 'failed', problem: '缺少必填的列：证件号码、所在乡镇' })
  })

  // Shows ASVS 8.2.2
  it('is its uploader’s and the county’s; to others it is not there', async () => {
    const batch = await bring(wangfang, sheet(person('左丘明远'), { ...person('左丘明近'), 证件号码: '1' }))
    const jb101 = await actorForUser('jb101')
    for (const actor of [wangfang, zhangmin]) {
      expect(await getImport(actor, batch)).toMatchObject({ hasFaultyBook: true, faults: [{ row: 3 }] })
      expect(await getImportProgress(actor, batch)).toEqual({ status: 'checked', done: 0, total: 0 })
      expect((await listImports(actor)).lines.map(({ id }) => id)).toContain(batch)
    }
    expect(await getImport(jb101, batch)).toBeNull()
    expect(await getFaultyBook(jb101, batch)).toBeNull()
    expect(await previewUndo(jb101, batch)).toBeNull()
    expect((await listImports(jb101)).lines).toEqual([])
    expect(refusalOf(await discardImport(jb101, { batchId: batch }, NOW))).toBe('notFound')
    expect(refusalOf(await requestUndo(jb101, { batchId: batch, reason: '误操作' }, NOW))).toBe('notFound')
    must(await discardImport(wangfang, { batchId: batch }, NOW))
    expect(refusalOf(await discardImport(wangfang, { batchId: batch }, NOW))).toBe('conflict')
  })

  it('is confirmed as it was shown; faulty rows are left behind knowingly', async () => {
    const batch = await bring(zhangmin, sheet(person('南宫问雅'), { ...person('南宫问心'), 证件号码: '1' }))
    const { plan_hash: planHash } = await batchOf(batch)
    const ask = (given: object) => confirmImport(zhangmin, { batchId: batch, planHash, ...given }, NOW)
    expect(refusalOf(await ask({}))).toBe('leaveFaulty：请确认有误的 1 行这次不导入')
    expect(refusalOf(await ask({ planHash: '0'.repeat(64), leaveFaulty: 'yes' }))).toBe('conflict')
    must(await ask({ leaveFaulty: 'yes' }))
    expect(refusalOf(await ask({ leaveFaulty: 'yes' }))).toBe('conflict')
    await work()
    expect(await batchOf(batch)).toMatchObject({ status: 'applied' })
    const audits = await rowsOf<{ action: string; actor_name: string }>(
      'select action, actor_name from audit_event where object_id = $1 order by recorded_at',
      [batch],
    )
    expect(audits.map(({ action, actor_name }) => `${action} ${actor_name}`)).toEqual([
      'registerImport.upload 张敏',
      'registerImport.check 系统',
      'registerImport.confirm 张敏',
      'registerImport.apply 张敏',
    ])
    const nothing = await bring(zhangmin, sheet({ ...person('南宫问心'), 证件号码: '1' }))
    expect(
      refusalOf(
        await confirmImport(
          zhangmin,
          { batchId: nothing, planHash: (await batchOf(nothing)).plan_hash, leaveFaulty: 'yes' },
          NOW,
        ),
      ),
    ).toContain('nothingToImport')
  })

  it('is not written over a register that has changed since: it is checked anew', async () => {
    const row = person('闾丘望舒')
    const first = await bring(zhangmin, sheet(row))
    const second = await bring(zhangmin, sheet(row))
    await confirm(zhangmin, first)
    await confirm(zhangmin, second)
    expect(await batchOf(second)).toMatchObject({
      status: 'checked',
      problem: expect.stringContaining('登记库有变动') as string,
    })
    expect(await tally(second)).toBe('新增 0 更新 0 不变 1 有误 0')
  })

  it('that never comes to its end is given up, and says so', async () => {
    const batch = await bring(zhangmin, sheet(person('颛孙怀瑾')))
    must(await confirmImport(zhangmin, { batchId: batch, planHash: (await batchOf(batch)).plan_hash }, NOW))
    await rowsOf('update import_batch set attempts = 3 where id = $1', [batch])
    expect(await findImportWork(system)).toEqual({ batchId: batch, step: 'giveUp' })
    await work()
    expect(await batchOf(batch)).toMatchObject({
      status: 'failed',
      problem: '写入多次没有完成，什么也没有写入。请重新上传后再导入。',
    })
    expect(await idOf('颛孙怀瑾')).toBe('')
  })

  it('is worked on by the worker alone', async () => {
    for (const command of [checkImport, applyImport, undoImport, giveImportUp])
      expect(refusalOf(await command(zhangmin, { batchId: system.accountId }, NOW))).toBe('forbidden')
    expect(await findImportWork(zhangmin)).toBeNull()
  })
})

describe('an undo', () => {
  it('says beforehand what it will do; what has changed since stays and is named', async () => {
    const before = await registerHash()
    const rows = ['公良一', '公良二', '公良三', '公良四'].map((name) => person(name, { 手机: '' }))
    const made = await bring(zhangmin, sheet(...rows))
    await confirm(zhangmin, made)
    const afterMade = await registerHash()
    const phones = await bring(
      zhangmin,
      sheet(...rows.map((row, n) => ({ ...row, 手机: `1380000000${n}`, 所在村: '东门社区' }))),
    )
    await confirm(zhangmin, phones)
    expect(await rowsOf('select 1 from account where display_name like $1', ['公良%'])).toHaveLength(4)

    const corrected = await idOf('公良一')
    const { talent } = (await getTalent(zhangmin, corrected, NOW))!
    const form = Object.fromEntries(
      Object.entries(formValuesOf(talent)).map(([key, value]) => [key, value === undefined ? '' : String(value)]),
    )
    const correction = CorrectTalentInput.parse({
      ...form,
      identityKind: '111',
      talentId: corrected,
      version: String(talent.version),
      villageCode: '',
      reason: '已搬离',
    })
    must(await correctTalent(zhangmin, correction, NOW))
    must(
      await addHonour(
        zhangmin,
        AddHonourInput.parse({ talentId: await idOf('公良二'), name: '县劳动模范', level: 'county' }),
        NOW,
      ),
    )

    expect(await previewUndo(zhangmin, phones)).toMatchObject({
      removed: 0,
      setBack: 4,
      left: ['公良一：所在村导入后又有变动，予以保留'],
    })
    await undo(zhangmin, phones)
    expect(
      await rowsOf('select phone_masked, village_code from talent where name like $1 order by name', ['公良%']),
    ).toEqual(Array(4).fill({ phone_masked: null, village_code: null }))
    expect(await rowsOf('select 1 from account where display_name like $1', ['公良%'])).toEqual([])
    expect(await previewUndo(zhangmin, made)).toMatchObject({
      removed: 3,
      setBack: 0,
      left: [expect.stringContaining('公良二') as string],
    })
    await undo(zhangmin, made)
    expect(await rowsOf('select name from talent where name like $1', ['公良%'])).toEqual([{ name: '公良二' }])
    expect(await rowsOf('select text from import_leftover where batch_id = $1', [made])).toEqual([
      { text: '公良二：导入后又有变动、登录或其他业务，予以保留' },
    ])
    expect(afterMade).not.toBe(before)
    const history = await rowsOf<{ source: string }>(
      'select source from fact_change where subject_id = $1 order by at, id',
      [corrected],
    )
    expect(history.map(({ source }) => source)).toEqual(['窗口登记', '窗口登记', '更正', '撤销导入', '撤销导入'])
    expect(refusalOf(await requestUndo(zhangmin, { batchId: made, reason: '再来' }, NOW))).toBe('conflict')
  })
})

it('a record that was changed after its import stays, and is named', async () => {
  const row = person('宰父朗')
  await confirm(zhangmin, await bring(zhangmin, sheet(row)))
  const id = await idOf('宰父朗')
  const [firm] = await rowsOf<{ uscc: string; name: string }>('select uscc, name from enterprise order by id limit 1')
  const job = {
    姓名: row.姓名,
    证件号码: row.证件号码,
    统一社会信用代码: firm!.uscc,
    用工方式: '全职',
    到岗日期: '2024-03-01',
  }
  const batch = await bring(zhangmin, { kind: 'employments', headers: Object.keys(job), rows: [job] })
  await confirm(zhangmin, batch)
  const employmentId = (await getTalent(zhangmin, id, NOW))!.records.employments[0]!.id
  const end = EndEmploymentInput.parse({ talentId: id, employmentId, endedOn: '2026-08-31' })
  must(await endEmployment(zhangmin, end, NOW))
  await undo(zhangmin, batch)
  expect((await getTalent(zhangmin, id, NOW))!.records.employments).toMatchObject([{ endedOn: '2026-08-31' }])
  expect(await rowsOf('select text from import_leftover where batch_id = $1', [batch])).toEqual([
    { text: `宰父朗：“${firm!.name}，全职，2024-03-01 起”导入后又有变动，予以保留` },
  ])
})

it('every kind has a template that can be filled in and read again', async () => {
  expect(await getImportTemplate(await actorForUser('jyj.xie'), 'talents')).toBeNull()
  for (const kind of IMPORT_KINDS) {
    const template = (await getImportTemplate(zhangmin, kind))!
    const read = await readWorkbook(template.bytes)
    expect(read.ok && read.value[0]!.rows.length).toBeGreaterThan(3)
    const batch = await bring(zhangmin, { kind, bytes: template.bytes })
    expect((await batchOf(batch)).problem).toBe('表头下面没有任何数据')
  }
  const enterprises = (await getImportTemplate(zhangmin, 'enterprises'))!
  const read = await readWorkbook(enterprises.bytes)
  expect(read.ok && read.value.map(({ name }) => name)).toEqual(['企业', '代码表'])
  expect(read.ok && read.value[1]!.rows).toContainEqual(['所属行业', '纺织业', '17'])
})
