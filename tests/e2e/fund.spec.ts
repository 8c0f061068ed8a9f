import { expect, test } from '@playwright/test'
import { complaints, visit } from './support/journey'

test('a line of the budget is chosen by its name, or given another', async ({ browser }) => {
  await visit(browser, '陈会', async (page) => {
    await page.goto('/office/fund')
    await page.getByRole('button', { name: /^规划 \d{4} 年…$/ }).click()
    const dialog = page.getByRole('alertdialog')
    const category = dialog.getByRole('combobox', { name: '科目' })
    await expect(category.getByRole('option', { name: '租房补贴（rent）' })).toBeAttached()
    await dialog.getByRole('button', { name: '保存上限' }).click()
    await expect(dialog.getByRole('link', { name: '请填写科目' })).toBeVisible()
    await category.selectOption('其他')
    await dialog.getByRole('textbox', { name: '科目代码' }).fill('bridge')
    await dialog.getByRole('textbox', { name: '科目名称' }).fill('过渡补贴')
    await category.selectOption('租房补贴（rent）')
    await expect(dialog.getByRole('textbox', { name: '科目代码' })).toHaveCount(0)
    await dialog.getByRole('textbox', { name: '上限' }).fill('1000')
    await dialog.getByRole('textbox', { name: '依据文号' }).fill('云人才领〔2026〕9号')
    await dialog.getByRole('button', { name: '保存上限' }).click()
    await expect(page.getByText('规划上限已保存')).toBeVisible()
  })
  expect(complaints).toEqual([])
})
