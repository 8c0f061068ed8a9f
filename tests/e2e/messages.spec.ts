import { expect, test, type Page } from '@playwright/test'
import { demoPaper } from '@/prisma/seed/cases/paper'
import { actAndConfirm } from './support/desk'
import { as, complaints, visit } from './support/journey'
import { withOwner } from './support/server'

const PHONE = { width: 390, height: 844 }

const first = <T>(sql: string): Promise<T> =>
  withOwner(async (client) => (await client.query(`${sql} limit 1`)).rows[0] as T)

/** A picture of the screen where somebody asks for one: JUCAI_SHOTS names the folder. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.JUCAI_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

test('人才办 urges a case by hand; its officer finds it in the messages, opens it and has read it', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { id, number } = await first<{ id: string; number: string }>(
    `select id, number from application where status = 'submitted' and unit_code = '510799100' order by id`,
  )
  await visit(browser, '张敏', async (page) => {
    await page.goto('/office/due')
    await expect(page.getByRole('heading', { name: '到期与超期' })).toBeVisible()
    await shot(page, 'due-1440')
    await page.goto(`/office/applications/${id}`)
    await actAndConfirm(page, '催办…', { 催办事由: '企业落户在即，请本周内办结' })
    await expect(page.getByText('企业落户在即，请本周内办结')).toBeVisible()
    await shot(page, 'case-1440')
  })
  await visit(browser, '王芳', async (page) => {
    await page.goto('/office')
    const bell = page.getByRole('link', { name: /消息，\d+ 条未读/ })
    await bell.click()
    const line = page.getByRole('listitem').filter({ hasText: `申报 ${number} 被催办：企业落户在即，请本周内办结` })
    await expect(line.getByText('未读')).toBeVisible()
    await shot(page, 'messages-1440')
    await line.getByRole('button', { name: '查看' }).click()
    await expect(page).toHaveURL(new RegExp(`/office/applications/${id}`))
    await page.goto('/office/messages')
    await expect(line.getByText('未读')).toHaveCount(0)
  })
  expect(complaints).toEqual([])
})

test('an officer at a phone files for a person with her written authorisation', async ({ browser }) => {
  test.setTimeout(120_000)
  const { id } = await first<{ id: string }>(
    `select t.id from talent t where t.status = 'active' and t.township_code = '510799100'
       and not exists (select from application a where a.talent_id = t.id) order by t.id`,
  )
  const page = await as(browser, '王芳', PHONE)
  await page.goto(`/office/talents/${id}`)
  await page.getByRole('link', { name: '代为申报' }).click()
  await page.getByLabel('事项').selectOption({ index: 1 })
  await page.getByLabel('授权日期').fill('2026-09-11')
  await page.getByLabel('代办人姓名').fill('欧阳上官建国')
  await shot(page, 'filing-new-390')
  await page.locator('input[name=file]').setInputFiles({
    name: '授权委托书.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(demoPaper('授权委托书')),
  })
  await page.getByRole('button', { name: '开始代填' }).click()
  await expect(page.getByText('代办人的姓名和证件号码须一并填写').first()).toBeVisible()
  await page.getByLabel('代办人证件号码').fill('510799196001010017')
  await page.getByRole('button', { name: '开始代填' }).click()
  await expect(page).toHaveURL(/filings\/[0-9a-f-]{36}\/check/, { timeout: 20_000 })
  await shot(page, 'filing-check-390')
  await page.getByRole('link', { name: '下一步' }).click()
  await expect(page).toHaveURL(/filings\/[0-9a-f-]{36}\/(answers|materials|account)/)
  await shot(page, 'filing-next-390')
  await page.context().close()
  expect(complaints).toEqual([])
})

test('an applicant proves a mail address on her phone and chooses what comes how', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await as(browser, '欧阳若兰', PHONE)
  await page.goto('/my/messages')
  await page.getByLabel('电子邮箱').fill('ouyang@localhost')
  await page.getByRole('button', { name: '获取验证码' }).click()
  await expect(page.getByText('请填写电子邮箱，如 name@example.com').first()).toBeVisible()
  await shot(page, 'mail-error-390')
  await page.getByLabel('电子邮箱').fill('Ouyang.Ruolan@example.com')
  await page.getByRole('button', { name: '获取验证码' }).click()
  await expect(page.getByText('验证码已发往 ouyang.ruolan@example.com')).toBeVisible()
  await shot(page, 'mail-code-390')
  const inbox = await page.context().newPage()
  await inbox.goto('/demo/inbox?to=ouyang.ruolan%40example.com')
  const code = /验证码 (\d{6})/.exec(await inbox.getByText('验证码').first().innerText())?.[1] ?? ''
  await shot(inbox, 'mail-inbox-390')
  await inbox.close()
  await page.getByLabel('邮件验证码').fill(code)
  await page.getByRole('button', { name: '验证邮箱' }).click()
  await expect(page.getByText('接收邮箱：o***@example.com（已验证）')).toBeVisible()
  await page.getByRole('group', { name: '同时短信通知' }).getByLabel('到期催办').uncheck()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('通知方式已保存')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('group', { name: '同时短信通知' }).getByLabel('到期催办')).not.toBeChecked()
  await expect(page.getByRole('group', { name: '同时邮件通知' }).getByLabel('到期催办')).toBeChecked()
  await shot(page, 'mail-verified-390')
  await page.context().close()
  await visit(browser, '王芳', async (desk) => {
    await desk.goto('/office/messages')
    await expect(desk.getByRole('heading', { name: '通知方式' })).toBeVisible()
    await shot(desk, 'mail-desk-1440')
  })
  expect(complaints).toEqual([])
})
