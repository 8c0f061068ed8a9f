import { expect, test } from '@playwright/test'
import { complaints, visit } from './support/journey'

test('a line of the budget is chosen from a list, or entered as 其他', async ({ browser }) => {
  await visit(browser, '陈会', async (page) => {
    await page.goto('/office/fund')
    await page.getByRole('button', { name: '增加科目…' }).click()
    const dialog = page.getByRole('alertdialog')
    const category = dialog.getByRole('combobox', { name: '科目' })
    await dialog.getByRole('textbox', { name: '预算额' }).fill('1000')
    await dialog.getByRole('textbox', { name: '批准文号' }).fill('云财预〔2026〕19号')
    await dialog.getByRole('button', { name: '增加科目' }).click()
    await expect(dialog.getByRole('link', { name: '请填写科目' })).toBeVisible()
    await category.selectOption('其他')
    await dialog.getByRole('textbox', { name: '科目代码' }).fill('bridge')
    await dialog.getByRole('textbox', { name: '科目名称' }).fill('过渡补贴')
    await dialog.getByRole('button', { name: '增加科目' }).click()
    await expect(page.getByText('科目已增加')).toBeVisible()
    await expect(page.getByRole('cell', { name: '过渡补贴' })).toBeVisible()
  })
  expect(complaints).toEqual([])
})
