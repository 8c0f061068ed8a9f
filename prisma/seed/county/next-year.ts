import { draftVersion } from '@/lib/policy/commands/draft-version'
import { at } from '../cases/days'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { checkAndSimulate, type PolicyHands, readRulebooks } from '../policies'
import { succeed } from '../succeed'

const CODE = 'LIV-01'
/** The Friday before the demo's first day. */
const DAY = toPlainDate('2026-09-11')

/** Each place of this year's rules, and what is to stand there from the next year on. */
const CHANGES: readonly (readonly [string, string])[] = [
  ["effectiveFrom: '2026-01-01'", "effectiveFrom: '2027-01-01'"],
  ['云岭县人才办〔2026〕3号', '云岭县人才办〔2026〕19号'],
  ["issuedOn: '2025-12-22'", "issuedOn: '2026-09-07'"],
  ['硕士每月 2000 元', '硕士每月 2500 元'],
  ['每月 3000 元、2000 元、1000 元', '每月 3000 元、2500 元、1000 元'],
  ['pay: 2000元', 'pay: 2500元'],
]

/**
 * What the county is about to decide: masters who come home get 500 yuan a month more. Read by a second person and put to
 * the whole register, so that whoever opens it sees what it would cost before it is published.
 */
export async function seedNextYear(hands: PolicyHands): Promise<void> {
  const sourceText = nextYears(readRulebooks().find(({ file }) => file === `${CODE}.yaml`)?.text ?? '')
  const changeNote = '硕士由每月 2000 元提高到 2500 元'
  const drafted = succeed(CODE, await draftVersion(hands.officer, { sourceText, changeNote }, at(DAY, 15)))
  await checkAndSimulate(hands, drafted.versionId, at(DAY, 16))
}

function nextYears(text: string): string {
  return CHANGES.reduce((changed, [now, then]) => {
    if (!changed.includes(now)) throw new Error(`the seed: ${CODE} no longer says “${now}”`)
    return changed.replace(now, then)
  }, text)
}
