import { expect, test, type Page } from '@playwright/test'
import { mod112CheckOf } from '@/lib/kernel/mod-11-2'
import { OPENING_COLUMNS } from '@/lib/opening-balance/sheet/columns'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import { demoPaper } from '../../prisma/seed/cases/paper'
import { actAndConfirm } from './support/desk'
import { as, complaints, visit } from './support/journey'
import { PHONE } from './support/visitor'

const body = '51079919930318712'
const OUYANG = {
  name: '欧阳若兰',
  identity: body + mod112CheckOf(body),
  category: '生活补贴',
  title: '2022 年青年人才生活补贴办法',
  grantedOn: '2022-07-01',
  year: '2022',
  months: '6',
}

async function sheet(row: Record<string, string>) {
  const columns = OPENING_COLUMNS.map(({ header }) => ({ header }))
  const rows = [OPENING_COLUMNS.map(({ key }) => row[key] ?? null)]
  const buffer = Buffer.from(await workbookBytes({ sheetName: '登记表', columns, rows }))
  return { name: '台账.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer }
}

async function send(page: Page, form: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.getByRole('form', { name: form }).locator('input[type=file]').last().setInputFiles(file)
  await page.getByRole('button', { name: form, exact: true }).click()
}

test('what was paid before is written by one, signed by another, and shown to whom it was paid', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const number = await visit(browser, '陈会', async (writer) => {
    await writer.goto('/office/fund')
    await writer.getByRole('link', { name: '期初待遇' }).click()
    await writer.getByRole('link', { name: '新建期初批次' }).first().click()
    await writer.getByLabel('批次名称').fill('2022 年生活补贴')
    await writer.getByLabel('来源文件文号').fill('云财社〔2022〕61号')
    await writer.getByRole('button', { name: '新建批次' }).click()
    await expect(writer.getByRole('heading', { level: 1 })).toContainText('期初登记 QC')

    await test.step('a fault is told with its row and column, and nothing is entered', async () => {
      await send(writer, '录入表格', await sheet({ ...OUYANG, paidFen: '约六千' }))
      await expect(writer.getByText('一行都没有录入')).toBeVisible()
      await expect(writer.getByRole('row').filter({ hasText: '第 2 行' })).toContainText('已拨付金额')
    })
    await send(writer, '录入表格', await sheet({ ...OUYANG, paidFen: '6000.66' }))
    await expect(writer.getByRole('table', { name: /明细/ })).toContainText('6,000.66')
    await expect(writer.getByText('可以入账')).toBeVisible()

    await writer.getByRole('button', { name: /^提交复核/ }).click()
    await expect(writer.getByText('请先上传来源文件的扫描件')).toBeVisible()
    await send(writer, '上传扫描件', {
      name: '台账.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(demoPaper('opening')),
    })
    await expect(writer.getByRole('link', { name: '台账.pdf' })).toBeVisible()
    await writer.getByRole('button', { name: /^提交复核/ }).click()
    await expect(writer.getByText('须由另一人复核签字')).toBeVisible()
    return /QC\d{4}-\d{4}/.exec(await writer.getByRole('heading', { level: 1 }).innerText())?.[0] ?? ''
  })

  await visit(browser, '钱进', async (signer) => {
    await signer.goto('/office/fund/opening')
    await signer.getByRole('link', { name: number }).click()
    await actAndConfirm(signer, '复核签字并入账…')
    await expect(signer.getByText('已入账').first()).toBeVisible()
    await signer.getByRole('table', { name: /明细/ }).getByRole('link', { name: '欧阳若兰' }).click()
    await expect(signer.getByRole('main')).toContainText('期初已拨付')
  })

  const ouyang = await as(browser, '欧阳若兰', PHONE)
  await ouyang.goto('/my')
  const award = ouyang.getByRole('listitem').filter({ hasText: OUYANG.title })
  await expect(award).toContainText('6,000.66')
  await expect(award).toContainText('期初（云财社〔2022〕61号）')
  expect(complaints).toEqual([])
})
