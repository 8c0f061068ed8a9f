import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { approvalForm, submissionSheet } from './paper/forms'
import { decisionLetter, noticeText, paymentRequest, refusalLetter } from './paper/letters'
import { roster } from './paper/roster'
import { ROOT } from './paths'
import { runMain } from './run-main'

/** `npm run make-templates` writes the papers the system comes with; an office changes its own copies, in Word. */
async function main(): Promise<void> {
  const folder = join(ROOT, 'lib/paper/templates')
  mkdirSync(folder, { recursive: true })
  const files: Record<string, Uint8Array> = {
    'approvalForm.docx': approvalForm(),
    'submissionSheet.docx': submissionSheet(),
    'roster.xlsx': await roster(),
    'noticeText.docx': noticeText(),
    'paymentRequest.docx': paymentRequest(),
    'decisionLetter.docx': decisionLetter(),
    'refusalLetter.docx': refusalLetter(),
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
}

runMain(main)
