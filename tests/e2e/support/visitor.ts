import { expect, type Browser, type Page } from '@playwright/test'

/** Desk and phone, in CSS pixels. */
export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** Everything the browser complained about, over all pages of a test: it must stay empty. */
export type Complaints = string[]

/** A browser of its own for one of the demo's people, logged in with one press; whatever it complains about is kept. */
export async function enterAs(
  browser: Browser,
  name: string,
  { complaints, viewport = DESK }: { complaints: Complaints; viewport?: { width: number; height: number } },
): Promise<Page> {
  const page = await openPage(browser, { complaints, viewport })
  await page.goto('/login')
  await page.getByRole('button', { name }).click()
  await expect(page).not.toHaveURL(/\/login/)
  return page
}

/** A browser of its own for somebody who is not logged in. */
export async function openPage(
  browser: Browser,
  { complaints, viewport = DESK }: { complaints: Complaints; viewport?: { width: number; height: number } },
): Promise<Page> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${page.url()}: ${response.status()} ${response.url()}`)
  })
  page.on('requestfailed', (request) => {
    // What a page was still fetching when it was left is let go.
    const reason = request.failure()?.errorText ?? ''
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${page.url()}: ${reason} ${request.url()}`)
  })
  // With a listener from the start a chooser is always caught, never opened as a window of the system.
  page.on('filechooser', () => undefined)
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  return page
}
