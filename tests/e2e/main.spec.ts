import { readFileSync } from 'node:fs'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { answerBankFile } from '../../prisma/seed/bank'
import { readQr } from '../support/read-qr'
import { fillMaterials, giveConsent } from './support/applicant'
import { actAndConfirm, moveDay, openCase } from './support/desk'
import { DESK, enterAs, openPage, PHONE, type Complaints } from './support/visitor'

/** The demo's rulebook as a second version: the same words, in force from the day on which it is published. */
const SECOND_VERSION = readFileSync('prisma/seed/rulebooks/BUY-01.yaml', 'utf8').replace(
  /^effectiveFrom: .*$/m,
  "effectiveFrom: '2026-09-14'",
)
const ACCOUNT = '6228480470000000005'
const COUNTY_SHARE = ['168,000.00', '126,000.00', '126,000.00']

const complaints: Complaints = []
const as = (browser: Browser, name: string, viewport = DESK) => enterAs(browser, name, { complaints, viewport })

/** One visit of one person: enters, does it, leaves. */
async function visit<T>(browser: Browser, name: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await as(browser, name)
  const done = await work(page)
  await page.context().close()
  return done
}

const paidOf = async (page: Page): Promise<number> => {
  await page.goto('/leader')
  const text = await page
    .getByRole('link', { name: /^已兑现/ })
    .first()
    .innerText()
  return Math.round(Number(/[\d,]+\.\d{2}/.exec(text)![0].replaceAll(',', '')) * 10_000)
}

test.describe('from a policy to money in an account, and a card in the hand @main', () => {
  test.setTimeout(420_000)

  test('the whole way, no step skipped', async ({ browser }) => {
    const ouyang = await as(browser, '欧阳若兰', PHONE)

    await test.step('the policy officer publishes BUY-01 from a file', () =>
      visit(browser, '李政', async (officer) => {
        await officer.goto('/office/policies/new')
        const file = { name: 'BUY-01.yaml', mimeType: 'text/yaml', buffer: Buffer.from(SECOND_VERSION) }
        await officer.getByLabel('选择规则文件').setInputFiles(file)
        await expect(officer.getByLabel('规则全文')).toHaveValue(/code: BUY-01/)
        await officer.getByLabel('修改说明').fill('自下半年起重新公布，标准不变。')
        await officer.getByRole('button', { name: '检查并存为草案' }).click()
        await actAndConfirm(officer, '发布…')
        await expect(officer.getByRole('link', { name: '第 2 版 · 已发布' })).toBeVisible()
      }))

    const number =
      await test.step('she sees what she may get and what is missing, and applies on her phone', async () => {
        await ouyang.goto('/my')
        const card = ouyang.locator('li', { hasText: '人才购房补贴' }).filter({ hasText: '去申请' })
        await expect(card).toContainText('700,000.00')
        await expect(card).toContainText('契税凭证')
        await card.getByRole('link', { name: /去申请/ }).click()
        await ouyang.getByRole('button', { name: '开始申请' }).click()
        await expect(ouyang.getByText('已从登记信息带出')).toBeVisible()
        await ouyang.getByRole('link', { name: '下一步' }).click()
        await ouyang.getByRole('group', { name: '是否已交纳契税' }).getByText('是', { exact: true }).click()
        await ouyang.getByRole('group', { name: '房屋产权归属' }).getByText('本人单独所有').click()
        await ouyang.getByRole('button', { name: '下一步' }).click()
        await fillMaterials(ouyang, ['购房合同（网签备案）', '契税凭证', '不动产权证或共有声明'])
        await ouyang.getByRole('link', { name: '下一步' }).click()
        await ouyang.getByRole('textbox', { name: '开户银行' }).fill('云岭农村商业银行城关支行')
        await ouyang.getByRole('textbox', { name: '银行账号', exact: true }).fill(ACCOUNT)
        await ouyang.getByRole('textbox', { name: '再输一遍银行账号' }).pressSequentially(ACCOUNT)
        await ouyang.getByRole('button', { name: '下一步' }).click()
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
      await ouyang
        .getByRole('link', { name: /人才购房补贴/ })
        .first()
        .click()
      await expect(ouyang.getByText('缺第 3 页签章页，请补充。').first()).toBeVisible()
      await ouyang.getByRole('link', { name: '去补正' }).click()
      await expect(ouyang).toHaveURL(/form/)
      await ouyang.goto(ouyang.url().replace(/form\/.*/, 'form/materials'))
      await fillMaterials(ouyang, ['购房合同（网签备案）'])
      await ouyang.goto(ouyang.url().replace(/form\/.*/, 'form/send'))
      await ouyang.getByRole('button', { name: '重新提交' }).click()
      await expect(ouyang).not.toHaveURL(/form/)
    })

    await test.step('the township accepts, two reviewers approve', () => approveAll(browser, number))
    await test.step('the masked notice stands five working days', () => standOnNotice(browser, number))

    await test.step('the entitlement is 40/30/30', () =>
      visit(browser, '陈会', async (treasurer) => {
        await treasurer.goto('/office/payments/entitlements?q=欧阳若兰')
        await treasurer.getByRole('row').filter({ hasText: '欧阳若兰' }).getByRole('link').first().click()
        for (const gross of ['280,000.00', '210,000.00']) await expect(treasurer.getByText(gross).first()).toBeVisible()
        for (const share of COUNTY_SHARE) await expect(treasurer.getByText(share).first()).toBeVisible()
      }))

    const before = await test.step('the leader sees what is paid so far', () => visit(browser, '林部长', paidOf))
    const total = await test.step('the batch, the bank, one failed line, the follow-up', () => payOut(browser))
    await test.step('the paid figure has risen by exactly that much and opens her row', () =>
      visit(browser, '林部长', async (leader) => {
        expect(await paidOf(leader)).toBe(before + total)
        await leader
          .getByRole('link', { name: /^已兑现/ })
          .first()
          .click()
        const row = leader.getByRole('row').filter({ hasText: '欧阳若兰' }).filter({ hasText: '购房' })
        await expect(row).toContainText(COUNTY_SHARE[0]!)
      }))

    await test.step('she is recognised, her card scans valid, and after revocation invalid', () =>
      recogniseAndCard(browser, ouyang))
    expect(complaints).toEqual([])
  })
})

