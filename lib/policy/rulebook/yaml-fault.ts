import type { YAMLError } from 'yaml'

/** What is wrong with a line that is no YAML, and how to mend it. The library tells it in English and in its own terms. */
export function yamlFault(error: YAMLError, lines: readonly string[], line: number): string {
  const isOpen = error.code === 'BAD_INDENT' && error.message.startsWith('Flow')
  const reason = isOpen ? '前面的方括号或花括号没有成对' : (REASONS[error.code] ?? '写法不对')
  const slip = slipIn(lines[line - 1] ?? '') || slipIn(lines[line - 2] ?? '')
  return `这一行不是正确的 YAML：${reason}${slip}`
}

const REASONS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_INDENT: '缩进不对，同一层的各行要左对齐',
  TAB_AS_INDENT: '缩进要用空格，不能用 Tab 键',
  DUPLICATE_KEY: '同一个字段写了两遍，请删去一个',
  MISSING_CHAR: '缺少标点：括号、引号要成对，列表各项之间要有逗号，冒号后要空一格',
  UNEXPECTED_TOKEN: '这里多了内容，或前面少了冒号、逗号、括号',
  BLOCK_AS_IMPLICIT_KEY: '一行只能有一个“字段: 值”，值里有冒号的要加引号',
  MULTILINE_IMPLICIT_KEY: '字段名后面要有冒号和一个空格',
  BLOCK_IN_FLOW: '花括号、方括号里的内容要写在同一层',
  BAD_SCALAR_START: '这个符号不能放在开头，整段文字请加引号',
  MULTIPLE_DOCS: '一个文件只能写一份规则，请删去 --- 分隔线',
}

/** Slips of the Chinese keyboard, which YAML reads as plain text. */
export function slipIn(line: string): string {
  if (/^\s*(?:- )?[^\s:：'"]+：/.test(line)) return '；冒号要用半角的“:”，后面空一格'
  if (/^\s*(?:- )?[^\s:'"]+:[^\s/]/.test(line)) return '；冒号后面要空一格'
  if (/[[{][^"'\]}]*，/.test(line)) return '；括号里的逗号要用半角的“,”'
  if (/^\s*－|^\s*—|^\s*-[^\s-]/.test(line)) return '；列表的每一项以半角的“-”和一个空格开头'
  return ''
}
