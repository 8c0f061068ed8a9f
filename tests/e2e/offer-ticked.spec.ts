import { expect, test, type Browser, type Page } from '@playwright/test'
import { complaints } from './support/journey'
import { offerAnItem } from './support/offer-an-item'
import { sessionOf } from './support/own-session'
import { server, withOwner } from './support/server'
import { openPage, PHONE } from './support/visitor'

const TITLE = '企业用工补助'

type Employer = { readonly accountId: string; readonly enterpriseId: string }

/** Whoever speaks for the enterprise that was offered most, at least three; waits for the worker to have made the offers. */
async function employerOfThree(): Promise<Employer> {
  let found: Employer | undefined
  await expect(async () => {
    ;[found] = await withOwner(async (client) => {
      const { rows } = await client.query<Employer>(
        `select min(a.id::text) as "accountId", o.enterprise_id as "enterpriseId"
           from (select o.enterprise_id, count(*) as people from offer o
                   join policy_item i on i.county_code = o.county_code and i.id = o.item_id
                  where o.status = 'open' and i.title = $1 group by 1 having count(*) >= 3) o
           join account a on a.subject_id = o.enterprise_id and a.kind = 'enterprise' and a.status = 'active'
          group by o.enterprise_id, o.people order by o.people, 2 limit 1`,
        [TITLE],
      )
      return rows
    })
    expect(found).toBeDefined()
  }).toPass({ timeout: 120_000, intervals: [1_000] })
  if (!found) throw new Error('no enterprise was offered three')
  return found
}

async function enterAsAccount(browser: Browser, accountId: string, viewport?: typeof PHONE): Promise<Page> {
  const page = await openPage(browser, { complaints, ...(viewport ? { viewport } : {}) })
  const cookie = await withOwner((client) => sessionOf(client, accountId))
  await page.context().addCookies([{ name: 'jucai.session', value: cookie, url: server().url }])
  return page
}

/** One of those offered has left since, and nobody has been matched again yet. */
const leaves = ({ enterpriseId }: Employer, name: string) =>
  withOwner((client) =>
    client.query(
      `update employment e set ended_on = '2026-09-01' from talent t
        where t.id = e.talent_id and t.name = $1 and t.employer_id = $2 and e.ended_on is null`,
      [name, enterpriseId],
    ),
  )

const filedBy = ({ enterpriseId }: Employer) =>
  withOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select t.name from application c join policy_item i on i.id = c.item_id join talent t on t.id = c.talent_id
        where c.enterprise_id = $1 and i.title = $2 and c.status = 'submitted' order by t.name`,
      [enterpriseId, TITLE],
    )
    return rows.map(({ name }) => name)
  })

test('一并确认: an employer ticks three at once; who has left is named with the reason, the others are filed', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  await offerAnItem('employers')
  const employer = await employerOfThree()
  const desk = await enterAsAccount(browser, employer.accountId)
  await desk.goto('/my/offers')
  const boxes = desk.getByRole('checkbox', { name: TITLE })
  await expect(boxes.nth(2)).toBeChecked()
  const labels = await desk.locator('label').filter({ hasText: TITLE }).allInnerTexts()
  const names = labels.map((label) => label.split(' · ')[0] ?? '')
  const phone = await enterAsAccount(browser, employer.accountId, PHONE)
  await phone.goto('/my/offers')
  await expect(phone.getByRole('button', { name: '确认勾选的' })).toBeVisible()

  const [left = ''] = names
  await leaves(employer, left)
  await fillAccount(desk)
  await desk.getByRole('button', { name: '确认勾选的' }).click()
  await expect(desk.getByText(`${left}：`)).toBeVisible()
  expect(await filedBy(employer)).toEqual([])

  await desk.getByRole('checkbox', { name: `${left} · ${TITLE}` }).uncheck()
  await desk.getByRole('button', { name: '确认勾选的' }).click()
  await expect(boxes).toHaveCount(0)
  expect(await filedBy(employer)).toEqual(names.filter((name) => name !== left).toSorted())
  expect(complaints).toEqual([])
})

async function fillAccount(page: Page): Promise<void> {
  const other = page.getByRole('radio', { name: '换一个账户' })
  if ((await other.count()) > 0) await other.check()
  await page.getByLabel('开户银行').fill('云岭农村商业银行城关支行')
  await page.getByLabel('银行账号', { exact: true }).fill('6228480470000000005')
  await page.getByLabel('再输一遍银行账号').fill('6228480470000000005')
  await page.getByRole('checkbox', { name: '我单独同意使用我的银行账号' }).check()
}
