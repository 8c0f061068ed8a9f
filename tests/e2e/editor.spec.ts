import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { paths } from '@/app/paths'
import { withOwner } from './support/server'
import { enterAs, PHONE, type Complaints } from './support/visitor'

const SECTIONS = ['基本信息', '原文', '条件', '待遇', '与其他待遇', '材料', '流程', '服务', '规则全文']

const goTo = (page: Page, section: string) =>
  page
    .getByRole('navigation', { name: '规则的各部分' })
    .getByRole('button', { name: new RegExp(`^${section}( \\d+ 处)?$`) })
    .click()

const card = (page: Page, name: string): Locator =>
  page
    .getByRole('group')
    .filter({ has: page.locator('summary', { hasText: name }) })
    .last()

const isKept = (page: Page) => expect(page.getByText('修改已暂存')).toBeVisible()

async function idOf(code: string): Promise<string> {
  const { rows } = await withOwner((client) =>
    client.query<{ id: string }>('select id from policy_item where code = $1', [code]),
  )
  return rows[0]?.id ?? ''
}

/** Gives a draft up again: what other tests look at stays as it was. */
async function discard(page: Page) {
  await page.getByRole('button', { name: /放弃草案/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '放弃草案' }).click()
  await expect(page).toHaveURL(/\/policies$/)
}

async function noFaults(page: Page, where: string) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${where} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
}

test('a threshold and an amount are changed on the desk, by keyboard and mouse, and saved as the next draft', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const complaints: Complaints = []
  const page = await enterAs(browser, '李政', { complaints })
  const id = await idOf('RENT-01')
  await page.goto(paths.policy(id))
  await page.getByRole('link', { name: '编辑，出新一版' }).click()
  await expect(page).toHaveURL(/\/edit$/)
  await page.getByLabel('生效日').fill('2027-01-01')

  await goTo(page, '条件')
  const age = card(page, '引进时年龄不超过 35 周岁')
  await age.locator('summary').focus()
  await page.keyboard.press('Enter')
  const limit = age.getByLabel('值', { exact: true })
  await limit.focus()
  await expect(page.locator('[data-shown]')).toContainText('引进时年龄不超过 35 周岁')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('40')
  await expect(age.getByText('年龄不超过 40 周岁（以到岗日期为准）').first()).toBeVisible()

  await goTo(page, '待遇')
  await page.getByLabel('博士学位或正高级职称的金额', { exact: true }).fill('6000')
  await expect(page.getByText('博士学位或正高级职称：每月 6,000 元')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(page.getByLabel('博士学位或正高级职称的金额', { exact: true })).toHaveValue('5000')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(page.getByLabel('博士学位或正高级职称的金额', { exact: true })).toHaveValue('6000')
  await isKept(page)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载规则文件' }).click(),
  ])
  const file = await readFile(await download.path(), 'utf8')
  expect(file).toContain('不超过: 40周岁')

  await goTo(page, '规则全文')
  await expect(page.getByLabel('规则全文')).toHaveValue(file)
  await page.getByLabel('修改说明').fill('年龄放宽到 40 周岁，博士提高到每月 6000 元')
  await page.getByRole('button', { name: '存为草案' }).click()
  await expect(page).toHaveURL(/version=2$/)
  await expect(page.getByText('年龄不超过 40 周岁（以到岗日期为准）')).toBeVisible()
  await page.getByText('规则文件全文').click()
  expect(await page.locator('details pre').textContent()).toBe(file)
  await discard(page)
  expect(complaints).toEqual([])
})

