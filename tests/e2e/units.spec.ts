import { expect, test } from '@playwright/test'
import { complaints, visit } from './support/journey'

test('a unit is added one by one, its parent chosen already where there is one only', async ({ browser }) => {
  await visit(browser, '秦系统', async (page) => {
    await page.goto('/office/settings/units')
    const form = page.getByRole('form', { name: '增设机构', exact: true })
    const parent = form.getByRole('combobox', { name: '上级机构' })
    await form.getByRole('radio', { name: '村（社区）' }).check()
    await expect(parent).toHaveValue('')
    await form.getByRole('radio', { name: '乡镇（街道）' }).check()
    await expect(parent.locator('option:checked')).toHaveText('云岭县')
    await form.getByRole('textbox', { name: '代码' }).fill('510799902')
    await form.getByRole('textbox', { name: '名称' }).fill('试验街道')
    await form.getByRole('textbox', { name: '简称' }).fill('试验街道')
    await form.getByRole('button', { name: '增设机构' }).click()
    await expect(page.getByText('机构已增设')).toBeVisible()
    await expect(page.getByRole('link', { name: '试验街道' })).toBeVisible()
  })
  expect(complaints).toEqual([])
})

test('a role is offered at the units where it may be held, an 经办人 in a village too', async ({ browser }) => {
  await visit(browser, '安全之', async (page) => {
    await page.goto('/office/settings/people')
    await page.getByRole('link', { name: '王芳' }).first().click()
    const form = page.getByRole('form', { name: '授予角色' })
    const village = form.locator('optgroup[label="城关镇的村（社区）"]')
    await form.getByRole('combobox', { name: '角色' }).selectOption('reviewer')
    await expect(village).toHaveCount(0)
    await form.getByRole('combobox', { name: '角色' }).selectOption('intakeOfficer')
    await expect(village).toHaveCount(1)
  })
  expect(complaints).toEqual([])
})

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
