import { readFileSync } from 'node:fs'
import { expect, type Browser, type Page } from '@playwright/test'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { answerBankFile } from '../../../prisma/seed/bank'
import { readQr } from '../../support/read-qr'
import { fillMaterials, giveConsent } from './applicant'
import { actAndConfirm, moveDay, openCase } from './desk'
import { chooseFile, press, tick } from './keyboard'
import { DESK, enterAs, openPage, PHONE, type Complaints } from './visitor'

/** What any browser of the journey complained about. */
export const complaints: Complaints = []
/** A browser of somebody's own. */
export const as = (browser: Browser, name: string, viewport = DESK) => enterAs(browser, name, { complaints, viewport })

/** One visit of one person: enters, does it, leaves. */
export async function visit<T>(browser: Browser, name: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await as(browser, name)
  const done = await work(page)
  await page.context().close()
  return done
}

/** The employer's HR officer says yes to the one waiting confirmation of the matter. */
export async function confirmFor(browser: Browser, matter: string): Promise<void> {
  await visit(browser, '李红', async (contact) => {
    await contact.goto('/my/company')
    const waiting = contact.getByRole('link', {
      name: new RegExp(`欧阳若兰[^]*${matter}|${matter}[^]*欧阳若兰|欧阳若兰`),
    })
    await press(contact, waiting.first())
    await press(contact, contact.getByRole('button', { name: '确认属实' }))
    await expect(contact).toHaveURL(/company$/)
  })
}

/** 受理, 复审, 审定: three people, three opinions. */
export async function approveAll(browser: Browser, number: string): Promise<void> {
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
export async function standOnNotice(
  browser: Browser,
  number: string,
  person = { name: '欧阳若兰', shown: '欧阳＊＊' },
): Promise<void> {
  await visit(browser, '张敏', async (officer) => {
    await officer.goto('/office/notices')
    await tick(officer, officer.getByRole('row').filter({ hasText: number }).getByRole('checkbox'))
    await press(officer, officer.getByRole('button', { name: '预览公示…' }))
    await press(officer, officer.getByRole('button', { name: /发布/ }).last())
    await expect(officer).toHaveURL(/notices\/[0-9a-f-]{36}/)
    const id = /notices\/([0-9a-f-]{36})/.exec(officer.url())![1]
    const citizen = await openPage(browser, { complaints })
    await citizen.goto(`/notices/${id}`)
    await expect(citizen.getByText(person.shown).first()).toBeVisible()
    await expect(citizen.locator('body')).not.toContainText(person.name)
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
export async function payOut(browser: Browser): Promise<number> {
  const batch = await visit(browser, '陈会', async (maker) => {
    await maker.goto('/office/payments?all=1')
    const rows = maker.getByRole('row').filter({ has: maker.getByRole('checkbox') })
    await tick(maker, rows.filter({ hasText: '欧阳若兰' }).getByRole('checkbox'))
    await tick(maker, rows.filter({ hasNotText: '欧阳若兰' }).nth(1).getByRole('checkbox'))
    await press(maker, maker.getByRole('button', { name: /制单/ }))
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

/** What is due to one person for one item, by four hands to the bank's answer. Answers with what was paid, in yuan. */
export async function payOneOf(browser: Browser, { name, item }: { name: string; item: string }): Promise<number> {
  const batch = await visit(browser, '陈会', async (maker) => {
    await maker.goto('/office/payments?all=1')
    await tick(maker, maker.getByRole('row').filter({ hasText: name }).filter({ hasText: item }).getByRole('checkbox'))
    await press(maker, maker.getByRole('button', { name: /制单/ }))
    await actAndConfirm(maker, '制作批次…', { 用途: '人才待遇兑现' })
    await expect(maker).toHaveURL(/batches\/[0-9a-f-]{36}/)
    return maker.url()
  })
  const { paid } = await settle(browser, batch, null)
  return paid
}

/** Checked, exported, answered by the bank, reconciled: three other hands. */
export async function settle(
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
    await press(exporter, exporter.getByRole('link', { name: /下载/ }).first())
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
    await chooseFile(reconciler, reconciler.locator('input[name=file]'), file)
    await press(reconciler, reconciler.getByRole('button', { name: '导入回盘文件' }))
    await expect(reconciler.getByText('已对账').first()).toBeVisible()
  })
  const failed = bounced === -1 ? 0 : amounts[bounced]!
  return { paid: amounts.reduce((sum, amount) => sum + amount, 0) - failed, failed }
}

/** 人才认定 and 英才卡 through the same case engine; the card checked by somebody else's phone before and after. */
export async function recogniseAndCard(browser: Browser, ouyang: Page): Promise<void> {
  await ouyang.goto('/my/apply/REC-01')
  await press(ouyang, ouyang.getByRole('button', { name: '开始申请' }))
  await press(ouyang, ouyang.getByRole('link', { name: '下一步' }))
  await expect(ouyang).toHaveURL(/form\/materials/)
  const papers = ouyang.getByLabel(/^选文件上传/)
  await expect(papers.first()).toBeAttached()
  const names = await papers.evaluateAll((inputs) => inputs.map((input) => input.getAttribute('aria-label') ?? ''))
  await fillMaterials(
    ouyang,
    names.map((name) => name.replace('选文件上传 ', '')),
  )
  await press(ouyang, ouyang.getByRole('link', { name: '下一步' }))
  const recognition = await giveConsent(ouyang)
  await confirmFor(browser, '人才认定')
  await approveAll(browser, recognition)
  await standOnNotice(browser, recognition)

  await ouyang.goto('/my/apply/CARD-01')
  await press(ouyang, ouyang.getByRole('button', { name: '开始申请' }))
  await press(ouyang, ouyang.getByRole('link', { name: '下一步' }))
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
  await expect(ouyang.locator('main').getByRole('listitem').filter({ hasText: /享/ })).toHaveCount(12)
  const scan = async () => {
    const answer = await ouyang.request.get('/api/my-card/qr')
    const { code } = (await answer.json()) as { code: { size: number; path: string } }
    return new URL(readQr(code)!)
  }
  const address = await scan()
  const gate = await openPage(browser, { complaints, viewport: PHONE })
  await gate.goto(address.pathname + address.search)
  const answer = gate.getByRole('region', { name: '核验结果' })
  await expect(answer).toContainText('可以提供英才卡服务')
  await expect(answer).toContainText('欧阳＊＊')
  await expect(gate.locator('body')).not.toContainText('欧阳若兰')
  const again = await scan()
  await visit(browser, '张敏', async (officer) => {
    await officer.goto('/office/cards?q=欧阳若兰')
    await press(officer, officer.getByRole('row').filter({ hasText: '欧阳若兰' }).getByRole('link').first())
    await actAndConfirm(officer, '注销…', { 注销原因: '本人申请注销。' })
  })
  await gate.goto(again.pathname + again.search)
  await expect(answer).toContainText('此卡已注销')
  await gate.context().close()
}
