import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { fillMaterials, giveConsent } from './support/applicant'
import { actAndConfirm, openCase } from './support/desk'
import { choose, chooseFile, press, tabTo, type } from './support/keyboard'
import {
  approveAll,
  as,
  complaints,
  confirmFor,
  payOut,
  recogniseAndCard,
  standOnNotice,
  visit,
} from './support/journey'
import { PHONE } from './support/visitor'

/** The demo's rulebook as a second version: the same words, in force from the day on which it is published. */
const SECOND_VERSION = readFileSync('prisma/seed/rulebooks/BUY-01.yaml', 'utf8').replace(
  /^effectiveFrom: .*$/m,
  "effectiveFrom: '2026-09-14'",
)
const ACCOUNT = '6228480470000000005'
const COUNTY_SHARE = ['168,000.00', '126,000.00', '126,000.00']

/** What is paid so far, to the fen, in yuan: the sum under the rows that the leader's figure opens. */
const paidOf = async (page: Page): Promise<number> => {
  await page.goto('/leader')
  await press(page, page.getByRole('link', { name: /^已兑现/ }).first())
  const sum = page.getByText(/合计 ¥[\d,]+\.\d{2}/)
  await expect(sum).toBeVisible()
  return Number(/¥([\d,]+\.\d{2})/.exec(await sum.innerText())![1]!.replaceAll(',', ''))
}

