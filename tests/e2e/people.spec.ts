import { expect, test, type Browser, type Page } from '@playwright/test'
import { actAndConfirm } from './support/desk'
import { complaints, visit } from './support/journey'
import { sessionOf } from './support/own-session'
import { server, withOwner } from './support/server'
import { openPage } from './support/visitor'

/** Nobody has a complaint: whatever the browsers of this journey said. */
test.afterEach(() => expect(complaints).toEqual([]))

const firstOf = (sql: string): Promise<Record<string, string>> =>
  withOwner(async (client) => {
    const { rows } = await client.query<Record<string, string>>(sql)
    if (!rows[0]) throw new Error(`nothing for: ${sql}`)
    return rows[0]
  })

const tickOf = (page: Page, number: string) => page.getByRole('checkbox', { name: new RegExp(number) })

/** A browser of a member of staff who has no button on the login page. */
async function pageOf(browser: Browser, userName: string): Promise<Page> {
  const page = await openPage(browser, { complaints })
  const { id = '' } = await firstOf(`select id from account where user_name = '${userName}'`)
  const session = await withOwner((client) => sessionOf(client, id))
  await page.context().addCookies([{ name: 'jucai.session', value: session, url: server().url }])
  return page
}

test('many cases are accepted with one opinion, and each that is not says why', async ({ browser }) => {
  const page = await pageOf(browser, 'jb106')
  await page.goto('/office?tab=intake')
  const links = page.getByRole('row').getByRole('link', { name: /^\d{4}-\d+$/ })
  await expect(links.nth(1)).toBeVisible()
  const [first = '', second = ''] = await links.allInnerTexts()
  // Shift ticks what lies between; x ticks, and takes back, the row that has the focus.
  await tickOf(page, first).click()
  await tickOf(page, second).click({ modifiers: ['Shift'] })
  await expect(page.getByText('已选 2 件')).toBeVisible()
  await links.nth(1).focus()
  await page.keyboard.press('x')
  await expect(page.getByText('已选 1 件')).toBeVisible()
  await page.keyboard.press('x')

  await page.getByRole('button', { name: '批量受理…' }).click()
  await expect(page.getByText('将受理 2 件。')).toBeVisible()
  await expect(page.getByRole('list', { name: '将办理的事项' })).toContainText('件')
  await page.getByRole('button', { name: '受理 2 件' }).click()
  await expect(page.getByText('请填写办理意见').first()).toBeVisible()
  await expect(page.getByText('已选 2 件')).toBeVisible()
  await page.getByLabel('办理意见').fill('材料齐全，予以受理。')
  // Somebody else is faster with one of them.
  await withOwner((client) => client.query('update application set version = version + 1 where number = $1', [second]))
  await page.getByRole('button', { name: '受理 2 件' }).click()
  await expect(page).toHaveURL(/passings\/[0-9a-f-]{36}$/)
  await expect(page.getByText('共 2 件：办成 1 件，未办 1 件')).toBeVisible()
  await expect(page.getByRole('row', { name: new RegExp(second) })).toContainText('勾选之后本件又有变化')
  await expect(page.getByRole('row', { name: new RegExp(first) })).toContainText('已受理')
  await page.getByRole('link', { name: '回到今日待办' }).click()
  await expect(page.getByRole('row').getByRole('link', { name: second })).toBeVisible()
  await expect(page.getByRole('row').getByRole('link', { name: first })).toHaveCount(0)
})

test('a deputy signs for a colleague under both names, until it is ended', async ({ browser }) => {
  const { number = '' } = await firstOf(
    `select number from application c where status = 'inReview' and unit_code = 'RSJ' and not exists (
       select from review_decision d join account a on a.id = d.actor_id
        where d.application_id = c.id and a.user_name = 'zhouzheng') order by id limit 1`,
  )
  await visit(browser, '安全之', async (page) => {
    await page.goto('/office/settings/delegations')
    await page.getByLabel('替谁委托').last().selectOption({ label: '何晓（人社局 审核人）' })
    await page.getByLabel('代办人', { exact: true }).selectOption({ label: '周正（组织部 审核人）' })
    await page.getByRole('button', { name: '委托', exact: true }).click()
    await expect(page.getByText('请填写委托事由').first()).toBeVisible()
    await page.getByLabel('委托事由').fill('外出培训')
    await page.getByLabel('截止日期').fill('2026-09-30')
    await page.getByRole('button', { name: '委托', exact: true }).click()
    await expect(page.getByRole('row', { name: /周正/ })).toContainText('代办中')
  })
  await visit(browser, '周正', async (page) => {
    await page.goto(`/office/applications?q=${number}`)
    await expect(page.getByRole('banner')).toContainText('审核人（代 何晓）')
    await page.getByRole('row').getByRole('link', { name: number }).click()
    await page.getByRole('link', { name: '打开全件' }).click()
    await expect(page.getByText('您正在代 何晓 办理')).toBeVisible()
    await actAndConfirm(page, /^通过，转/, { 审核意见: '经核对，符合条件。' })
    await expect(page.getByText('周正（代 何晓）').first()).toBeVisible()
  })
  await visit(browser, '安全之', async (page) => {
    await page.goto('/office/settings/delegations')
    await page.getByRole('row', { name: /周正/ }).getByRole('button', { name: '终止…' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '终止委托' }).click()
    await expect(page.getByRole('row', { name: /周正/ })).toContainText('已终止')
  })
  await visit(browser, '周正', async (page) => {
    await page.goto('/office')
    await expect(page.getByRole('banner')).not.toContainText('代 何晓')
  })
})

// Shows ASVS 7.4.2
test('whoever leaves hands over everything at once, and a list of it is left', async ({ browser }) => {
  const { id, name } = await firstOf(
    `select a.id, a.display_name as name from account a join role_assignment r on r.account_id = a.id
      where r.role = 'intakeOfficer' and r.unit_code = '510799104' and r.valid_to is null limit 1`,
  )
  await visit(browser, '安全之', async (page) => {
    await page.goto(`/office/settings/people/${id}`)
    await page.getByRole('link', { name: '工作交接…' }).click()
    await page.getByLabel('交接原因').fill('调往县林业局')
    await page.getByRole('button', { name: '办理交接' }).click()
    await expect(page.getByText('没有其他人在这个岗位上，请选择接手人').first()).toBeVisible()
    await expect(page.getByLabel('交接原因')).toHaveValue('调往县林业局')
    await page.getByLabel('接手人').selectOption({ label: '王芳（城关 经办人）' })
    await page.getByRole('button', { name: '办理交接' }).click()
    await expect(page.getByRole('heading', { name: `${name}工作交接清单` })).toBeVisible()
    await expect(page.getByRole('cell', { name: '王芳' }).first()).toBeVisible()
    await expect(page.getByText('管理员只看汇总')).toBeVisible()
    await page.goto('/office/settings/staffing')
    await expect(page.getByText('人员齐，需 7 人').first()).toBeVisible()
  })
  await visit(browser, '王芳', async (page) => {
    await page.goto('/office/settings/me')
    await page.getByRole('link', { name: `${name}工作交接清单` }).click()
    await expect(page.getByRole('heading', { name: '逐项清单' })).toBeVisible()
  })
})
