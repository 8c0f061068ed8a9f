import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'
import { enterAs, type Complaints } from './support/visitor'

test('a list is filtered, kept as a view, taken along and printed', async ({ browser }) => {
  const complaints: Complaints = []
  const page = await enterAs(browser, '张敏', { complaints })
  await page.goto('/office/talents?education=master')
  const summary = await page.getByText(/^共 \d+ 人$/).innerText()

  await page.getByRole('button', { name: '存为常用视图…' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('名称').fill('全县硕士')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await page.goto('/office/talents')
  await page.getByRole('navigation', { name: '常用视图' }).getByRole('link', { name: '全县硕士' }).click()
  await expect(page).toHaveURL(/education=master/)
  await expect(page.getByText(summary)).toBeVisible()

  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('checkbox', { name: '手机' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader', { name: '手机' })).toHaveCount(0)
  await expect(page.getByRole('columnheader', { name: '证件号码' })).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^云岭县人才库-DC20\d{6}-[0-9A-F]{8}\.xlsx$/)
  const read = await readWorkbook(readFileSync(await file.path()))
  if (!read.ok) throw new Error(read.failure)
  const rows = read.value[0]!.rows
  expect(rows[1]![0]).toBe('条件：硕士研究生毕业')
  expect(rows[2]![0]).toContain('张敏')
  expect(`共 ${rows.length - 4} 人`).toBe(summary)

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/条件：硕士研究生毕业。张敏 .* 打印/)).toBeVisible()
  await expect(page.getByRole('button', { name: '导出' })).toBeHidden()
  expect(complaints).toEqual([])
  await page.context().close()
})
