import { expect, test } from '@playwright/test'
import { complaints, visit } from './support/journey'

test('the treasurer and the auditor read the same statement, and every figure opens its entries', async ({
  browser,
}) => {
  await visit(browser, '陈会', async (page) => {
    await page.goto('/office/fund')
    await page.getByRole('link', { name: '月末对账表' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('月对账表')
    await expect(page.getByText(/账账相符、账实相符：\d+ 项核对全部一致/)).toBeVisible()
    await expect(page.getByText(/链头 [\w-]{20,}/)).toBeVisible()
    await page.goto('/office/fund/statement?month=2026-06')
    const sent = page.getByRole('table', { name: '在途' }).getByRole('link').first()
    const figure = await sent.innerText()
    await sent.click()
    await expect(page.getByText(new RegExp(`共 \\d+ 笔，合计 ¥${figure.replaceAll('.', '\\.')}，`))).toBeVisible()
  })
  await visit(browser, '申纪', async (page) => {
    await page.goto('/office/audit/report')
    await page.getByRole('link', { name: '资金月末对账表' }).click()
    await expect(page.getByText(/账账相符、账实相符/)).toBeVisible()
    await page.getByRole('table', { name: '预占' }).first().getByRole('link').first().click()
    await expect(page.getByRole('columnheader', { name: '变动' })).toBeVisible()
    expect(await page.locator('main a[href*="/office/applications/"], main a[href*="/entitlements/"]').count()).toBe(0)
  })
  expect(complaints).toEqual([])
})
