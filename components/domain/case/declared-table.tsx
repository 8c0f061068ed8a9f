import { Day } from '@/components/ui/day'
import { StatusMark } from '@/components/ui/status-mark'
import type { DeclaredFact } from '@/lib/application/rules/declared-facts'

const HEAD = 'py-1 pr-3 text-left text-sm font-normal text-ink-3'

/** What was declared beside what the register holds, fact by fact. */
export function DeclaredTable({ facts }: { facts: readonly DeclaredFact[] }) {
  if (facts.length === 0) return <p className="text-ink-2">本事项所需信息全部来自登记，申报人没有另行填报。</p>
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-72">
        <caption className="sr-only">填报值与登记值对照</caption>
        <thead>
          <tr>
            <th className={HEAD}>项目</th>
            <th className={HEAD}>申报人填报</th>
            <th className={HEAD}>登记信息</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.fact} className="border-t border-line align-baseline">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal text-ink-2">
                {fact.label}
              </th>
              <td className="py-1.5 pr-3">
                {fact.declared ?? <span className="text-ink-3">未填</span>} <Marks fact={fact} />
              </td>
              <td className="py-1.5 pr-3">
                {fact.register ?? <span className="text-ink-3">登记中没有</span>}
                {fact.source ? (
                  <span className="block text-sm text-ink-3">
                    {fact.source}
                    {fact.since ? (
                      <>
                        ，<Day value={fact.since} /> 起
                      </>
                    ) : null}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Marks({ fact }: { fact: DeclaredFact }) {
  return (
    <>
      {fact.isPending ? <StatusMark tone="unknown">待核验</StatusMark> : null}
      {fact.differs ? <StatusMark tone="attention">与登记不一致，以登记为准</StatusMark> : null}
      {fact.returnedFor ? <span className="block text-sm text-amber">要求补正：{fact.returnedFor}</span> : null}
    </>
  )
}
