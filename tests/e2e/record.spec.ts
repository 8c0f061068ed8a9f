import { expect, test } from '@playwright/test'
import { complaints, visit } from './support/journey'
import { withOwner } from './support/server'

const asOwner = (sql: string) => withOwner((client) => client.query(sql))
/** A line of the record in the middle of the chain. */
const VICTIM = `(select row_id from audit_seal_line where source = 'event' order by seq limit 1)`

test('a leader sees that the record is whole; the auditor, which line is not any more', async ({ browser }) => {
  await visit(browser, '林部长', async (page) => {
    await page.goto('/leader')
    await page.getByRole('link', { name: '记录链' }).click()
    await page.getByRole('button', { name: '验证记录链' }).click()
    await expect(page.getByText('验证完了')).toBeVisible()
    await expect(page.getByRole('status').getByText('记录链完整')).toBeVisible()
    await expect(page.getByText(/林.*验证了第 1 至 \d+ 环/)).toBeVisible()
  })
  await asOwner(`update audit_event set actor_name = actor_name || '某' where id = ${VICTIM}`)
  try {
    await visit(browser, '申纪', async (page) => {
      await page.goto('/office/audit')
      await page.getByRole('link', { name: '记录链' }).click()
      await page.getByRole('button', { name: '验证记录链' }).click()
      await expect(page.getByText('发现 1 处异常')).toBeVisible()
      await expect(page.getByText('内容被改动')).toBeVisible()
      await page.getByRole('link', { name: '打开这条记录' }).click()
      await expect(page.getByRole('complementary').getByText('已被改动')).toBeVisible()
    })
  } finally {
    await asOwner(`update audit_event set actor_name = left(actor_name, -1) where id = ${VICTIM}`)
  }
  expect(complaints).toEqual([])
})

test('the month is printed with the head of the chain and places to sign', async ({ browser }) => {
  await visit(browser, '申纪', async (page) => {
    await page.goto('/office/audit')
    await page.getByRole('link', { name: '月度审计报告' }).click()
    await expect(page.getByRole('rowheader', { name: '账号与登录' })).toBeVisible()
    await expect(page.getByRole('row', { name: /打印时/ })).toContainText(/第 \d+ 环，共 \d+ 条，链头/)
    await expect(page.getByText('分管领导（签字）')).toBeVisible()
    await page.getByRole('link', { name: '上月' }).click()
    await expect(page.getByRole('link', { name: '下月' })).toBeVisible()
  })
  expect(complaints).toEqual([])
})
