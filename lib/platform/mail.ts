import { env, isDemo } from './env'

/** What a mail says. `path` is the page of ours it leads to. */
export type MailContent = { readonly subject: string; readonly text: string; readonly path: string | null }

/** Whether mails are sent; in the demo they lie in its inbox. Where not, nobody is asked for an address. */
export const isMailOn = (): boolean => isDemo() || env().JUCAI_SMTP_URL !== undefined

const linkOf = ({ path }: MailContent): string | null => path && new URL(path, env().NEXTAUTH_URL).href

const FOOTER = '这封邮件由系统自动发出，请勿回复。要更改接收方式，请登录后打开“消息”页的“通知方式”。'

/** The mail as plain text. */
export function mailText(content: MailContent): string {
  const link = linkOf(content)
  return [content.text, ...(link ? [`打开查看（需登录）：${link}`] : []), FOOTER].join('\n\n')
}

/** The same for readers of HTML: paragraphs and one link; nothing is fetched from anywhere. */
export function mailHtml(content: MailContent): string {
  const link = linkOf(content)
  const lines = content.text.split('\n').map((line) => `<p>${escapeHtml(line)}</p>`)
  const way = link ? [`<p><a href="${escapeHtml(link)}">打开查看</a>（需登录）</p>`] : []
  const body = [...lines, ...way, `<p style="color:#555">${escapeHtml(FOOTER)}</p>`].join('\n')
  return `<!doctype html>\n<html lang="zh-CN">\n<head><meta charset="utf-8"></head>\n<body>\n${body}\n</body>\n</html>\n`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
