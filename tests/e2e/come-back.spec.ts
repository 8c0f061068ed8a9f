import { expect, test, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/account/demo-personas'
import { callAction, honest, listActions } from './support/call-action'
import { server, withOwner } from './support/server'
import { DESK, openPage, PHONE, type Complaints } from './support/visitor'

const EVIL = [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '/%2f%2fevil.example/..//evil',
  '/api/my-card/qr',
]

let complaints: Complaints
test.beforeEach(() => (complaints = []))
test.afterEach(() => expect(complaints).toEqual([]))

async function logInAsStaff(page: Page, userName: string): Promise<void> {
  await page.getByLabel('用户名').fill(userName)
  await page.getByLabel('密码').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** Ends every session of an account, as its eight hours would. */
const expire = (userName: string) =>
  withOwner((client) =>
    client.query(
      `update login_session set created_at = now() - interval '9 hours', last_seen_at = now() - interval '9 hours',
              expires_at = now() - interval '1 hour'
        where account_id in (select id from account where user_name = $1)`,
      [userName],
    ),
  )

// Shows ASVS 7.6.2
test('staff whose login ran out come back to the page they were on, its filters and all', async ({ browser }) => {
  const page = await openPage(browser, { complaints, viewport: DESK })
  const list = '/office/talents?education=master&q=%E6%9D%8E'
  await page.goto(list)
  await expect(page.getByRole('link', { name: '工作人员' })).toHaveAttribute('aria-current', 'page')
  await logInAsStaff(page, 'jb104')
  await expect(page).toHaveURL(`${server().url}${list}`)

  await expire('jb104')
  await page.getByRole('link', { name: '企业', exact: true }).click()
  await expect(page).toHaveURL(/\/login\?as=staff&next=%2Foffice%2Fenterprises$/)
  await logInAsStaff(page, 'jb104')
  await expect(page).toHaveURL(`${server().url}/office/enterprises`)

  await page.goto('/office/settings/me')
  await expire('jb104')
  await page.getByLabel('当前密码').fill(DEMO_PASSWORD)
  await page.getByLabel('新密码', { exact: true }).fill('Yunling-2027-demo')
  await page.getByLabel('再次填写新密码').fill('Yunling-2027-demo')
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(page).toHaveURL(/\/login\?as=staff&next=%2Foffice%2Fsettings%2Fme$/)
  await logInAsStaff(page, 'jb104')
  await expect(page).toHaveURL(`${server().url}/office/settings/me`)
})

test('who followed the link of a mail is led to what it is about, once logged in', async ({ browser }) => {
  const page = await openPage(browser, { complaints, viewport: DESK })
  const message = await withOwner(async (client) => {
    const { rows } = await client.query<{ id: string; target: string }>(
      `select message.id, message.target_id as target from inbox_message message
         join account on account.id = message.account_id
        where account.user_name = 'zhangmin' and message.target_kind = 'application' order by message.id limit 1`,
    )
    return rows[0]
  })
  if (!message) throw new Error('nothing was told to 张敏')
  await page.goto(`/messages/${message.id}`)
  await expect(page).toHaveURL(new RegExp(`/login\\?next=%2Fmessages%2F${message.id}$`))
  await page.getByRole('navigation', { name: '登录身份' }).getByRole('link', { name: '工作人员' }).click()
  await logInAsStaff(page, 'zhangmin')
  await expect(page).toHaveURL(new RegExp(`/office/applications/${message.target}$`))
})

test('an applicant whose login ran out enters by the code of the phone and comes back', async ({ browser }) => {
  const page = await openPage(browser, { complaints, viewport: PHONE })
  await page.goto('/my/applications')
  await expect(page).toHaveURL(/\/login\?next=%2Fmy%2Fapplications$/)
  await page.getByLabel('身份证件号码或手机号码').fill('13900010001')
  await page.getByRole('button', { name: '获取验证码' }).click()
  const [inbox] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: '在演示收件箱中查看' }).click(),
  ])
  const code =
    /验证码 (\d{6})/.exec(
      await inbox
        .getByText(/验证码 \d{6}/)
        .first()
        .innerText(),
    )?.[1] ?? ''
  await inbox.close()
  await page.getByRole('textbox', { name: '验证码' }).fill(code)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page).toHaveURL(`${server().url}/my/applications`)
})

// Shows ASVS 3.7.2, 1.2.2
test('a login leads to no other site, whatever the address or the form says', async ({ browser }) => {
  // Two by the browser, the others by the form alone: twenty logins a minute are let in from one address.
  for (const next of EVIL.slice(0, 2)) {
    const page = await openPage(browser, { complaints, viewport: DESK })
    await page.goto(`/login?as=staff&next=${encodeURIComponent(next)}`)
    await logInAsStaff(page, 'jb105')
    await expect(page).toHaveURL(`${server().url}/office`)
    await page.context().close()
  }
  const action = listActions().find(({ name }) => name === 'app/login/actions.ts logInWithPasswordAction')
  if (!action) throw new Error('no way in')
  for (const next of EVIL.slice(2)) {
    const answer = await callAction(action, { userName: 'jb105', password: DEMO_PASSWORD, next }, honest(null))
    expect(answer.redirect?.split(';')[0]).toBe('/')
  }
})
