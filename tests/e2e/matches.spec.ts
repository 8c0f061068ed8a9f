import { expect, test } from '@playwright/test'
import { enterAs, type Complaints } from './support/visitor'

/** A list shows fifty rows a page: longer ones are counted by the integration tests. */
const PAGE = 50

test('every figure of 政策找人 opens as many people as it says, from the overview and from the item', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const complaints: Complaints = []
  const page = await enterAs(browser, '李政', { complaints })
  await page.goto('/office/policies')
  await page.getByRole('navigation', { name: '政策', exact: true }).getByRole('link', { name: '政策找人' }).click()
  await expect(page).toHaveURL(/\/policies\/matches$/)
  // The worker's first round is made as soon as the server is up.
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(/核对全部 \d+ 个登记/)).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const figures = await page
    .getByRole('table', { name: '政策找人' })
    .locator('a:not([data-row-link])')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('href') ?? '', link.textContent] as const))
  const short = figures.filter(([, count]) => Number(count) <= PAGE)
  expect(short.length).toBeGreaterThan(5)
  for (const [href, count] of short) {
    await page.goto(href)
    await expect(page.locator('[data-row-link]'), href).toHaveCount(Number(count))
  }

  await page.getByRole('link', { name: /^[A-Z]+-\d+$/ }).click()
  // Both pages have a link of this name: that of the item leads to its own people.
  await expect(page).toHaveURL(/\/policies\/[0-9a-f-]{36}$/)
  await page.getByRole('link', { name: '政策找人', exact: true }).click()
  await expect(page).toHaveURL(/[0-9a-f-]{36}\/matches$/)
  await page.getByRole('searchbox', { name: '查找' }).fill('查无此人')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByText('没有找到', { exact: true })).toBeVisible()
  expect(complaints).toEqual([])
})
