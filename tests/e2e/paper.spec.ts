import { readFileSync } from 'node:fs'
import { expect, test, type Download, type Page } from '@playwright/test'
import { demoPaper } from '../../prisma/seed/cases/paper'
import { wordFile } from '../../scripts/paper/package'
import { body } from '../../scripts/paper/word'
import { docxText } from '../support/docx-text'
import { actAndConfirm } from './support/desk'
import { as, complaints, visit } from './support/journey'
import { sessionOf } from './support/own-session'
import { server, withOwner } from './support/server'
import { PHONE } from './support/visitor'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const template = (name: string, words: string) => ({
  name,
  mimeType: WORD,
  buffer: Buffer.from(wordFile('letter', [body(words)])),
})

/** Presses what downloads, and answers with the file. */
async function take(page: Page, name: string | RegExp): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name }).first().click()
  const download: Download = await coming
  return { name: download.suggestedFilename(), text: docxText(readFileSync(await download.path())) }
}

const idOf = (sql: string): Promise<string> =>
  withOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(`${sql} limit 1`)
    if (!rows[0]) throw new Error(`no row for: ${sql}`)
    return rows[0].id
  })

test.describe('papers @paper', () => {
  test.afterAll(() => expect(complaints).toEqual([]))

  test('a meeting decides: 呈批件 printed, the minute recorded with its scan, told in the timeline', async ({
    browser,
  }) => {
    const id = await idOf(
      `select a.id from application a join policy_item i on i.id = a.item_id
       where a.status = 'inReview' and a.unit_code = 'RCB' and i.code = 'ENT-01'`,
    )
    await visit(browser, '张敏', async (officer) => {
      await officer.goto(`/office/applications/${id}`)
      const sheet = await take(officer, /^呈批件/)
      const amount = /发给企业引才补贴 ([\d,]+\.\d{2}) 元（人民币.+整）/.exec(sheet.text)?.[1]
      expect(sheet.name).toMatch(/^呈批件 2026-\d{4} .+\.docx$/)
      await expect(officer.locator('main').getByText(`${amount}`).first()).toBeVisible()

      await officer.getByRole('button', { name: '登记线下审定通过' }).click()
      const dialog = officer.getByRole('alertdialog')
      await dialog.getByRole('button', { name: '登记线下审定通过' }).click()
      await expect(dialog.getByText('请上传会议纪要或签批件的扫描件').first()).toBeVisible()
      await dialog.getByLabel('会议纪要或呈批件编号').fill('云人才纪〔2026〕8号')
      await dialog.getByLabel('审定日期').fill('2026-09-10')
      await dialog.getByLabel('签批人').fill('周正')
      await dialog.getByLabel('审核意见').fill('按会议审定意见办理。')
      const scan = { name: '纪要.pdf', mimeType: 'application/pdf', buffer: Buffer.from(demoPaper('minute')) }
      await dialog.locator('input[type=file]').last().setInputFiles(scan)
      await expect(dialog.getByText('已上传')).toBeVisible()
      await dialog.getByRole('button', { name: '登记线下审定通过' }).click()
      await expect(dialog).toBeHidden()
      const timeline = officer.getByRole('list', { name: '办理过程' })
      await expect(timeline).toContainText('线下审定：云人才纪〔2026〕8号')
      await expect(timeline).toContainText('2026-09-10 周正签批')
      const [download] = await Promise.all([
        officer.waitForEvent('download'),
        timeline.getByRole('link', { name: '纪要.pdf' }).click(),
      ])
      expect(download.suggestedFilename()).toBe('纪要.pdf')
    })
  })

  test('the office brings its own 决定书: told what is wrong, looks at the sample, puts it to use; she downloads it', async ({
    browser,
  }) => {
    const officer = await as(browser, '李政')
    await officer.goto('/office/papers')
    await officer.getByRole('link', { name: '决定书' }).click()
    await expect(officer.getByRole('heading', { name: '决定书' })).toBeVisible()
    expect((await take(officer, /^下载模板/)).text).toContain('{#分期}{期次}')

    const upload = officer.getByLabel('选文件上传 决定书模板')
    complaints.length = 0
    await upload.setInputFiles(template('错.docx', '{姓名}：{期次}'))
    await expect(officer.getByText('没有 {姓名} 这个占位符')).toBeVisible()
    await expect(officer.getByText('{期次} 只能写在 {#分期} 和 {/分期} 之间')).toBeVisible()
    // A refused upload is an answer of 422: the browser notes it, and it is what was asked for.
    complaints.length = 0

    await upload.setInputFiles(template('我县决定书.docx', '我县格式：{申报对象}，{金额大写}。'))
    await expect(officer.getByText('我县决定书.docx')).toBeVisible()
    expect((await take(officer, /^样张 ?（第 1 版）/)).text).toContain('我县格式：欧阳若兰，人民币贰拾捌万元整。')
    await actAndConfirm(officer, /^启用… ?（第 1 版）/)
    await expect(officer.getByRole('listitem').filter({ hasText: '第 1 版' }).getByText('现用')).toBeVisible()

    const own = await withOwner(async (client) => {
      const { rows } = await client.query<{ id: string; account: string; name: string }>(
        `select a.id, c.id as account, t.name from application a
         join account c on c.subject_id = a.talent_id join talent t on t.id = a.talent_id
         join policy_item i on i.id = a.item_id
         where a.status = 'granted' and a.subject_kind = 'talent' and i.code = 'SET-09' limit 1`,
      )
      const [row] = rows
      if (!row) throw new Error('nobody was granted SET-09')
      return { ...row, cookie: await sessionOf(client, row.account) }
    })
    const context = await browser.newContext({ viewport: PHONE })
    await context.addCookies([{ name: 'jucai.session', value: own.cookie, url: server().url }])
    const phone = await context.newPage()
    await phone.goto(`/my/applications/${own.id}`)
    const letter = await take(phone, /^决定书/)
    expect(letter.text).toMatch(new RegExp(`^我县格式：${own.name}，人民币.+整。`))
    await context.close()

    await actAndConfirm(officer, /^启用… ?（系统自带）/)
    await expect(officer.getByRole('listitem').filter({ hasText: '系统自带' }).getByText('现用')).toBeVisible()
    await officer.context().close()
  })
})
