import { expect, test } from '@playwright/test'
import { DESK, enterAs } from './support/visitor'

const NUMBER = '51072219900307201X'

test.describe('a whole number that is looked for', () => {
  // Shows ASVS 14.2.1 · G13
  test('stands in no address the browser asks for or keeps: list, paging and the box of the desk', async ({
    browser,
  }) => {
    const page = await enterAs(browser, '王芳', { complaints: [], viewport: DESK })
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.url()} ${request.headers().referer ?? ''}`))
    await page.goto('/office/talents')
    const box = page.getByRole('searchbox', { name: '查找人才' })
    await box.fill(NUMBER)
    await box.press('Enter')
    await page.waitForURL(/q=(~|%7E)201X/)
    await expect(page.getByRole('link', { name: '查找：尾号 201X 的号码' })).toBeVisible()
    // The box stands for it still when another filter is chosen.
    await page.getByRole('button', { name: '查询' }).click()
    await expect(page.getByRole('link', { name: '查找：尾号 201X 的号码' })).toBeVisible()
    expect(await page.content()).not.toContain(NUMBER)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill(NUMBER)
    await page.waitForTimeout(1_000)

    expect(asked.some((one) => one.includes('/api/search'))).toBe(true)
    expect(asked.filter((one) => one.includes(NUMBER))).toEqual([])
    await page.context().close()
  })

  test('typed without scripts is led on to where it does not stand', async ({ browser }) => {
    const page = await enterAs(browser, '王芳', { complaints: [], viewport: DESK })
    const answer = await page.context().request.get(`/office/talents?q=${NUMBER}&tier=A`, { maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    expect(answer.headers().location).toMatch(/\/office\/talents\?q=%7E201X\..+&tier=A$/)
    await page.context().close()
  })
})
