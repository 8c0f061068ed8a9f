import { expect, test, type Browser, type Page } from '@playwright/test'
import { paths } from '@/app/paths'
import { press, tabTo } from './support/keyboard'
import { sessionOf } from './support/own-session'
import { server, withOwner } from './support/server'
import { DESK, PHONE } from './support/visitor'

/** The id that the SQL finds first. */
const idOf = (sql: string): Promise<string> =>
  withOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(sql)
    if (!rows[0]) throw new Error(`no row for: ${sql}`)
    return rows[0].id
  })

/** A page in which the person whom the SQL finds is logged in. */
async function openFor(browser: Browser, sql: string, viewport: typeof DESK): Promise<Page> {
  const accountId = await idOf(sql)
  const value = await withOwner((client) => sessionOf(client, accountId))
  const context = await browser.newContext({ viewport })
  await context.addCookies([{ name: 'jucai.session', value, url: server().url }])
  return context.newPage()
}

test('an officer takes in a case from 今日待办 without touching the mouse', async ({ browser }) => {
  const intake = await idOf(`select id from application where status = 'submitted' and unit_code = '510799100'`)
  const page = await openFor(browser, `select id from account where user_name = 'wangfang'`, DESK)
  await page.goto(paths.office())
  await press(page, page.getByRole('table').getByRole('link').first())
  await press(page, page.getByRole('link', { name: '打开全件' }))
  await expect(page).toHaveURL(new RegExp(paths.application(intake)))

  await press(page, page.getByRole('button', { name: '受理', exact: true }))
  const dialog = page.getByRole('alertdialog')
  await tabTo(page, dialog.getByLabel('受理意见'))
  await page.keyboard.insertText('材料齐全，情况属实，予以受理。')
  await press(page, dialog.getByRole('button', { name: '受理', exact: true }))
  await expect(dialog).toBeHidden()
  await expect(page.getByText('材料齐全，情况属实，予以受理。')).toBeVisible()
  await expect(page.getByRole('button', { name: '受理', exact: true })).toHaveCount(0)
})

test('an applicant answers the form without touching the screen', async ({ browser }) => {
  const draft = await idOf(`select id from application where status = 'draft'`)
  const page = await openFor(browser, `select created_by_id as id from application where id = '${draft}'`, PHONE)
  await page.goto(paths.myApplicationForm(draft, 'answers'))
  const groups = await page.locator('main').getByRole('group').all()
  expect(groups.length).toBeGreaterThan(0)
  for (const group of groups) {
    await tabTo(page, group)
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await expect(group.getByRole('radio').first()).toBeChecked()
  }
  await press(page, page.getByRole('button', { name: '下一步' }))
  await expect(page).toHaveURL(/form\/materials$/)
})
