import { DEMO_PERSONAS } from '@/lib/account/demo-personas'
import type { Settings } from './settings'

/** What the console says when everything is up. */
export function announce({ mode, url }: Settings): void {
  const lines = [``, `聚才 is running: ${url}`]
  if (mode === 'demo') {
    lines.push('', 'Demo logins (one click on the login page; password where there is one):')
    for (const persona of DEMO_PERSONAS)
      lines.push(`  ${persona.role.padEnd(16)} ${persona.userName.padEnd(20)} ${persona.password}`)
    lines.push('  More in docs/demo.md.')
  }
  lines.push('', 'Stop with Ctrl-C.', '')
  process.stdout.write(lines.join('\n'))
}
