import { assess } from './policy/assess'
import { check } from './policy/check'
import { chinese } from './policy/chinese'
import { facts } from './policy/facts'
import { PlainProblem, tell } from './problem.mjs'

const USAGE = `政策规则文件的命令（说明见 docs/rulebook.md）：

  npm run policy -- check 文件或文件夹…            检查规则，逐行指出错误；一起检查的还看版本重叠、叠加成圈
  npm run policy -- assess 规则文件… 案例文件       用案例试算，逐条核对应得结果；新旧几版一起给，各人用各人的一版
  npm run policy -- facts [名称]                    条件里可以用的事实；写出名称时列出全部可选值
  npm run policy -- chinese 规则文件                用中文字段写出同一份规则

check、assess 后加 --json 输出供程序读取。退出码：0 正确，1 有错或不一致，2 命令或文件写错。`

type Command = {
  readonly arguments: readonly [least: number, most: number]
  run(paths: readonly string[], isJson: boolean): boolean
}

const COMMANDS: Readonly<Record<string, Command>> = {
  check: { arguments: [1, Infinity], run: check },
  assess: { arguments: [2, Infinity], run: assess },
  facts: { arguments: [0, 1], run: ([word]) => facts(word) },
  chinese: { arguments: [1, 1], run: ([path = '']) => chinese(path) },
}

/** Needs neither a server nor a database: a rulebook is judged by its text alone. */
function main(words: readonly string[]): number {
  const isJson = words.includes('--json')
  const [name = '', ...paths] = words.filter((word) => word !== '--json')
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  const [least, most] = command?.arguments ?? [0, 0]
  const stranger = paths.find((word) => word.startsWith('--'))
  if (!command || stranger || paths.length < least || paths.length > most)
    throw new PlainProblem(stranger ? `没有「${stranger}」这个选项\n\n${USAGE}` : USAGE)
  return command.run(paths, isJson) ? 0 : 1
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  tell(error)
  process.exitCode = 2
}