/** The employer's HR officer says yes to the one waiting confirmation of the matter. */
async function confirmFor(browser: Browser, matter: string): Promise<void> {
  await visit(browser, '李红', async (contact) => {
    await contact.goto('/my/company')
    await contact
      .getByRole('link', { name: new RegExp(`欧阳若兰[^]*${matter}|${matter}[^]*欧阳若兰|欧阳若兰`) })
      .first()
      .click()
    await contact.getByRole('button', { name: '确认属实' }).click()
    await expect(contact).toHaveURL(/company$/)
  })
}

/** 受理, 复审, 审定: three people, three opinions. */
async function approveAll(browser: Browser, number: string): Promise<void> {
  const signings = [
    ['王芳', '受理', '受理意见'],
    ['张敏', /^通过，转/, '审核意见'],
    ['周正', '审定通过', '审核意见'],
  ] as const
  for (const [name, act, opinion] of signings) {
    await visit(browser, name, async (officer) => {
      await openCase(officer, number)
      await actAndConfirm(officer, act, { [opinion]: '材料齐全，情况属实，同意。' })
    })
  }
}

/** Published, read by the public with the name masked, five working days passed: granted by the clock alone. */
async function standOnNotice(browser: Browser, number: string): Promise<void> {
  await visit(browser, '张敏', async (officer) => {
    await officer.goto('/office/notices')
    await officer.getByRole('row').filter({ hasText: number }).getByRole('checkbox').check()
    await officer.getByRole('button', { name: '预览公示…' }).click()
    await officer.getByRole('button', { name: /发布/ }).last().click()
    await expect(officer).toHaveURL(/notices\/[0-9a-f-]{36}/)
    const id = /notices\/([0-9a-f-]{36})/.exec(officer.url())![1]
    const citizen = await openPage(browser, { complaints })
    await citizen.goto(`/notices/${id}`)
    await expect(citizen.getByText('欧阳＊＊')).toBeVisible()
    await expect(citizen.locator('body')).not.toContainText('欧阳若兰')
    await moveDay(citizen, '+5 个工作日')
    await citizen.reload()
    await expect(citizen.locator('main')).toContainText('公示中')
    await moveDay(citizen, '+1 天')
    await citizen.reload()
    await expect(citizen.locator('main')).toContainText('已结束')
    await citizen.context().close()
  })
}

/** Four hands, one line that bounces, and a follow-up by the same four. Answers with what was paid in all, in yuan. */
async function payOut(browser: Browser): Promise<number> {
  const batch = await visit(browser, '陈会', async (maker) => {
    await maker.goto('/office/payments?all=1')
    const rows = maker.getByRole('row').filter({ has: maker.getByRole('checkbox') })
    await rows.filter({ hasText: '欧阳若兰' }).getByRole('checkbox').check()
    await rows.filter({ hasNotText: '欧阳若兰' }).nth(1).getByRole('checkbox').check()
    await maker.getByRole('button', { name: /制单/ }).click()
    await actAndConfirm(maker, '制作批次…', { 用途: '人才待遇兑现' })
    await expect(maker).toHaveURL(/batches\/[0-9a-f-]{36}/)
    return maker.url()
  })
  const first = await settle(browser, batch, '欧阳若兰')
  const again = await visit(browser, '陈会', async (maker) => {
    await maker.goto(batch)
    await actAndConfirm(maker, '制作补发批次…')
    await expect(maker).not.toHaveURL(batch)
    return maker.url()
  })
  const second = await settle(browser, again, null)
  expect(first.failed).toBe(168_000)
  expect(second.paid).toBe(168_000)
  return first.paid + second.paid
}

