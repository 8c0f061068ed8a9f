import { expect, type Locator, type Page } from '@playwright/test'

/** More than any page of ours has places to stop at. */
const MOST_STOPS = 400

type Chosen = { name: string; mimeType: string; buffer: Buffer }

/** Presses Tab until the focus lies on the element, or inside it, and can be seen; fails when it never gets there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab')
    if (!(await target.evaluate((element) => element.contains(document.activeElement)))) continue
    expect(await page.evaluate(isFocusShown), `the focus on ${target.toString()} can be seen`).toBe(true)
    return
  }
  throw new Error(`${target.toString()} was not reached by ${MOST_STOPS} presses of Tab`)
}

/** Goes to a button or a link by Tab and presses Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Goes to a box by Tab and ticks it with the space bar, if it is not ticked. */
export async function tick(page: Page, box: Locator): Promise<void> {
  await tabTo(page, box)
  if (!(await box.isChecked())) await page.keyboard.press('Space')
  await expect(box).toBeChecked()
}

/** Goes to a group of choices by Tab and moves with the arrows until the choice is made. */
export async function choose(page: Page, group: Locator, choice: string): Promise<void> {
  const wanted = group.getByRole('radio', { name: choice, exact: true })
  await tabTo(page, group)
  await page.keyboard.press('Space')
  for (let step = await group.getByRole('radio').count(); step > 0 && !(await wanted.isChecked()); step -= 1)
    await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
}

/** Goes to a field by Tab and types, over what stood there. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
  await expect(field).toHaveValue(text)
}

/** Goes to the control that chooses a file, opens it with Enter and gives it the file. */
export async function chooseFile(page: Page, control: Locator, file: Chosen): Promise<void> {
  await tabTo(page, control)
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(file)
}

/** Whether what has the focus shows it: an outline on itself, on what it draws over itself, or its label. */
function isFocusShown(): boolean {
  const focused = document.activeElement
  if (!focused) return false
  const own = [getComputedStyle(focused), getComputedStyle(focused, '::after')]
  const near = [focused.closest('label'), focused.parentElement, focused.nextElementSibling]
  const dressed = [...own, ...near.flatMap((element) => (element ? [getComputedStyle(element)] : []))]
  return dressed.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px')
}
