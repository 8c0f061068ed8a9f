import { expect, type Locator, type Page } from '@playwright/test'

/** More than any page of ours has places to stop at. */
const MOST_STOPS = 150

/** Presses Tab until the focus lies on the element, or inside it; fails when the keyboard never gets there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element.contains(document.activeElement))) return
  }
  throw new Error(`${target.toString()} was not reached by ${MOST_STOPS} presses of Tab`)
}

/** Goes to a button or a link by Tab and presses Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}
