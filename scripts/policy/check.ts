import { readCases } from '@/lib/policy/casework/case-file'
import { checkFiles, type FileIssue, type RulebookFile } from '@/lib/policy/rulebook/check-files'
import { readFiles } from './files'

/** `policy check`: everything wrong with the rulebooks, alone and together, and with the cases beside them. */
export function check(paths: readonly string[], isJson: boolean): boolean {
  const files = readFiles(paths)
  const { read, issues } = checkFiles(files.filter((file) => !isOfCases(file)))
  const all = [...issues, ...files.filter((file) => isOfCases(file)).flatMap((file) => caseFaults(file))]
  const items = read.map(({ name, value }) => ({ file: name, code: value.code, title: value.title }))
  const broken = new Set(all.filter(({ severity }) => severity === 'error').map(({ file }) => file))
  const isSound = broken.size === 0
  if (isJson) {
    process.stdout.write(`${JSON.stringify({ ok: isSound, files: files.length, items, issues: all }, null, 2)}\n`)
    return isSound
  }
  for (const { name } of files) {
    const item = items.find(({ file }) => file === name)
    process.stdout.write(`${broken.has(name) ? '✗' : '✓'} ${name}${item ? `  ${item.code} ${item.title}` : ''}\n`)
    for (const issue of all.filter(({ file }) => file === name)) process.stdout.write(`${issueText(issue)}\n`)
  }
  const faults = all.filter(({ severity }) => severity === 'error').length
  process.stdout.write(`\n${files.length} 个文件，${isSound ? '全部正确' : `${broken.size} 个有错，共 ${faults} 处`}\n`)
  return isSound
}

/** A file of worked cases is told by what it holds, however it is called. */
const isOfCases = ({ text }: RulebookFile): boolean => /^\s*"?(案例|cases)"?:/m.test(text)

function caseFaults({ name, text }: RulebookFile): FileIssue[] {
  const cases = readCases(text)
  return cases.ok ? [] : cases.failure.map((issue) => ({ ...issue, file: name, severity: 'error' }))
}

const issueText = ({ severity, line, path, message }: FileIssue): string => {
  const where = [line === null ? '' : `第 ${line} 行`, path].filter(Boolean).join(' ')
  return `    ${severity === 'error' ? '✗' : '！'} ${where}：${message}`
}
