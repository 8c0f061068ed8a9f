import { expect, test } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/account/demo-personas'
import { codeAt, stepAt } from '@/lib/platform/totp'
import { withOwner } from './support/server'
import { enterAs, openPage, type Complaints } from './support/visitor'

const STEP = 30_000

test('a member of staff sets a 动态口令 up and comes in by password and code', async ({ browser }) => {
  const complaints: Complaints = []
  const page = await openPage(browser, { complaints })
  const enter = async (password: string) => {
    await page.goto('/login?as=staff')
    await page.getByLabel('用户名').fill('jb107')
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
  }
  await enter(DEMO_PASSWORD)
  await expect(page).not.toHaveURL(/\/login/)

  await page.goto('/office/settings/me/second-factor')
  await page.getByRole('button', { name: '开始绑定' }).click()
  const typed = (await page.locator('code').first().textContent()) ?? ''
  const secret = typed.replaceAll(' ', '')
  await page.getByRole('textbox', { name: '动态口令' }).fill(codeAt(secret, stepAt(new Date(Date.now() - STEP))))
  await page.getByRole('button', { name: '绑定', exact: true }).click()
  await expect(page.getByText('请抄下恢复码')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: /^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/ })).toHaveCount(10)
  await page.getByRole('button', { name: '已抄好' }).click()
  await expect(page.getByText('恢复码还剩 10 个')).toBeVisible()

  await page.context().clearCookies()
  await enter(DEMO_PASSWORD)
  await expect(page).toHaveURL(/\/login\/second/)
  // There is no session yet: the desk leads back to the login.
  await page.goto('/office')
  await expect(page).toHaveURL(/\/login/)
  await page.goto('/login/second')
  await page.getByRole('textbox', { name: '动态口令' }).fill('000000')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByText('动态口令不正确')).toBeVisible()
  await page.getByRole('textbox', { name: '动态口令' }).fill(codeAt(secret, stepAt(new Date())))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page).toHaveURL(/\/office/)
  expect(complaints).toEqual([])
})

test('a role is given after the person at the desk has proved who they are, and what was typed is sent as it was', async ({
  browser,
}) => {
  const complaints: Complaints = []
  const page = await enterAs(browser, '以安全之的身份进入', { complaints })
  const { rows } = await withOwner((client) =>
    client.query<{ id: string }>(`select id from account where user_name = 'jb108'`),
  )
  await page.goto(`/office/settings/people/${rows[0]?.id}`)
  await withOwner((client) => client.query(`update login_session set confirmed_at = now() - interval '11 minutes'`))
  await page.getByLabel('角色', { exact: true }).selectOption('policyOfficer')
  await page.getByLabel('机构').selectOption('RCB')
  await page.getByRole('button', { name: '授予角色' }).click()
  const question = page.getByRole('dialog', { name: '核对身份' })
  await question.getByLabel('您的登录密码').fill('not-the-one-1')
  await question.getByRole('button', { name: '核对并继续' }).click()
  await expect(question.getByText('没有核对上').first()).toBeVisible()
  await question.getByLabel('您的登录密码').fill(DEMO_PASSWORD)
  await question.getByRole('button', { name: '核对并继续' }).click()
  await expect(question).toBeHidden()
  await expect(page.getByText('角色已授予')).toBeVisible()
  expect(complaints).toEqual([])
})
