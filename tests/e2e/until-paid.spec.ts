import { readFileSync } from 'node:fs'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { fillMaterials, giveConsent } from './support/applicant'
import { actAndConfirm, openCase } from './support/desk'
import { as, complaints, confirmFor, payOneOf, standOnNotice, visit } from './support/journey'
import {
  checkSimulateAndPublish,
  finished,
  goTo,
  readFile,
  shot,
  startFromNothing,
  tryAndSave,
  typeBasics,
  typeCriterion,
  typeTier,
  untilFound,
  useText,
} from './support/new-policy'
import { sessionOf } from './support/own-session'
import { server, withOwner } from './support/server'
import { openPage, PHONE } from './support/visitor'

const SKILL = readFileSync('tests/policy/SKL-31/rulebook.yaml', 'utf8')
/** Open in every month: by the time this is run the clock of the whole run may have passed September. */
const ALLOWANCE = readFileSync('tests/policy/EDU-32/rulebook.yaml', 'utf8')
  .replace('起: 03-01, 止: 03-31', '起: 01-01, 止: 06-30')
  .replace('起: 09-01, 止: 09-30', '起: 07-01, 止: 12-31')
const ACCOUNT = '6228480470000000005'

/** Somebody with an account of their own who has no button on the login page. */
async function enterAccount(browser: Browser, where: string, value: string, viewport?: typeof PHONE): Promise<Page> {
  const page = await openPage(browser, viewport ? { complaints, viewport } : { complaints })
  const cookie = await withOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(`select id from account where ${where} = $1`, [value])
    return sessionOf(client, rows[0]?.id ?? '')
  })
  await page.context().addCookies([{ name: 'jucai.session', value: cookie, url: server().url }])
  return page
}

/** The account to be paid to, typed twice; another than what an earlier case left on file. */
async function typeAccount(phone: Page): Promise<void> {
  const other = phone.getByRole('radio', { name: '换一个账户' })
  await expect(other.or(phone.getByRole('textbox', { name: '开户银行' }))).toBeVisible()
  if (await other.isVisible()) await other.check()
  await phone.getByRole('textbox', { name: '开户银行' }).fill('云岭农村商业银行城关支行')
  await phone.getByRole('textbox', { name: '银行账号', exact: true }).pressSequentially(ACCOUNT)
  await phone.getByRole('textbox', { name: '再输一遍银行账号' }).pressSequentially(ACCOUNT)
  await phone.getByRole('button', { name: '下一步' }).click()
}

