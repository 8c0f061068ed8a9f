import { expect, test, type Browser, type Page } from '@playwright/test'
import { complaints } from './support/journey'
import { offerAnItem } from './support/offer-an-item'
import { sessionOf } from './support/own-session'
import { server, withOwner } from './support/server'
import { enterAs, openPage, PHONE } from './support/visitor'

const TITLE = '企业就业补助'

/** A picture of the screen where somebody asks for one: JUCAI_SHOTS names the folder. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.JUCAI_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

/** Whoever has an open offer and was paid before, so that her account is known; not 欧阳若兰. */
const somebodyPaidBefore = () =>
  withOwner(async (client) => {
    const { rows } = await client.query<{ accountId: string; name: string }>(
      `select a.id as "accountId", t.name from offer o join talent t on t.id = o.talent_id
         join account a on a.subject_id = t.id and a.kind = 'talent' and a.status = 'active'
        where o.status = 'open' and t.name <> '欧阳若兰'
          and exists (select from payee_account p where p.owner_id = t.id) order by a.id limit 1`,
    )
    const [found] = rows
    if (!found) throw new Error('nobody with a known account was offered anything')
    return found
  })

async function phoneOf(browser: Browser, accountId: string): Promise<Page> {
  const page = await openPage(browser, { complaints, viewport: PHONE })
  const cookie = await withOwner((client) => sessionOf(client, accountId))
  await page.context().addCookies([{ name: 'jucai.session', value: cookie, url: server().url }])
  return page
}

test('免申即享: published, found, confirmed on the phone in three taps, declined, and counted at the desk', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  await offerAnItem()
  const desk = await enterAs(browser, '李政', { complaints })
  await desk.goto('/office/policies/matches')
  const row = desk.getByRole('row').filter({ hasText: TITLE })
  await expect(async () => {
    await desk.reload()
    await expect(row.locator('a[href*="/offers?status=open"]')).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 90_000 })
  await shot(desk, 's4-overview')

  const person = await somebodyPaidBefore()
  const phone = await phoneOf(browser, person.accountId)
  await phone.goto('/my')
  await expect(phone.getByText('免申即享，确认就能领')).toBeVisible()
  await shot(phone, 's4-home')
  await phone.getByRole('link', { name: new RegExp(`${TITLE}.*前确认`) }).click()
  await expect(phone.getByRole('heading', { name: '登记信息' })).toBeVisible()
  await expect(phone.getByText('每月，12 个月').first()).toBeVisible()
  await shot(phone, 's4-offer')
  await phone.getByRole('checkbox', { name: '我单独同意使用我的银行账号' }).click()
  await phone.getByRole('button', { name: '确认享受' }).click()
  await expect(phone).toHaveURL(/\/my\/applications\//)
  await expect(phone.getByText('免申即享').first()).toBeVisible()
  await shot(phone, 's4-confirmed')

  const other = await enterAs(browser, '欧阳若兰', { complaints, viewport: PHONE })
  await other.goto('/my/offers')
  await other.getByRole('link', { name: new RegExp(`${TITLE}.*前确认`) }).click()
  await other.getByRole('button', { name: '不享受' }).click()
  await other.getByRole('dialog').or(other.getByRole('alertdialog')).getByText('这个事项以后都不用通知我').click()
  await shot(other, 's4-decline')
  await other.getByRole('alertdialog').getByRole('button', { name: '不享受' }).click()
  await expect(other).toHaveURL(/\/my\/offers$/)
  await expect(other.getByText(`不接收：${TITLE}`)).toBeVisible()
  await shot(other, 's4-offers')
  await other.getByRole('button', { name: '恢复通知' }).click()
  await expect(other.getByText(`不接收：${TITLE}`)).toHaveCount(0)

  await desk.reload()
  await row.locator('a[href*="/offers?status=confirmed"]').click()
  await expect(desk.getByRole('row').filter({ hasText: person.name })).toContainText('已确认')
  await shot(desk, 's4-list')
  await desk.getByRole('link', { name: /^\d{4}-\d{4,}$/ }).click()
  await expect(desk.getByText('系统按登记信息提议，本人确认，未另行申报').first()).toBeVisible()
  expect(complaints).toEqual([])
})
