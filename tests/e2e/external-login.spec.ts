import { expect, test, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/account/demo-personas'
import { server } from './support/server'
import { DESK, openPage, PHONE, type Complaints } from './support/visitor'

const NAME = '政务统一身份认证'
const AT_PROVIDER = '统一身份认证（测试）'

/** From our login page to the provider's, and through it. */
async function logInAtProvider(page: Page, kind: 'staff' | 'talent', account: string): Promise<void> {
  await page.goto(`/login?as=${kind}`)
  await page.getByRole('link', { name: `用${NAME}登录` }).click()
  await expect(page.getByRole('heading', { name: AT_PROVIDER })).toBeVisible()
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('口令').fill('any')
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** 绑定: as the provider's user name says, by the password. */
async function linkAs(page: Page, userName: string): Promise<void> {
  await expect(page).toHaveURL(/\/login\/link$/)
  await expect(page.getByLabel('用户名')).toHaveValue(userName)
  await page.getByLabel('本系统的密码').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '绑定并登录' }).click()
  await expect(page).toHaveURL(/\/office/)
}

/** Out of ours and, by its own page, out of the provider's; back at our login. */
async function logOut(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await confirmAtProvider(page)
  await expect(page).toHaveURL(/\/login$/)
}

async function confirmAtProvider(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: '退出统一身份认证（测试）' })).toBeVisible()
  await page.getByRole('button', { name: '退出登录' }).click()
}

let complaints: Complaints
test.beforeEach(() => (complaints = []))
test.afterEach(() => expect(complaints).toEqual([]))

test.describe(NAME, () => {
  test('staff: linked once by the password, then in without it, out at both ends, unlinked', async ({ browser }) => {
    const page = await openPage(browser, { complaints, viewport: DESK })
    await logInAtProvider(page, 'staff', 'gov-wangfang')
    await page.getByLabel('本系统的密码').fill('wrong')
    await page.getByRole('button', { name: '绑定并登录' }).click()
    await expect(page.getByText('用户名或密码不正确')).toBeVisible()
    await linkAs(page, 'wangfang')
    await logOut(page, /王芳/)
    await page.goto('/office')
    await expect(page).toHaveURL(/\/login/)

    await logInAtProvider(page, 'staff', 'gov-wangfang')
    await expect(page).toHaveURL(/\/office/)
    await page.goto('/office/settings/me')
    await page.getByRole('button', { name: '解除绑定' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '解除绑定' }).click()
    await expect(page.getByText('没有绑定。')).toBeVisible()
  })

  test('staff: logged out at the provider, and so here, told from server to server', async ({ browser }) => {
    const page = await openPage(browser, { complaints, viewport: DESK })
    await logInAtProvider(page, 'staff', 'gov-zhangmin')
    await linkAs(page, 'zhangmin')

    const portal = await page.context().newPage()
    await portal.goto(`${server().identityProvider}/session/end`)
    await confirmAtProvider(portal)
    await expect(portal.getByRole('heading', { name: '已退出统一身份认证' })).toBeVisible()
    await page.goto('/office')
    await expect(page).toHaveURL(/\/login/)
  })

  test('a talent: in by the verified number, to the page a portal linked to, and out', async ({ browser }) => {
    const page = await openPage(browser, { complaints, viewport: PHONE })
    await logInAtProvider(page, 'talent', 'citizen-ouyang')
    await expect(page).toHaveURL(/\/my$/)
    await page.goto('/api/oidc/start?as=talent&next=/my/card')
    await expect(page).toHaveURL(/\/my\/card$/)
    await page.goto('/api/oidc/start?as=talent&next=//evil.example/my')
    await expect(page.getByText('不在本系统内')).toBeVisible()
    await page.goto('/my')
    await logOut(page, /欧阳若兰/)
  })

  test('who is not verified, gives up, or brings back an answer twice, is told so', async ({ browser }) => {
    const page = await openPage(browser, { complaints, viewport: PHONE })
    await logInAtProvider(page, 'talent', 'citizen-unverified')
    await expect(page.getByText('还没有完成实名认证')).toBeVisible()

    const other = await openPage(browser, { complaints, viewport: PHONE })
    await other.goto('/login?as=talent')
    await other.getByRole('link', { name: `用${NAME}登录` }).click()
    await other.getByRole('button', { name: '取消登录' }).click()
    await expect(other.getByText('您在统一身份认证取消了登录')).toBeVisible()
    await other.goto('/api/oidc/callback?code=stolen&state=guessed')
    await expect(other.getByText('不是从本浏览器发起的')).toBeVisible()
    await other.goto('/my')
    await expect(other).toHaveURL(/\/login/)
  })

  test('who is in no register registers with name and number as verified', async ({ browser }) => {
    const page = await openPage(browser, { complaints, viewport: PHONE })
    await logInAtProvider(page, 'talent', 'citizen-new')
    await expect(page.getByText('已核验您是阿卜杜拉·买买提')).toBeVisible()
    await expect(page.getByLabel('手机号码')).toHaveValue('13900077001')
    await page.getByRole('button', { name: '获取验证码' }).click()
    await expect(page.getByText('验证码已发往 13900077001')).toBeVisible()
    const inbox = await page.context().newPage()
    await inbox.goto('/demo/inbox?to=13900077001')
    const code =
      /验证码 (\d{6})/.exec(
        (await inbox
          .getByText(/验证码 \d{6}/)
          .first()
          .textContent()) ?? '',
      )?.[1] ?? ''
    await expect(page.getByLabel('姓名')).toHaveValue('阿卜杜拉·买买提')
    await expect(page.getByLabel('姓名')).not.toBeEditable()
    await expect(page.getByLabel('证件号码')).not.toBeEditable()
    await page.getByLabel('短信验证码').fill(code)
    await page.getByLabel('所在乡镇(街道)').selectOption({ index: 1 })
    await page.getByLabel(/我已阅读并同意/).check()
    await page.getByRole('button', { name: '提交登记' }).click()
    await expect(page).toHaveURL(/\/my$/)
  })
})
