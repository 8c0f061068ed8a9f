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
