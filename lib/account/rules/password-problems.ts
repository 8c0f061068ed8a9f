const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/]
const MINIMUM = 12
const MAXIMUM = 64

/** Words that begin most guessed passwords of this trade; a password that is little more than one of them is none. */
const COMMON = ['password', 'qwerty', 'admin', 'jucai', 'welcome', 'abc123', '123456', '111111', 'iloveyou', '1qaz2wsx']

export const PASSWORD_RULE = '至少 12 位，大写字母、小写字母、数字、符号四类中至少含三类，不能含有用户名。'

/**
 * What is wrong with a new password; empty when nothing is (GB/T 22239-2019 8.1.4.1 a: 复杂度). Length is counted in
 * characters as a person sees them.
 */
export function passwordProblems(password: string, userName: string): string[] {
  const length = [...password].length
  const problems: string[] = []
  if (length < MINIMUM) problems.push(`密码至少 ${MINIMUM} 位，现在是 ${length} 位。`)
  if (length > MAXIMUM) problems.push(`密码不能超过 ${MAXIMUM} 位。`)
  if (CLASSES.filter((one) => one.test(password)).length < 3)
    problems.push('大写字母、小写字母、数字、符号四类中至少要有三类。')
  if (userName !== '' && password.toLowerCase().includes(userName.toLowerCase())) problems.push('密码不能含有用户名。')
  if (isCommon(password)) problems.push('这个密码过于常见，容易被猜中。')
  return problems
}

/** One word of the list makes up half of it or more, or a single character does. */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase()
  const most = Math.max(0, ...[...new Set(lower)].map((one) => lower.split(one).length - 1))
  return most * 2 > lower.length || COMMON.some((word) => lower.includes(word) && word.length * 2 >= lower.length)
}