/** Checked, exported, answered by the bank, reconciled: three other hands. */
async function settle(
  browser: Browser,
  batch: string,
  failing: string | null,
): Promise<{ paid: number; failed: number }> {
  await visit(browser, '钱进', async (checker) => {
    await checker.goto(batch)
    await actAndConfirm(checker, '复核通过…')
  })
  const content = await visit(browser, '孙立', async (exporter) => {
    await exporter.goto(batch)
    await actAndConfirm(exporter, '导出代发文件…')
    const download = exporter.waitForEvent('download')
    await exporter.getByRole('link', { name: /下载/ }).first().click()
    return new TextDecoder('gbk').decode(readFileSync(await (await download).path()))
  })
  const lines = content
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => line.split('|'))
  const [header = [], ...details] = lines
  const amounts = details.map((fields) => Number(fields[3]))
  expect(Number(header[4])).toBe(details.length)
  expect(Number(header[5])).toBe(amounts.reduce((sum, amount) => sum + amount, 0))
  const bounced = details.findIndex((fields) => fields[2] === failing)
  const answer = answerBankFile(content, toPlainDate('2026-09-22'), bounced === -1 ? [] : [bounced + 1])
  await visit(browser, '吴对', async (reconciler) => {
    await reconciler.goto(batch)
    const file = { name: 'result.txt', mimeType: 'text/plain', buffer: Buffer.from(answer) }
    await reconciler.locator('input[name=file]').setInputFiles(file)
    await reconciler.getByRole('button', { name: '导入回盘文件' }).click()
    await expect(reconciler.getByText('已对账').first()).toBeVisible()
  })
  const failed = bounced === -1 ? 0 : amounts[bounced]!
  return { paid: amounts.reduce((sum, amount) => sum + amount, 0) - failed, failed }
}

/** 人才认定 and 英才卡 through the same case engine; the card checked by somebody else's phone before and after. */
async function recogniseAndCard(browser: Browser, ouyang: Page): Promise<void> {
  await ouyang.goto('/my/apply/REC-01')
  await ouyang.getByRole('button', { name: '开始申请' }).click()
  await ouyang.getByRole('link', { name: '下一步' }).click()
  await expect(ouyang).toHaveURL(/form\/materials/)
  const papers = ouyang.getByLabel(/^选文件上传/)
  await expect(papers.first()).toBeAttached()
  const names = await papers.evaluateAll((inputs) => inputs.map((input) => input.getAttribute('aria-label') ?? ''))
  await fillMaterials(
    ouyang,
    names.map((name) => name.replace('选文件上传 ', '')),
  )
  await ouyang.getByRole('link', { name: '下一步' }).click()
  const recognition = await giveConsent(ouyang)
  await confirmFor(browser, '人才认定')
  await approveAll(browser, recognition)
  await standOnNotice(browser, recognition)

  await ouyang.goto('/my/apply/CARD-01')
  await ouyang.getByRole('button', { name: '开始申请' }).click()
  await ouyang.getByRole('link', { name: '下一步' }).click()
  const card = await giveConsent(ouyang)
  for (const [name, act] of [
    ['张敏', /^通过，转/],
    ['周正', '审定通过'],
  ] as const) {
    await visit(browser, name, async (officer) => {
      await openCase(officer, card)
      await actAndConfirm(officer, act, { 审核意见: '同意发卡。' })
    })
  }
  await ouyang.goto('/my/card')
  await expect(ouyang.getByRole('listitem').filter({ hasText: /享/ })).toHaveCount(12)
  const scan = async () => {
    const code = (await (await ouyang.request.get('/api/my-card/qr')).json()) as { size: number; path: string }
    return new URL(readQr(code)!)
  }
  const address = await scan()
  const gate = await openPage(browser, { complaints, viewport: PHONE })
  await gate.goto(address.pathname + address.search)
  await expect(gate.getByRole('heading', { level: 1 })).toContainText('有效')
  await expect(gate.locator('body')).not.toContainText('欧阳若兰')
  await visit(browser, '张敏', async (officer) => {
    await officer.goto('/office/cards?q=欧阳若兰')
    await officer.getByRole('row').filter({ hasText: '欧阳若兰' }).getByRole('link').first().click()
    await actAndConfirm(officer, /注销/, { 注销原因: '本人申请注销。' })
  })
  await gate.reload()
  await expect(gate.getByRole('heading', { level: 1 })).not.toContainText('有效')
  await gate.context().close()
}
