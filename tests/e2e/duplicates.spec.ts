import { expect, test, type Page } from '@playwright/test'
import { complaints, visit } from './support/journey'
import { press } from './support/keyboard'

const PERSON = '罗春莹'
const REASON = '姓名、出生日期一致，护照为早年登记时所用，已电话核对。'

const panel = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) })

test('one person entered twice is laid side by side, merged, and parted again', async ({ browser }) => {
  test.setTimeout(120_000)
  await visit(browser, '张敏', async (officer) => {
    await officer.goto('/office/talents')
    await press(officer, officer.getByRole('link', { name: /^疑似重复/ }))
    await press(officer, officer.getByRole('table').getByRole('link', { name: PERSON }).first())
    await expect(officer).toHaveURL(/duplicates\/[0-9a-f-]{36}/)
    const pair = officer.url()
    await expect(officer.getByRole('heading', { level: 1 })).toContainText(PERSON)

    await test.step('without a reason nothing is merged, and what was chosen stays chosen', async () => {
      const phone = officer.getByRole('group', { name: '手机号码' }).getByRole('radio').last()
      await phone.check({ force: true })
      await press(officer, officer.getByRole('button', { name: '合并为一份登记' }))
      await expect(officer.getByRole('alert').filter({ hasText: '判定依据' }).first()).toBeVisible()
      await expect(phone).toBeChecked()
    })
    await officer.getByRole('form', { name: '判定并合并' }).getByLabel('判定依据').fill(REASON)
    await press(officer, officer.getByRole('button', { name: '合并为一份登记' }))
    await expect(officer).toHaveURL(/talents\/[0-9a-f-]{36}$/)
    await expect(panel(officer, '合并记录')).toContainText(REASON)

    await officer.goto(`/office/talents?q=${PERSON}`)
    await expect(officer.getByRole('table').getByRole('link', { name: PERSON })).toHaveCount(1)

    await officer.goto(pair)
    await expect(panel(officer, '已合并')).toContainText('张敏')
    const dialog = officer.getByRole('alertdialog')
    await press(officer, officer.getByRole('button', { name: '撤销合并…' }))
    await dialog.getByRole('radio', { name: /待重新判定/ }).check({ force: true })
    await dialog.getByLabel('撤销理由').fill('护照号码与出入境记录不符，须再核对。')
    await press(officer, dialog.getByRole('button').last())
    await expect(panel(officer, '判定经过')).toContainText('护照号码与出入境记录不符，须再核对。')
    await officer.goto(`/office/talents?q=${PERSON}`)
    await expect(officer.getByRole('table').getByRole('link', { name: PERSON })).toHaveCount(2)
  })
  expect(complaints).toEqual([])
})
