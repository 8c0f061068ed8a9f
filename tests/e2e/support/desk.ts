import { expect, type Page } from '@playwright/test'

/** Opens a case at the desk by its number, as an officer would: search, then the row. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.goto(`/office/applications?q=${number}`)
  await page.getByRole('link', { name: number }).first().click()
  const full = page.getByRole('link', { name: /打开全件|打开整件|查看全件/ })
  if (await full.first().isVisible().catch(() => false)) await full.first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number)
}

/** Presses an act that asks first, fills what it asks for, and does it. */
export async function actAndConfirm(page: Page, act: string | RegExp, fields: Record<string, string> = {}): Promise<void> {
  await page.getByRole('button', { name: act }).first().click()
  const dialog = page.getByRole('alertdialog')
  for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).fill(text)
  await dialog.getByRole('button').last().click()
  await expect(dialog).toBeHidden()
}

/** Moves the demo's business day on by the control of the demo bar; what falls due is done with it. */
export async function moveDay(page: Page, step: '+1 天' | '+1 个工作日' | '+5 个工作日'): Promise<void> {
  const day = page.getByLabel('演示工具').locator('time')
  const before = await day.getAttribute('datetime')
  await page.getByRole('button', { name: '拨快日期' }).click()
  await page.getByRole('button', { name: step, exact: true }).click()
  await expect(day).not.toHaveAttribute('datetime', String(before))
}