const openItem = async (page: Page, title: string): Promise<void> => {
  await page.goto('/office/policies')
  await press(page, page.getByRole('link', { name: title }).first())
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

test.describe('from a policy to money in an account, and a card in the hand @main', () => {
  test.setTimeout(420_000)

  test('the whole way by keyboard alone, no step skipped', async ({ browser }) => {
    const ouyang = await as(browser, '欧阳若兰', PHONE)

    await test.step('the policy officer publishes BUY-01 from a file', () =>
      visit(browser, '李政', async (officer) => {
        await officer.goto('/office/policies/new')
        const file = { name: 'BUY-01.yaml', mimeType: 'text/yaml', buffer: Buffer.from(SECOND_VERSION) }
        await chooseFile(officer, officer.getByLabel('选择规则文件'), file)
        await expect(officer.getByLabel('规则全文')).toHaveValue(/code: BUY-01/)
        await type(officer, officer.getByLabel('修改说明'), '自下半年起重新公布，标准不变。')
        await press(officer, officer.getByRole('button', { name: '检查并存为草案' }))
        await expect(officer.getByText('还差复核、测算')).toBeVisible()
      }))

    await test.step('a second officer checks it', () =>
      visit(browser, '赵琳', async (checker) => {
        await openItem(checker, '人才购房补贴')
        await actAndConfirm(checker, '复核通过…')
        await expect(checker.getByText('还差测算')).toBeVisible()
      }))

    await test.step('it is simulated, and published', () =>
      visit(browser, '李政', async (officer) => {
        await openItem(officer, '人才购房补贴')
        await press(officer, officer.getByRole('button', { name: '开始测算' }))
        await expect(officer.getByText('可以享受', { exact: true })).toBeVisible({ timeout: 60_000 })
        await press(officer, officer.getByRole('link', { name: 'BUY-01 第 2 版' }))
        await actAndConfirm(officer, '发布…')
        await expect(officer.getByRole('link', { name: '第 2 版 · 已发布' })).toBeVisible()
      }))

    const number =
      await test.step('she sees what she may get and what is missing, and applies on her phone', async () => {
        await ouyang.goto('/my')
        const card = ouyang.locator('li', { hasText: '人才购房补贴' }).filter({ hasText: '去申请' })
        await expect(card).toContainText('700,000.00')
        await expect(card).toContainText('契税凭证')
        await press(ouyang, card.getByRole('link', { name: /去申请/ }))
        await press(ouyang, ouyang.getByRole('button', { name: '开始申请' }))
        await expect(ouyang.getByText('已从登记信息带出')).toBeVisible()
        await press(ouyang, ouyang.getByRole('link', { name: '下一步' }))
        await choose(ouyang, ouyang.getByRole('group', { name: '是否已交纳契税' }), '是')
        await choose(ouyang, ouyang.getByRole('group', { name: '房屋产权归属' }), '本人单独所有')
        await press(ouyang, ouyang.getByRole('button', { name: '下一步' }))
        await fillMaterials(ouyang, ['购房合同（网签备案）', '契税凭证', '不动产权证或共有声明'])
        await press(ouyang, ouyang.getByRole('link', { name: '下一步' }))
        await type(ouyang, ouyang.getByRole('textbox', { name: '开户银行' }), '云岭农村商业银行城关支行')
        await tabTo(ouyang, ouyang.getByRole('textbox', { name: '银行账号', exact: true }))
        await ouyang.keyboard.type(ACCOUNT)
        // Pasting is refused here: a number copied wrong would be wrong twice.
        await tabTo(ouyang, ouyang.getByRole('textbox', { name: '再输一遍银行账号' }))
        await ouyang.keyboard.type(ACCOUNT)
        await press(ouyang, ouyang.getByRole('button', { name: '下一步' }))
        return giveConsent(ouyang)
      })

    await test.step('her employer confirms', () => confirmFor(browser, '人才购房补贴'))

    await test.step('the township returns one field', () =>
      visit(browser, '王芳', async (officer) => {
        await openCase(officer, number)
        await actAndConfirm(officer, '退回补正…', {
          '购房合同（网签备案）': '缺第 3 页签章页，请补充。',
          退回意见: '购房合同不完整，请补正后重新提交。',
        })
      }))

    await test.step('she corrects it', async () => {
      await ouyang.goto('/my/applications')
      await press(ouyang, ouyang.getByRole('link', { name: /人才购房补贴/ }).first())
      await expect(ouyang.getByText('缺第 3 页签章页，请补充。').first()).toBeVisible()
      await press(ouyang, ouyang.getByRole('link', { name: '去补正' }))
      await expect(ouyang).toHaveURL(/form\/materials$/)
      await expect(ouyang.getByText('要补正：缺第 3 页签章页，请补充。')).toBeVisible()
      await fillMaterials(ouyang, ['购房合同（网签备案）'])
      await press(ouyang, ouyang.getByRole('link', { name: '改好了，去提交' }))
      await press(ouyang, ouyang.getByRole('button', { name: '重新提交' }))
      await expect(ouyang).not.toHaveURL(/form/)
    })

    await test.step('the township accepts, two reviewers approve', () => approveAll(browser, number))
    await test.step('the masked notice stands five working days', () => standOnNotice(browser, number))

    await test.step('the entitlement is 40/30/30', () =>
      visit(browser, '陈会', async (treasurer) => {
        await treasurer.goto('/office/payments/entitlements?q=欧阳若兰')
        await press(treasurer, treasurer.getByRole('row').filter({ hasText: '欧阳若兰' }).getByRole('link').first())
        for (const gross of ['280,000.00', '210,000.00']) await expect(treasurer.getByText(gross).first()).toBeVisible()
        for (const share of COUNTY_SHARE) await expect(treasurer.getByText(share).first()).toBeVisible()
      }))

    const before = await test.step('the leader sees what is paid so far', () => visit(browser, '林部长', paidOf))
    const total = await test.step('the batch, the bank, one failed line, the follow-up', () => payOut(browser))
    await test.step('the paid figure has risen by exactly that much and opens her row', () =>
      visit(browser, '林部长', async (leader) => {
        expect(await paidOf(leader)).toBe(before + total)
        const row = leader.getByRole('row').filter({ hasText: '欧阳若兰' }).filter({ hasText: '购房' })
        await expect(row).toContainText(COUNTY_SHARE[0]!)
      }))

    await test.step('she is recognised, her card scans valid, and after revocation invalid', () =>
      recogniseAndCard(browser, ouyang))
    expect(complaints).toEqual([])
  })
})
