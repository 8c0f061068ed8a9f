import { expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/account/demo-personas'
import { press, type } from './keyboard'

/** Opens a case at the desk by its number, as an officer would: search, then the row. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.goto(`/office/applications?q=${number}`)
  await press(page, page.getByRole('row').getByRole('link', { name: number }))
  await press(page, page.getByRole('link', { name: '打开全件' }))
  await expect(page).toHaveURL(/applications\/[0-9a-f-]{36}$/)
}

/** Presses an act that asks first, fills what it asks for, and does it, all by keyboard. */
export async function actAndConfirm(
  page: Page,
  act: string | RegExp,
  fields: Record<string, string> = {},
): Promise<void> {
  const dialog = page.getByRole('alertdialog')
  // On a busy machine the button may be there before the script that answers it.
  await expect(async () => {
    if (!(await dialog.isVisible())) await press(page, page.getByRole('button', { name: act }).first())
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  for (const [label, text] of Object.entries(fields)) await type(page, dialog.getByLabel(label), text)
  await press(page, dialog.getByRole('button').last())
  await proveIdentity(page)
}

/** Whoever logged in more than ten minutes ago is asked who they are; the act then goes on by itself. */
async function proveIdentity(page: Page): Promise<void> {
  const question = page.getByRole('dialog', { name: '核对身份' })
  const act = page.getByRole('alertdialog')
  await expect(async () => {
    if (await question.isVisible()) {
      await type(page, question.getByLabel('您的登录密码'), DEMO_PASSWORD)
      await press(page, question.getByRole('button', { name: '核对并继续' }))
    }
    await expect(question.or(act).first()).toBeHidden({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
}

/** Moves the demo's business day on by the control of the demo bar; what falls due is done with it. */
export async function moveDay(page: Page, step: '+1 天' | '+1 个工作日' | '+5 个工作日'): Promise<void> {
  const day = page.getByLabel('演示工具').locator('time')
  const before = await day.getAttribute('datetime')
  const button = page.getByRole('button', { name: step, exact: true })
  if (!(await button.isVisible())) await press(page, page.getByRole('button', { name: '拨快日期' }))
  await press(page, button)
  await expect(day).not.toHaveAttribute('datetime', String(before))
}
