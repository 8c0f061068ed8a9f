import { expect, test } from '@playwright/test'
import { complaints, visit } from './support/journey'
import { withOwner } from './support/server'

// Shows ASVS 2.3.5 · G15
test('a treasurer is asked for by the security administrator, gives no right, and is one once the leader confirmed', async ({
  browser,
}) => {
  const { rows } = await withOwner((client) =>
    client.query<{ id: string; name: string }>(
      `select id, display_name as name from account where user_name = 'jb110'`,
    ),
  )
  const { id = '', name = '' } = rows[0] ?? {}
  await visit(browser, '安全之', async (page) => {
    await page.goto(`/office/settings/people/${id}`)
    const form = page.getByRole('form', { name: '授予角色' })
    await form.getByRole('combobox', { name: '角色' }).selectOption('treasurer')
    await form.getByRole('combobox', { name: '机构' }).selectOption('CZJ')
    await expect(form.getByText(/须由第二人确认：提交后/)).toBeVisible()
    await form.getByRole('button', { name: '提交确认' }).click()
    await expect(page.getByText('已提交，等待第二人确认')).toBeVisible()
    await expect(page.getByRole('table', { name: '待确认的角色' })).toContainText('待确认')
    await expect(page.getByRole('table', { name: `${name}的角色` })).not.toContainText('财政')
    await page.goto('/office/second-person')
    await expect(page.getByRole('table', { name: '其他申请' })).toContainText(name)
    await expect(page.getByRole('button', { name: '确认…' })).toHaveCount(0)
  })
  await visit(browser, '林部长', async (page) => {
    await page.goto('/office/messages')
    const line = page.getByRole('listitem').filter({ hasText: `安全之申请授予角色：${name}` })
    await line.getByRole('button', { name: '查看' }).click()
    await expect(page.getByRole('heading', { name: '双人确认' })).toBeVisible()
    await page
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('button', { name: '确认…' })
      .click()
    await page.getByRole('alertdialog').getByRole('button', { name: '确认生效' }).click()
    await expect(
      page.getByRole('table', { name: '其他申请' }).getByRole('row', { name: new RegExp(name) }),
    ).toContainText('已确认')
  })
  await visit(browser, '安全之', async (page) => {
    await page.goto(`/office/settings/people/${id}`)
    await expect(page.getByRole('table', { name: `${name}的角色` })).toContainText('财政')
    await expect(page.getByRole('table', { name: '待确认的角色' })).toHaveCount(0)
  })
  expect(complaints).toEqual([])
})