test('what was not saved is there again; faults lead to their field; the text writes what no form has', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const complaints: Complaints = []
  const page = await enterAs(browser, '李政', { complaints })
  await page.goto(paths.editPolicy(await idOf('RENT-01')))
  await page.getByLabel('标题', { exact: true }).fill('')
  await expect(page.getByText(/还有 1 处要改/)).toBeVisible()
  await goTo(page, '流程')
  await page.getByRole('region', { name: '待改正' }).getByRole('button', { name: /标题/ }).click()
  await expect(page.getByLabel('标题', { exact: true })).toBeFocused()
  await isKept(page)
  await page.reload()
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('')
  await expect(page.getByText(/已恢复您 .* 没有存为草案的修改/)).toBeVisible()

  await goTo(page, '规则全文')
  const text = await page.getByLabel('规则全文').inputValue()
  await page.getByLabel('规则全文').fill(text.replace('标题: ""', '标提: 租房补贴'))
  await page.getByRole('button', { name: '用这份文字' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '不认识的字段「标提」' })).toContainText('第 2 行')
  await page.getByLabel('规则全文').fill(text.replace('标题: ""', '标题: 租房补贴（试）'))
  await page.getByRole('button', { name: '用这份文字' }).click()
  await goTo(page, '基本信息')
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('租房补贴（试）')
  await page.getByRole('button', { name: '不要这些修改，重新开始' }).click()
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('企业青年人才租房补贴')
  await isKept(page)
  expect(complaints).toEqual([])
})

test('two officers at one item are told of one another, and none overwrites the other unseen', async ({ browser }) => {
  test.setTimeout(150_000)
  const complaints: Complaints = []
  const address = paths.editPolicy(await idOf('RENT-01'))
  const first = await enterAs(browser, '李政', { complaints })
  const second = await enterAs(browser, '赵琳', { complaints })
  await first.goto(address)
  await first.getByLabel('标题', { exact: true }).fill('租房补贴（李）')
  await isKept(first)
  await second.goto(address)
  await expect(second.getByText(/李政也在改这个事项/)).toBeVisible()
  await second.getByLabel('标题', { exact: true }).fill('租房补贴（赵）')
  await isKept(second)
  await second.getByRole('button', { name: '存为草案' }).click()
  await expect(second).toHaveURL(/version=2$/)

  await first.getByRole('button', { name: '存为草案' }).click()
  await expect(first.getByText(/赵琳 .* 改过这个事项/).first()).toBeVisible()
  await expect(first.getByText('我的：租房补贴（李）')).toBeVisible()
  await expect(first.getByText('赵琳的：租房补贴（赵）')).toBeVisible()
  await first.getByRole('button', { name: '用赵琳的（放弃我的修改）' }).click()
  await expect(first.getByLabel('标题', { exact: true })).toHaveValue('租房补贴（赵）')
  await expect(first.getByText(/改过这个事项/)).toHaveCount(0)
  await second.bringToFront()
  await discard(second)
  expect(complaints).toEqual([])
})

