import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { chooseFile } from './support/keyboard'
import { actAndConfirm } from './support/desk'
import { enterAs, type Complaints } from './support/visitor'

/** The demo's rent subsidy with a lower age and other sums: some gain, some lose. */
const CHANGED = readFileSync('prisma/seed/rulebooks/RENT-01.yaml', 'utf8')
  .replace(/^effectiveFrom: .*$/m, "effectiveFrom: '2026-11-01'")
  .replace('atMost: 35周岁', 'atMost: 30周岁')
  .replace('pay: 1000元', 'pay: 1200元')

const importFile = async (page: Page, text: string): Promise<void> => {
  await page.goto('/office/policies/new')
  await chooseFile(page, page.getByLabel('选择规则文件'), {
    name: 'RENT-01.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(text),
  })
  await expect(page.getByLabel('规则全文')).toHaveValue(/code: RENT-01/)
  await page.getByRole('button', { name: '检查并存为草案' }).click()
  await expect(page.getByRole('heading', { name: '发布前' })).toBeVisible()
}

test('a draft is checked by another, simulated, opened figure by figure and only then published', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const complaints: Complaints = []
  const officer = await enterAs(browser, '李政', { complaints })
  const checker = await enterAs(browser, '赵琳', { complaints })
  await importFile(officer, CHANGED)
  const item = officer.url()

  await actAndConfirmRefused(officer)
  await officer.goto(item)
  await expect(officer.getByRole('button', { name: '复核通过…' })).toHaveCount(0)

  await checker.goto(item)
  await actAndConfirm(checker, '退回修改…', { 复核意见: '第三条的年龄与原文不一致，请核对。' })
  await expect(checker.getByText('第三条的年龄与原文不一致')).toBeVisible()
  await importFile(officer, CHANGED.replace('pay: 1200元', 'pay: 1300元'))
  await expect(officer.getByText('复核以后草案改过')).toBeVisible()
  await checker.goto(item)
  await actAndConfirm(checker, '复核通过…')

  await officer.goto(item)
  await officer.getByRole('button', { name: '开始测算' }).click()
  await expect(officer.getByRole('heading', { name: '每年资金' })).toBeVisible({ timeout: 60_000 })
  await expect(officer.getByRole('heading', { name: '与现行版本相比' })).toBeVisible()
  const figures = officer.locator('a[href*="/simulation/people"]')
  const hrefs = await figures.evaluateAll((links) =>
    links.map((link) => [link.getAttribute('href') ?? '', link.textContent] as const),
  )
  expect(hrefs.length).toBeGreaterThan(3)
  for (const [href, text] of hrefs) {
    const count = Number(/\d+/.exec(text?.replaceAll(',', '') ?? '')?.[0])
    await checker.goto(href)
    await expect(checker.locator('[data-row-link]'), href).toHaveCount(Math.min(count, 50))
  }

  await officer.goto(item)
  await expect(officer.getByText('可以发布')).toBeVisible()
  await actAndConfirm(officer, '发布…')
  await expect(officer.getByRole('link', { name: '第 2 版 · 已发布' })).toBeVisible()
  expect(complaints).toEqual([])
})

/** Pressed too early: what is wanting is said, and nothing is published. */
async function actAndConfirmRefused(page: Page): Promise<void> {
  await page.getByRole('button', { name: '发布…' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: '发布', exact: true }).click()
  await expect(dialog.getByText('草案还没有复核')).toBeVisible()
  await expect(dialog.getByText('草案还没有测算')).toBeVisible()
}
