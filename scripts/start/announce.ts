import { DEMO_PASSWORD, DEMO_PERSONAS } from '@/lib/account/demo-personas'
import { terminalWidth } from './terminal-width'
import type { Settings } from './settings'

function loginsOfTheDemo(): string[] {
  const titles = Math.max(...DEMO_PERSONAS.map((persona) => terminalWidth(persona.title)))
  const rows = DEMO_PERSONAS.map(({ name, title, userName, phone }) => {
    const gap = ' '.repeat(titles - terminalWidth(title) + 2)
    return `  ${title}${gap}${userName ?? phone}  ${name}`
  })
  return [
    '演示账号（登录页一键登录；人员账号口令均为下面一个，申报人用手机号和收件箱里的验证码）：',
    ...rows,
    `  口令  ${DEMO_PASSWORD}`,
    '  详见 docs/demo.md',
  ]
}

/** What the console says when everything is up: the address, and in the demo who may log in. */
export function announce({ mode, url }: Settings): void {
  const lines = ['', `聚才 is running at ${url}`, '', ...(mode === 'demo' ? [...loginsOfTheDemo(), ''] : [])]
  process.stdout.write(`${lines.join('\n')}\nStop with Ctrl-C.\n`)
}
