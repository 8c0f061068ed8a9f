import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import { PEOPLE_HEADERS, personRow, sheetBytes, type SheetRow } from '../support/import-workbook'
import { actAndConfirm } from './support/desk'
import { complaints, visit } from './support/journey'
import { sessionOf } from './support/own-session'
import { server, withOwner } from './support/server'
import { openPage } from './support/visitor'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const asFile = (name: string, bytes: Uint8Array) => ({ name, mimeType: XLSX, buffer: Buffer.from(bytes) })

/** People of 城关镇 with numbers that no other test uses. */
async function people(): Promise<SheetRow[]> {
  const uscc = await withOwner(async (client) => {
    const { rows } = await client.query<{ uscc: string }>('select uscc from enterprise order by id limit 1')
    return String(rows[0]?.uscc)
  })
  return Array.from({ length: 8 }, (_, n) => ({ ...personRow(90_000 + n, uscc), 乡镇: '城关镇' }))
}

async function upload(page: Page, name: string, rows: readonly SheetRow[]): Promise<void> {
  await page.goto('/office/imports')
  await page.getByRole('link', { name: '导入文件' }).click()
  await page.getByRole('navigation', { name: '导入内容' }).getByRole('link', { name: '人才' }).click()
  await page.locator('input[name=file]').setInputFiles(asFile(name, await sheetBytes(PEOPLE_HEADERS, rows)))
  await page.getByRole('button', { name: '上传并核对' }).click()
  await expect(page).toHaveURL(/imports\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { name: '核对完毕，还没有写入' })).toBeVisible({ timeout: 20_000 })
}

const download = async (page: Page, name: RegExp) => {
  const started = page.waitForEvent('download')
  await page.getByRole('link', { name }).first().click()
  const read = await readWorkbook(readFileSync(await (await started).path()))
  if (!read.ok) throw new Error(read.failure)
  return read.value[0]!.rows
}

test('a sheet is checked, its good rows come in, its faulty ones come back with reasons, and all of it is undone', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const right = await people()
  const wrong = right.map((row, n) =>
    n === 2 ? { ...row, 手机: '1390001' } : n === 5 ? { ...row, 最高学历: '函授' } : row,
  )
  await visit(browser, '王芳', async (page) => {
    await upload(page, '引进人才.xlsx', wrong)
    await expect(page.getByRole('heading', { name: '有误的 2 行，2 处' })).toBeVisible()
    const book = await download(page, /下载有误的行/)
    expect(book.slice(2).map((row) => row[0])).toEqual(['4', '7'])
    await expect(page.getByRole('button', { name: '只导入无误的 6 行…' })).toBeVisible()
    await page.getByRole('button', { name: '只导入无误的 6 行…' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: /写入登记库/ }).click()
    await expect(page.getByText('人才已导入：新增 6 行，更新 0 行')).toBeVisible({ timeout: 20_000 })

    await upload(page, '引进人才（改正）.xlsx', right)
    await expect(page.getByText('每一行都没有问题，确认后写入登记库。')).toBeVisible()
    await actAndConfirm(page, '确认导入 2 行…')
    await expect(page.getByText('人才已导入：新增 2 行，更新 0 行')).toBeVisible({ timeout: 20_000 })
    await page.goto('/office/imports')
    await page.getByRole('link', { name: '引进人才.xlsx' }).click()
    await page.getByRole('link', { name: '撤销导入…' }).click()
    await expect(page.getByText('移除这次新增、之后没有再变动也没有办过业务的 6 人')).toBeVisible()
    await actAndConfirm(page, '撤销这次导入…', { 撤销理由: '导错了文件' })
    await expect(page.getByText('登记库已恢复到导入之前。')).toBeVisible({ timeout: 20_000 })
  })
  expect(complaints).toEqual([])
})

test('a department makes its list, compares, sees the differences side by side, and decides', async ({ browser }) => {
  const page = await openPage(browser, { complaints })
  const session = await withOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(`select id from account where user_name = 'jyj.xie'`)
    return sessionOf(client, String(rows[0]?.id))
  })
  await page.context().addCookies([{ name: 'jucai.session', value: session, url: server().url }])
  await page.goto('/office/imports')
  await expect(page).toHaveURL(/comparisons$/)
  const lists = page.getByRole('table', { name: '比对清单' }).getByRole('row')
  const before = await lists.count()
  await page.getByRole('button', { name: '生成比对清单' }).click()
  await expect(page.getByText('清单已生成，请在下表中下载')).toBeVisible()
  await expect(lists).toHaveCount(before + 1)
  const rows = await download(page, /下载清单/)
  const header = rows.findIndex((row) => row[0] === '清单号')
  const lines = rows.slice(header + 1)
  const says = [
    ['属实', ''],
    ['不属实', '学籍库查无此人'],
  ] as const
  const answered = lines.map((row, n) => [...row.slice(0, 6), ...(says[n] ?? ['', ''])])
  const columns = rows[header]!.map((name) => ({ header: String(name) }))
  const bytes = await workbookBytes({ sheetName: '清单', columns, rows: answered })
  const number = String(lines[0]![0])
  const upload = async () => {
    await page.locator('input[name=file]').setInputFiles(asFile('比对清单.xlsx', bytes))
    await page.getByRole('button', { name: '上传并查看差异' }).click()
  }
  await upload()
  await expect(page.getByText(`清单 ${number}：属实 1 项`)).toBeVisible()
  const difference = page.getByRole('table', { name: '与登记不一致的内容' }).getByRole('row').nth(1)
  for (const text of [lines[1]![2], lines[1]![4], lines[1]![5], '不属实：学籍库查无此人'])
    await expect(difference).toContainText(String(text))
  expect(await standing(number)).toEqual(['pending', 'pending'])
  await page.getByRole('button', { name: '确认办理 2 项' }).click()
  await expect(page.getByText('已按核对结果办理')).toBeVisible()
  await expect(page.getByRole('row', { name: new RegExp(`${number}.*2 / ${lines.length}`) })).toBeVisible()
  expect(await standing(number)).toEqual(['confirmed', 'rejected'])
  await upload()
  await expect(page.getByText('第 2 行：这一行已经交回过了')).toBeVisible()
  expect(complaints).toEqual([])
})

/** What became of the first two lines of a list. */
const standing = (number: string): Promise<string[]> =>
  withOwner(async (client) => {
    const { rows } = await client.query<{ status: string }>(
      `select v.status::text from comparison_line l join comparison_list c on c.id = l.list_id
         join fact_verification v on v.id = l.verification_id
       where c.number = $1 and l.line <= 2 order by l.line`,
      [number],
    )
    return rows.map(({ status }) => status)
  })