test('SKL-31: written in the forms, tried, checked, simulated, published, found, filed, decided and paid', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const file = readFile(SKILL)
  const officer = await as(browser, '李政')

  await test.step('the township enters her new certificate', () =>
    visit(browser, '王芳', async (desk) => {
      await desk.goto('/office/talents?q=欧阳若兰')
      await desk.getByRole('row').filter({ hasText: '欧阳若兰' }).getByRole('link').first().click()
      await desk.getByRole('link', { name: '打开登记' }).click()
      await desk.getByRole('link', { name: /职称与技能证书/ }).click()
      await desk.getByLabel('职称或技能等级', { exact: true }).selectOption('skill:technician')
      await desk.getByLabel('取得日期').fill('2026-06-01')
      await desk
        .getByRole('main')
        .getByRole('button', { name: /登记|保存/ })
        .click()
      await expect(desk).toHaveURL(/talents\/[0-9a-f-]{36}$/)
      await expect(desk.getByText('技师').first()).toBeVisible()
    }))

  await test.step('it is written', async () => {
    await startFromNothing(officer)
    await typeBasics(officer, file)
    await goTo(officer, '条件')
    await typeCriterion(officer, { code: 'enterprise', clause: '第三条', text: '用人单位是企业' }, async (card) => {
      await card.getByLabel('事实', { exact: true }).fill('用人单位类型')
      await card.getByLabel('增加一个').fill('非公有制企业')
      await card.getByLabel('增加一个').fill('国有企业')
    })
    await officer.getByRole('button', { name: '增加条件', exact: true }).click()
    await typeCriterion(officer, { code: 'employed', clause: '第三条', text: '全职在职' }, async (card) => {
      await card.getByLabel('事实', { exact: true }).fill('是否在职')
      await card.getByRole('button', { name: '加一条' }).click()
      await card.getByLabel('事实', { exact: true }).last().fill('用工方式')
      await card.getByLabel('增加一个').fill('全职')
    })
    await shot(officer, 'editor-criteria')
    await goTo(officer, '待遇')
    await officer.getByLabel('类别', { exact: true }).fill('生活补贴')
    await officer.getByLabel('名称', { exact: true }).fill('提升奖励')
    const tiers = [
      ['高级技师', '6000'],
      ['技师', '3000'],
      ['高级工', '1500'],
    ] as const
    for (const [index, [name, sum]] of tiers.entries())
      await typeTier(officer, index + 1, { name, sum, clause: '第三条', fact: '技能等级', value: name })
    await officer.getByRole('group', { name: '发放' }).getByLabel('依据').first().selectOption('第五条')
    await shot(officer, 'editor-benefit')
    // The text follows what was typed once it is kept.
    await expect(officer.getByText('修改已暂存')).toBeVisible()
    await goTo(officer, '规则全文')
    await expect(officer.getByLabel('规则全文')).toHaveValue(/等于: 高级工[^]*依据: 第五条/)
    await useText(officer, finished(await officer.getByLabel('规则全文').inputValue(), file))
    for (const section of ['与其他待遇', '材料', '流程']) {
      await goTo(officer, section)
      await shot(officer, `editor-${section}`)
    }
  })

  const item = await test.step('it is tried and saved', () =>
    tryAndSave(officer, [
      ['年龄 49 周岁', /^(?!.*不符合).*符合/],
      ['年龄 50 周岁', /不符合/],
    ]))
  await checkSimulateAndPublish(browser, officer, item)
  await untilFound(officer, item, '欧阳若兰')

  const phone = await as(browser, '欧阳若兰', PHONE)
  const number = await test.step('she files', async () => {
    await phone.goto('/my')
    await phone
      .locator('li', { hasText: '企业技能人才提升奖励' })
      .getByRole('link', { name: /去申请/ })
      .first()
      .click()
    await phone.getByRole('button', { name: '开始申请' }).click()
    await phone.getByRole('link', { name: '下一步' }).click()
    await phone.getByLabel('技能等级取得日期').fill('2026-06-01')
    await shot(phone, 'phone-answers')
    await phone.getByRole('button', { name: '下一步' }).click()
    await fillMaterials(phone, ['技能等级证书'])
    await phone.getByRole('link', { name: '下一步' }).click()
    await typeAccount(phone)
    return giveConsent(phone)
  })
  await confirmFor(browser, '企业技能人才提升奖励')
  const decider = await enterAccount(browser, 'user_name', 'rsj.he')
  await openCase(decider, number)
  await actAndConfirm(decider, '审定通过', { 审核意见: '证书真实，同意奖励。' })
  await standOnNotice(browser, number)
  expect(await payOneOf(browser, { name: '欧阳若兰', item: 'SKL-31' })).toBe(3_600)
  await phone.goto('/my/applications')
  await shot(phone, 'phone-paid')
  expect(complaints).toEqual([])
})

/** Whoever of the list is a teacher or a doctor with an account of their own. */
const somebodyFound = () =>
  withOwner(async (client) => {
    const { rows } = await client.query<{ accountId: string; name: string }>(
      `select a.id as "accountId", t.name from match m join policy_item i on i.id = m.item_id
         join talent t on t.id = m.subject_id
         join account a on a.subject_id = t.id and a.kind = 'talent' and a.status = 'active'
        where i.code = 'EDU-32' and m.verdict = 'met' order by t.id limit 1`,
    )
    const [found] = rows
    if (!found) throw new Error('nobody with an account was found for EDU-32')
    return found
  })

test('EDU-32: pasted as a text, tried, checked, simulated, published, found, filed, decided and its first month paid', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const officer = await as(browser, '李政')
  await startFromNothing(officer)
  await useText(officer, ALLOWANCE)
  const item = await tryAndSave(officer, [
    ['在本单位服务月数 12 个月', /^(?!.*不符合).*符合/],
    ['在本单位服务月数 11 个月', /不符合/],
  ])
  await checkSimulateAndPublish(browser, officer, item)
  await untilFound(officer, item)

  const person = await somebodyFound()
  const phone = await enterAccount(browser, 'id', person.accountId, PHONE)
  const number = await test.step('the teacher files', async () => {
    await phone.goto('/my/apply/EDU-32')
    await shot(phone, 'phone-edu')
    await phone.getByRole('button', { name: '开始申请' }).click()
    await phone.getByRole('link', { name: '下一步' }).click()
    await typeAccount(phone)
    return giveConsent(phone)
  })
  await visit(browser, '张敏', async (decider) => {
    await openCase(decider, number)
    await actAndConfirm(decider, '审定通过', { 审核意见: '职称和任职情况属实，同意。' })
  })
  await standOnNotice(browser, number, {
    name: person.name,
    shown: `${person.name.slice(0, 1)}${'＊'.repeat(person.name.length - 1)}`,
  })
  expect(await payOneOf(browser, { name: person.name, item: 'EDU-32' })).toBeGreaterThan(0)
  expect(complaints).toEqual([])
})
