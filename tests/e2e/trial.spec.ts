import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { actAndConfirm } from './support/desk'
import { withOwner } from './support/server'
import { enterAs, PHONE, type Complaints } from './support/visitor'

const RENT = readFileSync('prisma/seed/rulebooks/RENT-01.yaml', 'utf8')
const NEWER = RENT.replace('2026-01-01', '2027-01-01')
  .replace('35周岁', '40周岁')
  .replace('pay: 2500元', 'pay: 3000元')
  .replace('dueWorkingDays: 3', 'dueWorkingDays: 2')

/** A picture of the screen where somebody asks for one: JUCAI_SHOTS names the folder. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.JUCAI_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

const itemOf = (code: string): Promise<string> =>
  withOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from policy_item where code = $1', [code])
    return rows[0]?.id ?? ''
  })

const row = (page: Page, name: string) =>
  page.getByRole('table', { name: '规则自己提出的人' }).getByRole('row').filter({ hasText: name })

test('a rulebook is tried on the people it proposes; one fact changed turns one line', async ({ browser }) => {
  test.setTimeout(120_000)
  const complaints: Complaints = []
  const page = await enterAs(browser, '李政', { complaints })
  await page.goto(`/office/policies/${await itemOf('RENT-01')}?version=1`)
  await page.getByRole('link', { name: '试一试' }).click()
  await expect(page).toHaveURL(/\/trial\?version=1$/)

  await expect(row(page, '年龄 35 周岁（恰好）')).toContainText('符合')
  await expect(row(page, '年龄 35 周岁（恰好）')).not.toContainText('不符合')
  await expect(row(page, '年龄 36 周岁（多一点）')).toContainText('不符合')
  await expect(row(page, '博士学位或正高级职称')).toContainText('¥180,000.00')

  await page.getByRole('button', { name: '年龄 35 周岁（恰好）' }).click()
  const lines = page.getByRole('list', { name: '逐条测算' }).getByRole('listitem')
  await expect(lines.filter({ hasText: '年龄：35 周岁' })).toContainText('符合')
  await expect(lines.filter({ hasText: '不符合' })).toHaveCount(0)
  await page.getByLabel('年龄（以到岗日期为准）').fill('36')
  await expect(lines.filter({ hasText: '不符合' })).toHaveCount(1)
  await expect(lines.filter({ hasText: '不符合' })).toContainText('引进时年龄不超过 35 周岁')
  await shot(page, 'trial-1440')
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])

  await page.getByRole('button', { name: '恢复原样' }).click()
  await expect(lines.filter({ hasText: '不符合' })).toHaveCount(0)
  await page.getByLabel('是否在职').selectOption('')
  await expect(lines.filter({ hasText: '待补充' })).toHaveCount(1)
  await page.getByLabel('申报日').fill('2027-03-01')
  await expect(page.getByText('按 2027-03-01 申报')).toBeVisible()

  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: '存为案例' }).click()
  const file = readFileSync(await (await saved).path(), 'utf8')
  expect(file).toContain('规则: RENT-01')
  expect(file).toContain('名称: 年龄 36 周岁（多一点）')
  expect(complaints).toEqual([])
})

test('somebody of the register is tried, what is sensitive of them staying hidden', async ({ browser }) => {
  const complaints: Complaints = []
  const page = await enterAs(browser, '李政', { complaints, viewport: PHONE })
  await page.goto(`/office/policies/${await itemOf('RENT-01')}/trial?version=1`)
  await page.getByLabel('姓名、拼音或证件号后四位').fill('王')
  await page.getByRole('button', { name: '查找' }).click()
  const first = page.getByRole('search').locator('xpath=..').getByRole('listitem').first().getByRole('button')
  const name = (await first.textContent()) ?? ''
  await first.click()
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
  await expect(page.getByRole('list', { name: '逐条测算' })).toBeVisible()
  await expect(page.getByRole('link', { name: '存这个人' })).toHaveCount(0)
  await shot(page, 'trial-390')
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  expect(complaints).toEqual([])
})

test('a draft is set against the version in force, in sentences and line by line', async ({ browser }) => {
  test.setTimeout(120_000)
  const complaints: Complaints = []
  const page = await enterAs(browser, '李政', { complaints })
  await page.goto('/office/policies/new')
  await page.getByLabel('规则全文').fill(NEWER)
  await page.getByRole('button', { name: '检查并存为草案' }).click()
  await expect(page).toHaveURL(/version=\d+$/)
  await page.getByRole('link', { name: '与其他版本的差别' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^第 \d+ 版与第 \d+ 版的差别$/)
  // Other journeys may have published a version meanwhile: this one is set against the county's first.
  await page.goto(`${page.url()}&before=1`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/版与第 1 版的差别$/)
  await expect(page.getByText('年龄由不超过 35 周岁放宽到不超过 40 周岁')).toBeVisible()
  await expect(page.getByText('由每月 2,500 元提高到每月 3,000 元')).toBeVisible()
  await expect(page.getByText('「乡镇（街道）受理」的办理时限由 3 个工作日缩短到 2 个工作日')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '加上：' })).toHaveCount(4)
  await shot(page, 'differences-1440')
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await page.setViewportSize(PHONE)
  await shot(page, 'differences-390')
  await page.setViewportSize({ width: 1440, height: 900 })

  await page.getByRole('link', { name: /^RENT-01 第 \d+ 版$/ }).click()
  await expect(page).toHaveURL(/policies\/[0-9a-f-]+\?version=\d+$/)
  await actAndConfirm(page, '放弃草案…')
  await expect(page).toHaveURL(/\/office\/policies$/)
  expect(complaints).toEqual([])
})
