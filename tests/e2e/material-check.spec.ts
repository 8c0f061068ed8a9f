import { expect, test, type Page } from '@playwright/test'
import { press, type } from './support/keyboard'
import { as, complaints } from './support/journey'
import { withOwner } from './support/server'

const PHONE = { width: 390, height: 844 }
const CASE = `select a.id from application a where a.status = 'submitted' and a.unit_code = '510799100'
  and (select count(*) from application_material m where m.application_id = a.id and m.removed_at is null) > 1 order by a.id limit 1`

const findCase = (): Promise<string> =>
  withOwner(async (client) => (await client.query<{ id: string }>(CASE)).rows[0]?.id ?? '')

/** A picture of the screen where somebody asks for one: JUCAI_SHOTS names the folder. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.JUCAI_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

test('the intake officer holds values against the papers by keyboard; her opinion begins with what she found', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const id = await findCase()
  const page = await as(browser, '王芳')
  await page.goto(`/office/applications/${id}`)
  await expect(page.getByRole('link', { name: '核对材料' })).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('v')
    await expect(page).toHaveURL(/\/check$/, { timeout: 3_000 })
  }).toPass()

  const paper = page.getByRole('region', { name: '原件' })
  const [answer] = await Promise.all([
    page.waitForResponse(/\/api\/files\/[0-9a-f-]{36}\/view/),
    page.keyboard.press(']'),
  ])
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'x-frame-options': 'SAMEORIGIN',
    'content-security-policy': expect.not.stringContaining("frame-ancestors 'none'"),
  })
  await expect(paper.getByText(/第 2 \/ \d+ 份/)).toBeVisible()
  await page.keyboard.press('[')
  await expect(paper.getByText(/第 1 \/ \d+ 份/)).toBeVisible()

  await press(page, page.getByRole('button', { name: /核对一致$/ }).first())
  await expect(page.getByRole('status').getByText(/已核对 1 项/)).toBeVisible()
  await press(page, page.getByRole('button', { name: /^不一致…/ }).last())
  const dialog = page.getByRole('alertdialog')
  await type(page, dialog.getByLabel('不一致之处'), '原件上为夫妻共有')
  await press(page, dialog.getByRole('button').last())
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('status').getByText(/其中 1 项不一致/)).toBeVisible()
  await shot(page, 'check-1440')

  await page.goto(`/office/applications/${id}`)
  await press(page, page.getByRole('button', { name: '受理' }).first())
  await expect(dialog.getByLabel(/受理意见/)).toHaveValue(/^已核对 2 项，1 项不一致：.+（原件上为夫妻共有）。$/)
  await page.context().close()
  expect(complaints).toEqual([])
})

for (const viewport of [{ width: 1440, height: 900 }, PHONE]) {
  test(`in large type the worklist, the case and its papers stay within ${viewport.width} px`, async ({ browser }) => {
    test.setTimeout(120_000)
    const id = await findCase()
    const page = await as(browser, '王芳', viewport)
    await page.goto('/office')
    await page.getByRole('button', { name: '王芳' }).click()
    await page.getByRole('button', { name: '大字' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-type', 'large')
    for (const address of ['/office', `/office/applications/${id}`, `/office/applications/${id}/check`]) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await shot(page, `large-${viewport.width}-${address.split('/').length}`)
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(tooWide, `${address} is wider than its window`).toBeLessThanOrEqual(0)
    }
    await page.context().close()
    expect(complaints).toEqual([])
  })
}

test('a picture is enlarged, turned within its frame and fitted again by keys', async ({ browser }) => {
  const id = await findCase()
  const page = await as(browser, '王芳')
  const picture = await page.screenshot()
  // The demo's papers are PDFs: one of them becomes a picture for this visit.
  const isNow = (mimeType: string) =>
    withOwner((client) =>
      client.query(
        `update attachment set mime_type = $1 where id in
         (select attachment_id from application_material where application_id = $2 and removed_at is null)`,
        [mimeType, id],
      ),
    )
  await isNow('image/png')
  try {
    await page.route(/\/api\/files\/[0-9a-f-]{36}$/, (route) =>
      route.fulfill({ body: picture, contentType: 'image/png' }),
    )
    await page.goto(`/office/applications/${id}/check`)
    const image = page.getByRole('region', { name: '原件' }).getByRole('img')
    const frame = page.getByRole('group', { name: '原件图像' })
    const scale = page.getByRole('region', { name: '原件' }).getByText(/^\d+%/)
    await expect(async () => {
      await page.keyboard.press('0')
      await page.keyboard.press('+')
      await expect(scale).toHaveText('150%', { timeout: 1_000 })
    }).toPass()
    expect((await image.boundingBox())?.width).toBeGreaterThan((await frame.boundingBox())?.width ?? 0)
    await page.keyboard.press('-')
    await page.keyboard.press('r')
    await expect(scale).toHaveText('100% · 旋转 90°')
    await shot(page, 'picture-turned-1440')
    const [turned, around] = [await image.boundingBox(), await frame.boundingBox()]
    expect(turned?.width).toBeCloseTo(around?.width ?? 0, 0)
    expect(turned?.height).toBeCloseTo(around?.height ?? 0, 0)
    await page.keyboard.press('0')
    await expect(scale).toHaveText('100%')
  } finally {
    await isNow('application/pdf')
  }
  await page.context().close()
  expect(complaints).toEqual([])
})
