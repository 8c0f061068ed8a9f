import { formatYuan } from '@/components/ui/format-money'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { Fen } from '@/lib/kernel/fen'
import { CHECK_WORDS, isApart, type StatementCheck } from '@/lib/subsidy/rules/statement-checks'
import { CELL, FIGURE, FIRST, FIRST_HEADING, HEADING } from './cells'

/** 账实核对: each figure of the books beside the same figure from somewhere else. */
export const CheckTable = ({ checks }: { checks: readonly StatementCheck[] }) => (
  <Panel flush title="账实核对" note="账上数字与银行回盘、批次、申报件、明细逐项比较">
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="账实核对">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">账实核对，单位：元</caption>
        <thead>
          <tr>
            <th scope="col" className={FIRST_HEADING}>
              核对内容
            </th>
            <th scope="col" className={HEADING}>
              账上
            </th>
            <th scope="col" className={HEADING}>
              对方
            </th>
            <th scope="col" className={HEADING}>
              相差
            </th>
            <th scope="col" className={FIRST_HEADING}>
              结果
            </th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <CheckRow key={check.code} check={check} />
          ))}
        </tbody>
      </table>
    </div>
  </Panel>
)

function CheckRow({ check }: { check: StatementCheck }) {
  const { text, left, right, isCount = false } = CHECK_WORDS[check.code]
  const figure = (value: Fen) => (isCount ? String(value) : formatYuan(value))
  const cells = [
    { word: left, value: check.left },
    { word: right, value: check.right },
  ]
  return (
    <tr className={isApart(check) ? 'text-vermilion' : undefined}>
      <th scope="row" className={FIRST}>
        {text}
      </th>
      {cells.map(({ word, value }) => (
        <td key={word} className={FIGURE}>
          <span className="block text-ink-3">{word}</span>
          {figure(value)}
        </td>
      ))}
      <td className={FIGURE}>{isApart(check) ? figure(check.apart) : '—'}</td>
      <td className={CELL}>
        <StatusMark tone={isApart(check) ? 'bad' : 'good'}>{isApart(check) ? '不一致' : '一致'}</StatusMark>
      </td>
    </tr>
  )
}
