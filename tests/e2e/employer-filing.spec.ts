import { expect, test, type Browser, type Page } from '@playwright/test'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import { fillMaterials, giveConsent } from './support/applicant'
import { actAndConfirm } from './support/desk'
import { complaints, visit } from './support/journey'
import { sessionOf } from './support/own-session'
import { server, withOwner } from './support/server'
import { openPage, PHONE } from './support/visitor'

/** A picture of the screen where somebody asks for one: JUCAI_SHOTS names the folder. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.JUCAI_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

/** What 李红 has brought and not confirmed. */
const seededFiling = (): Promise<string> =>
  withOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select id from employer_filing where filed_at is null order by id limit 1',
    )
    return rows[0]?.id ?? ''
  })

/** The people of the rows that became cases, in the order of the sheet. */
const peopleOf = (filingId: string): Promise<string[]> =>
  withOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select t.name from employer_filing_row r join application a on a.id = r.application_id
       join talent t on t.id = a.talent_id where r.filing_id = $1 order by r.sheet_row`,
      [filingId],
    )
    return rows.map(({ name }) => name)
  })

/** A phone in the hand of one of the people whom the sheet of the demo names. */
async function phoneOf(browser: Browser, name: string): Promise<Page> {
  const cookie = await withOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select a.id from account a join talent t on t.id = a.subject_id where t.name = $1`,
      [name],
    )
    return sessionOf(client, rows[0]?.id ?? '')
  })
  const page = await openPage(browser, { complaints, viewport: PHONE })
  await page.context().addCookies([{ name: 'jucai.session', value: cookie, url: server().url }])
  return page
}

test('an employer fills in one item for its people; each confirms and submits, or gives up, on her own phone', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const employerFiling = await seededFiling()
  const bytes = await workbookBytes({
    sheetName: '单位代填',
    columns: ['姓名', '证件号码', '每月租金'].map((header) => ({ header })),
    rows: [['阿依古丽·买买提艾合麦提', '510799199001013999', '一千二']],
  })

  await visit(browser, '李红', async (contact) => {
    await contact.goto('/my/company')
    await contact.getByRole('link', { name: '为职工代填' }).click()
    await contact.getByLabel('事项').selectOption({ label: 'RENT-01 企业青年人才租房补贴' })
    await contact.getByRole('button', { name: '下一步' }).click()
    await expect(contact.getByRole('link', { name: '下载空表' })).toBeVisible()
    await contact.locator('input[name=file]').setInputFiles({
      name: '租房补贴.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    })
    await shot(contact, 'sheet-upload-1440')
    await contact.getByRole('button', { name: '上传并核对' }).click()
    await expect(contact.getByText('可以代填 0 行，不能办理 1 行')).toBeVisible()
    await expect(contact.getByRole('link', { name: '下载不能办理的行' })).toBeVisible()
    await shot(contact, 'sheet-faulty-1440')

    await contact.goto(`/my/company/filings/${employerFiling}`)
    await expect(contact.getByText('可以代填 2 行，不能办理 1 行')).toBeVisible()
    await expect(contact.getByText('登记信息中没有在本单位任职的这个人')).toBeVisible()
    await shot(contact, 'sheet-preview-1440')
    await actAndConfirm(contact, '为这 2 人代填…')
    await expect(contact.getByText('待本人确认')).toHaveCount(2)
    await shot(contact, 'sheet-filed-1440')
  })
  const people = await peopleOf(employerFiling)
  expect(people).toHaveLength(2)

  const first = await phoneOf(browser, people[0]!)
  await first.goto('/my/applications')
  await shot(first, 'person-list-390')
  await first.getByRole('link', { name: /单位已为您填好/ }).click()
  await expect(first.getByText('承诺和同意须由您本人作出')).toBeVisible()
  await shot(first, 'person-check-390')
  await first.getByRole('link', { name: '下一步' }).click()
  await expect(first.getByLabel('每月租金')).toHaveValue('1200')
  await shot(first, 'person-answers-390')
  await first.getByRole('button', { name: '下一步' }).click()
  await fillMaterials(first, ['劳动合同', '学历学位（职称、技能）证书', '房屋租赁合同'])
  await first.getByRole('link', { name: '下一步' }).click()
  await first.getByRole('group', { name: '用哪个账户' }).getByRole('radio').first().check()
  await first.getByRole('button', { name: '下一步' }).click()
  await giveConsent(first)
  await first.context().close()

  const second = await phoneOf(browser, people[1]!)
  await second.goto('/my/applications')
  await second.getByRole('link', { name: /单位已为您填好/ }).click()
  await actAndConfirm(second, '不申请，放弃')
  await expect(second.getByText('您已撤回')).toBeVisible()
  await shot(second, 'person-gaveup-390')
  await second.context().close()

  await visit(browser, '李红', async (contact) => {
    await contact.goto(`/my/company/filings/${employerFiling}`)
    await expect(contact.getByText('已提交')).toBeVisible()
    await expect(contact.getByText('本人已放弃')).toBeVisible()
    await contact.goto('/my/company/filings')
    await expect(contact.getByText(/已提交 1 · 本人已放弃 1/)).toBeVisible()
    await shot(contact, 'sheet-list-1440')
  })
  expect(complaints).toEqual([])
})
