import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import { parse, stringify } from 'yaml'
import { paths } from '@/app/paths'
import { actAndConfirm } from './desk'
import { visit } from './journey'

type Fields = Record<string, unknown>
type Rulebook = Fields & {
  条件: Fields[]
  结果: Fields & { 待遇: [Fields] }
}

/** A picture of the screen where somebody asks for one: JUCAI_SHOTS names the folder. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.JUCAI_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/T1-${name}.png`, fullPage: true })
}

export const goTo = (page: Page, section: string): Promise<void> =>
  page
    .getByRole('navigation', { name: '规则的各部分' })
    .getByRole('button', { name: new RegExp(`^${section}( \\d+ 处)?$`) })
    .click()

export async function startFromNothing(page: Page): Promise<void> {
  await page.goto(paths.newPolicy())
  await page.getByRole('link', { name: '从空白开始' }).click()
  await expect(page.getByRole('navigation', { name: '规则的各部分' })).toBeVisible()
}

/** Puts a text in 规则全文, to be used instead of what the forms hold. */
export async function useText(page: Page, text: string): Promise<void> {
  await goTo(page, '规则全文')
  await page.getByLabel('规则全文').fill(text)
  await page.getByRole('button', { name: '用这份文字' }).click()
  await expect(page.getByRole('button', { name: '用这份文字' })).toBeDisabled()
  await expect(page.getByRole('region', { name: '待改正' })).toHaveCount(0)
}

const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)

/** 基本信息 and 原文 of the file, typed field by field. */
export async function typeBasics(page: Page, file: Rulebook): Promise<void> {
  for (const field of ['代码', '标题', '概要']) await fill(page, field, String(file[field]))
  await fill(page, '牵头单位', '云岭县人力资源和社会保障局')
  await page.getByLabel('生效日').fill(String(file.生效日))
  await shot(page, 'editor-basics')
  await goTo(page, '原文')
  const { 原文: clauses, ...document } = file.文件 as Fields & { 原文: { 条号: string; 内容: string }[] }
  for (const [field, text] of Object.entries(document)) await fill(page, field, String(text))
  for (const [index, clause] of clauses.entries()) {
    if (index > 0) await page.getByRole('button', { name: /^增加原文/ }).click()
    const card = page.locator('details').nth(index)
    await card.getByLabel('条号').fill(clause.条号)
    await card.getByLabel('内容').fill(clause.内容)
  }
  await shot(page, 'editor-document')
}

/** One condition in the card that is open, its test written by `write`. */
export async function typeCriterion(
  page: Page,
  { code, clause, text }: { code: string; clause: string; text: string },
  write: (card: Locator) => Promise<void>,
): Promise<void> {
  const card = page.locator('details').last()
  await card.getByLabel('代码').fill(code)
  await card.getByLabel('依据').selectOption(clause)
  await card.getByLabel('内容').fill(text)
  await write(card)
}

/** One grade: its name, its sum and for whom it is. */
export async function typeTier(
  page: Page,
  place: number,
  { name, sum, clause, fact, value }: { name: string; sum: string; clause: string; fact: string; value: string },
): Promise<void> {
  if (place > 1) await page.getByRole('button', { name: '增加一档' }).click()
  await fill(page, `第 ${place} 档的名称`, name)
  await fill(page, `${name}的金额`, sum)
  const row = page.locator('li', { has: page.getByLabel(`第 ${place} 档的名称`) })
  await row.getByText(`情形、依据、封顶和其他（${name}）`).click()
  await row.getByLabel('依据').selectOption(clause)
  await row.getByLabel('添加一项').last().selectOption('适用情形')
  await row.getByLabel('事实', { exact: true }).fill(fact)
  await row.getByLabel('比较').selectOption('等于')
  await row.getByLabel('值', { exact: true }).fill(value)
}

/** What was typed in the forms, and the rest of the file: what an officer would write in the text. */
export function finished(typedText: string, file: Rulebook): string {
  const typed = parse(typedText) as Rulebook
  const [part] = file.结果.待遇
  const [own] = typed.结果.待遇
  const benefit = { ...part, 档次: own.档次, 发放: own.发放 }
  return stringify({
    ...file,
    ...Object.fromEntries(['代码', '标题', '概要', '牵头单位', '生效日', '文件'].map((key) => [key, typed[key]])),
    条件: [...typed.条件, ...file.条件.slice(typed.条件.length)],
    结果: { ...file.结果, 待遇: [benefit] },
  })
}

export const readFile = (text: string): Rulebook => parse(text) as Rulebook

/** Tried on the people on both sides of a line, then saved. Answers with the address of the item. */
export async function tryAndSave(
  page: Page,
  edges: readonly (readonly [name: string, verdict: RegExp])[],
): Promise<string> {
  await page.getByRole('button', { name: '试一试' }).click()
  const rows = page.getByRole('table', { name: '规则自己提出的人' }).getByRole('row')
  for (const [name, verdict] of edges) await expect(rows.filter({ hasText: name }).first()).toContainText(verdict)
  await shot(page, 'editor-trial')
  await page.getByRole('button', { name: '存为草案' }).click()
  await expect(page).toHaveURL(/version=1$/)
  return page.url()
}

/** Read by a second officer, put to the whole register, published. */
export async function checkSimulateAndPublish(browser: Browser, officer: Page, item: string): Promise<void> {
  await visit(browser, '赵琳', async (checker) => {
    await checker.goto(item)
    await actAndConfirm(checker, '复核通过…')
    await expect(checker.getByText('还差测算')).toBeVisible()
  })
  await officer.goto(item)
  await shot(officer, 'draft')
  await officer.getByRole('button', { name: '开始测算' }).click()
  await expect(officer.getByText('可能享受', { exact: true })).toBeVisible({ timeout: 60_000 })
  await shot(officer, 'simulation')
  await expect(officer.locator('a[href*="/simulation/people"]').first()).toBeVisible()
  await officer.goto(item)
  await expect(officer.getByText(/^可以享受 \d+ 人/)).toBeVisible()
  await actAndConfirm(officer, '发布…')
  await expect(officer.getByRole('link', { name: '第 1 版 · 已发布' })).toBeVisible()
}

/** The next round finds the people by itself: the list of the item is looked at until it shows the name. */
export async function untilFound(page: Page, item: string, name?: string): Promise<void> {
  await page.goto(item.replace(/\?.*$/, ''))
  await page.getByRole('link', { name: '政策找人', exact: true }).click()
  await expect(page).toHaveURL(/\/matches$/)
  await expect(async () => {
    await page.reload()
    const rows = page.locator('tr', { has: page.locator('[data-row-link]') })
    await expect(rows.filter({ hasText: name ?? '' }).first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 90_000 })
  await shot(page, 'matches')
}
