import { assess } from './policy/assess'
import { check } from './policy/check'
import { chinese } from './policy/chinese'
import { diff } from './policy/diff'
import { facts } from './policy/facts'
import { simulate } from './policy/simulate'
import { PlainProblem, tell } from './problem.mjs'

const USAGE = `政策规则文件的命令（说明见 docs/rulebook.md）：

  npm run policy -- check 文件或文件夹…            检查规则，逐行指出错误；一起检查的还看版本重叠、叠加成圈
  npm run policy -- assess 规则文件… 案例文件       用案例试算，逐条核对应得结果；新旧几版一起给，各人用各人的一版
  npm run policy -- diff 旧规则 新规则              逐句说明新规则与旧规则有什么不同
  npm run policy -- facts [名称]                    条件里可以用的事实；写出名称时列出全部可选值
  npm run policy -- simulate 规则文件               用数据库里的登记测算人数和资金，不写入任何内容；--county=代码 指明县
  npm run policy -- chinese 规则文件                用中文字段写出同一份规则

check、assess、diff、simulate 后加 --json 输出供程序读取。退出码：0 正确，1 有错或不一致，2 命令或文件写错。`

type Command = {
  readonly arguments: readonly [least: number, most: number]
  run(paths: readonly string[], isJson: boolean, county?: string): boolean | Promise<boolean>
}

const COMMANDS: Readonly<Record<string, Command>> = {
  check: { arguments: [1, Infinity], run: check },
  assess: { arguments: [2, Infinity], run: assess },
  diff: { arguments: [2, 2], run: diff },
  facts: { arguments: [0, 1], run: ([word]) => facts(word) },
  simulate: { arguments: [1, 1], run: simulate },
  chinese: { arguments: [1, 1], run: ([path = '']) => chinese(path) },
}

const COUNTY = /^--county=(\d{6})$/

/** Needs no server, and but for simulate no database: a rulebook is judged by its text alone. */
async function main(words: readonly string[]): Promise<number> {
  const isJson = words.includes('--json')
  const county = words.flatMap((word) => COUNTY.exec(word)?.[1] ?? [])[0]
  const [name = '', ...paths] = words.filter((word) => word !== '--json' && !COUNTY.test(word))
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  const [least, most] = command?.arguments ?? [0, 0]
  const stranger = paths.find((word) => word.startsWith('--'))
  if (!command || stranger || paths.length < least || paths.length > most)
    throw new PlainProblem(stranger ? `没有「${stranger}」这个选项\n\n${USAGE}` : USAGE)
  return (await command.run(paths, isJson, county)) ? 0 : 1
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  tell(error)
  process.exitCode = 2
}