test('a policy is written from nothing: clauses, three conditions, two grades, a chain', async ({ browser }) => {
  test.setTimeout(180_000)
  const complaints: Complaints = []
  const page = await enterAs(browser, '李政', { complaints })
  await page.goto(paths.newPolicy())
  await page.getByRole('link', { name: '从空白开始' }).click()
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
  const faulty = page.getByRole('region', { name: '待改正' })
  await expect(page.getByText('依次写：基本信息、原文、条件、待遇、流程。', { exact: false })).toBeVisible()
  await expect(faulty).toHaveCount(0)
  await fill('代码', 'JOB 77')
  await expect(faulty).toContainText('还有 1 处要改')
  await fill('代码', 'JOB-77')
  await expect(faulty).toHaveCount(0)
  await goTo(page, '原文')
  await expect(faulty).toContainText('还有 3 处要改')
  await goTo(page, '基本信息')
  await fill('标题', '青年人才就业补贴')
  await fill('概要', '硕士、博士到我县企业就业的，一次性补贴。')
  await fill('牵头单位', '云岭县人力资源和社会保障局')
  await goTo(page, '原文')
  await fill('文号', '云岭县人社发〔2026〕77号')
  await fill('标题', '青年人才就业补贴办法')
  await fill('发文机关', '云岭县人力资源和社会保障局')
  await fill('发文日期', '2026-09-01')
  await fill('概要', '鼓励青年人才到我县就业。')
  await fill('内容', '不满 40 周岁、全职在职的硕士、博士研究生，分别补贴 1 万元、3 万元。')

  await goTo(page, '条件')
  const criterion = async (text: string, write: (card: Locator) => Promise<void>) => {
    const own = page.locator('details').last()
    await own.getByLabel('依据').selectOption('第一条')
    await own.getByLabel('内容').fill(text)
    await write(own)
  }
  await criterion('不满 40 周岁', async (own) => {
    await own.getByLabel('事实', { exact: true }).fill('年龄')
    await own.getByLabel('比较').selectOption('不满')
    await own.getByLabel('值', { exact: true }).fill('40')
    await expect(own.getByText('年龄不满 40 周岁').first()).toBeVisible()
  })
  await page.getByRole('button', { name: '增加条件', exact: true }).click()
  await criterion('全职在职', async (own) => {
    await own.getByLabel('事实', { exact: true }).fill('是否在职')
    await own.getByRole('button', { name: '加一条' }).click()
    await own.getByLabel('事实', { exact: true }).last().fill('用工方式')
    await own.getByLabel('增加一个').fill('全职')
    await expect(own.getByText('是否在职为“是”，且用工方式为“全职”').first()).toBeVisible()
  })
  await page.getByRole('button', { name: '增加条件', exact: true }).click()
  await criterion('硕士、博士研究生', async (own) => {
    await own.getByLabel('事实', { exact: true }).fill('学历层次')
    await own.getByLabel('增加一个').fill('硕士研究生毕业')
    await own.getByLabel('增加一个').fill('博士研究生毕业')
  })

  await goTo(page, '待遇')
  await fill('类别', '生活补贴')
  await fill('名称', '就业补贴')
  await fill('第 1 档的名称', '博士')
  await fill('博士的金额', '3')
  await page.getByLabel('博士的金额的单位').selectOption('万元')
  await page.getByText('情形、依据、封顶和其他（博士）').click()
  await page.getByLabel('添加一项').nth(0).selectOption('适用情形')
  await page.getByLabel('事实', { exact: true }).fill('学历层次')
  await page.getByLabel('增加一个').fill('博士研究生毕业')
  await page.getByRole('button', { name: '增加一档' }).click()
  await fill('第 2 档的名称', '硕士')
  await fill('硕士的金额', '1')
  await page.getByLabel('硕士的金额的单位').selectOption('万元')
  await page.getByText('情形、依据、封顶和其他（硕士）').click()
  await page.getByLabel('依据').last().scrollIntoViewIfNeeded()
  await page
    .locator('li', { has: page.getByLabel('第 2 档的名称') })
    .getByLabel('依据')
    .selectOption('第一条')

  await goTo(page, '流程')
  await fill('名称', '县人社局审定')
  await fill('单位', '云岭县人力资源和社会保障局')
  await expect(page.getByText(/博士：3 万元/)).toBeVisible()
  await expect(page.getByRole('region', { name: '待改正' })).toHaveCount(0)
  await page.getByRole('button', { name: '存为草案' }).click()
  await expect(page).toHaveURL(/version=1$/)
  await expect(page.getByRole('heading', { name: '青年人才就业补贴', level: 1 })).toBeVisible()
  await discard(page)
  expect(complaints).toEqual([])
})

test('every chapter can be used by everybody, at the desk and on a phone', async ({ browser }) => {
  test.setTimeout(180_000)
  const complaints: Complaints = []
  const page = await enterAs(browser, '李政', { complaints })
  await page.goto(paths.editPolicy(await idOf('BUY-01')))
  for (const section of SECTIONS) {
    await goTo(page, section)
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    await noFaults(page, section)
  }
  await page.setViewportSize(PHONE)
  for (const section of SECTIONS) {
    await goTo(page, section)
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, section).toBeLessThanOrEqual(PHONE.width)
  }
  expect(complaints).toEqual([])
})
