import { describeDifference } from '@/lib/policy/difference/describe-difference'
import { readSoundRulebook } from './files'

/** `policy diff`: what the second rulebook says otherwise than the first, in sentences. */
export function diff([before = '', after = '']: readonly string[], isJson: boolean): boolean {
  const sections = describeDifference(readSoundRulebook(before), readSoundRulebook(after))
  if (isJson) {
    process.stdout.write(`${JSON.stringify({ sections }, null, 2)}\n`)
    return true
  }
  if (sections.length === 0) process.stdout.write('两份规则说的一样\n')
  for (const { title, sentences } of sections) {
    process.stdout.write(`${title}\n`)
    for (const { clause, text } of sentences)
      process.stdout.write(`  ${text}${clause === null ? '' : `（${clause}）`}\n`)
  }
  return true
}
