import { expect, test, type Page } from '@playwright/test'
import { complaints, as } from './support/journey'
import { type } from './support/keyboard'
import { fileCases } from './support/file-cases'
import { withOwner } from './support/server'
import { Waits } from './support/waits'

const CASES = 30
const DIALOG = '[role=alertdialog]'
const PANEL = 'aside[aria-label=所选一行]'

test.afterEach(() => expect(complaints).toEqual([]))

const panelOf = (page: Page) => page.locator(PANEL)
const dialogOf = (page: Page) => page.locator(DIALOG)
const numberOf = async (page: Page): Promise<string> =>
  (
    await panelOf(page)
      .getByText(/^\d{4}-\d{4}/)
      .first()
      .innerText()
  ).slice(0, 9)

/** Opens the dialog of a letter; what is to be written can be written at once. */
async function openDialog(page: Page, waits: Waits, key: 'a' | 'r', name: string): Promise<void> {
  await waits.until(name, page, () => page.keyboard.press(key), { there: DIALOG })
  await expect(dialogOf(page).locator('textarea, input:not([type=hidden])').first()).toBeFocused()
}

/** Sends the dialog from the field: settled when the case is off the list and the next, if there is one, is open. */
const send = (page: Page, waits: Waits, name: string, number: string): Promise<void> =>
  waits.until(name, page, () => page.keyboard.press('Control+Enter'), { gone: DIALOG, hidden: ['main', number] })

test('a clerk’s morning: thirty cases from the list to the decision by keyboard alone', async ({ browser }) => {
  test.setTimeout(300_000)
  await fileCases(CASES)
  const page = await as(browser, '王芳')
  const waits = new Waits()
  await waits.until('打开待办', page, () => page.goto('/office?tab=intake'), { there: '[data-row-link]' })
  // ? lists the keys; Escape closes the list.
  const keys = page.getByRole('dialog', { name: '键盘办理' })
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(keys).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()

  for (let done = 0; done < CASES; done += 1) {
    if (done % 5 === 0) await openAnother(page, waits)
    const number = await numberOf(page)
    if (done % 6 === 5) {
      await openDialog(page, waits, 'r', '打开退回')
      await page.keyboard.insertText('签章页缺失，请补充上传。')
      await page.keyboard.press('Shift+Tab')
      await type(page, dialogOf(page).getByLabel('退回意见'), '材料不完整，请按要求补正。')
      await send(page, waits, '退回', number)
    } else {
      await openDialog(page, waits, 'a', '打开受理')
      await page.keyboard.insertText('材料齐全，予以受理。')
      await send(page, waits, '受理', number)
    }
  }
  process.stdout.write(`\n${waits.report()}\n`)
  await page.context().close()
})

/** Walks on to another row than the one that is open, and opens it. */
async function openAnother(page: Page, waits: Waits): Promise<void> {
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const number = (await page.locator('[data-row-link]:focus').innerText()).trim()
  await waits.until('打开一件', page, () => page.keyboard.press('Enter'), { shown: [PANEL, number] })
}

/** What officers have typed about one case and not sent. */
const KEPT_OF = `
  select 1 from kept_words join application on kept_words.form = 'pass:' || application.id where application.number = $1`

test('an opinion half written survives a closed laptop, and is gone once it is sent', async ({ browser }) => {
  await fileCases(1)
  const [opinion, label] = ['材料齐全，现场核实', '受理意见']
  const first = await as(browser, '王芳')
  await first.goto('/office?tab=intake')
  await first.locator('[data-row-link]').first().click()
  const number = await numberOf(first)
  await first.keyboard.press('a')
  await dialogOf(first).getByLabel(label).pressSequentially(opinion)
  await first.waitForResponse((response) => response.request().headers()['next-action'] !== undefined)
  await first.context().close()

  const second = await as(browser, '王芳')
  await second.goto('/office?tab=intake')
  await second.getByRole('link', { name: number }).click()
  await expect(panelOf(second)).toContainText(number)
  await second.keyboard.press('a')
  await expect(dialogOf(second).getByLabel(label)).toHaveValue(opinion)
  await expect(dialogOf(second).getByRole('status')).toContainText('未提交的内容')
  await second.keyboard.press('Control+Enter')
  await expect(dialogOf(second)).toBeHidden()
  await expect(second.getByText('已签署，进展见办理过程')).toBeVisible()
  await expect.poll(() => withOwner(async (client) => (await client.query(KEPT_OF, [number])).rowCount)).toBe(0)
  await second.context().close()
})
