import { expect, test } from '@playwright/test'
import { complaints, visit } from './support/journey'

test('units are pasted, put right line by line, added at once, and renamed', async ({ browser }) => {
  await visit(browser, '秦系统', async (page) => {
    await page.goto('/office/settings/units')
    const box = page.getByRole('textbox', { name: '要增设的机构' })
    const preview = page.getByRole('button', { name: '预览' })
    await box.fill('510799901\t新桥街道\t街道\n510799901001\t新桥社区\t社区\n510799100\t城关镇二\t乡镇')
    await preview.click()
    await expect(page.getByText('代码已由“城关镇”使用')).toBeVisible()
    await expect(page.getByRole('button', { name: /^增设这/ })).toHaveCount(0)
    await box.fill('510799901\t新桥街道\t街道\n510799901001\t新桥社区\t社区')
    await preview.click()
    await page.getByRole('button', { name: '增设这 2 个机构' }).click()
    await expect(page.getByText('机构已增设')).toBeVisible()
    await expect(box).toHaveValue('')
    await page.getByRole('link', { name: '新桥社区' }).click()
    await expect(page.getByRole('heading', { name: '新桥社区' })).toBeVisible()
    await page.getByRole('textbox', { name: '名称' }).fill('新桥路社区')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('link', { name: '新桥路社区' })).toBeVisible()
  })
  expect(complaints).toEqual([])
})
