import { expect, type Page } from '@playwright/test'
import { demoPaper } from '../../../prisma/seed/cases/paper'
import { chooseFile, press, tick } from './keyboard'

let papers = 0

/** A paper unlike any before: the same file twice under one material is refused. */
function pdf(name: string) {
  papers += 1
  const buffer = Buffer.from(demoPaper(`paper ${papers}`))
  return { name: `${name}-${papers}.pdf`, mimeType: 'application/pdf', buffer }
}

/** Uploads one paper for each of the materials named, and waits until each lies with the case. */
export async function fillMaterials(page: Page, materials: readonly string[]): Promise<void> {
  for (const material of materials) {
    const paper = pdf(material)
    await chooseFile(page, page.getByLabel(`选文件上传 ${material}`), paper)
    await expect(page.getByText(paper.name).first()).toBeVisible()
  }
}

/** Ticks every text that is to be agreed to and files the case. Answers with its number. */
export async function giveConsent(page: Page): Promise<string> {
  await expect(page.getByRole('button', { name: '提交申请' })).toBeEnabled()
  for (const box of await page.getByRole('checkbox').all()) await tick(page, box)
  await press(page, page.getByRole('button', { name: '提交申请' }))
  await expect(page).not.toHaveURL(/form/)
  const text = await page.locator('main').innerText()
  const number = /\d{4}-\d{4,}/.exec(text)?.[0]
  if (!number) throw new Error(`no number on the page of the filed case: ${text.slice(0, 200)}`)
  return number
}
