import { Panel } from '@/components/ui/panel'
import type { EntitledItem } from '@/lib/application/queries/list-entitled'
import type { VersionInForce } from '@/lib/policy/model'

/** What to have at hand before beginning, and what happens afterwards. */
export function Preparation({ version: { rulebook }, item }: { version: VersionInForce; item: EntitledItem }) {
  const { questions, papers } = item.asks
  return (
    <Panel title="要准备什么" note={`填写大约 ${item.minutes} 分钟`}>
      <div className="space-y-3">
        {papers.length > 0 ? (
          <List
            title="材料（拍照或 PDF）"
            lines={papers.map(({ name, isRequired }) => (isRequired ? name : `${name}（视情况）`))}
          />
        ) : null}
        {questions.length > 0 ? <List title="登记信息里没有的，需要填写" lines={questions} /> : null}
        <List
          title="之后怎么办"
          lines={[
            ...rulebook.chain.map(({ name, dueWorkingDays }) => `${name}：${dueWorkingDays} 个工作日内`),
            ...noticeLine(rulebook.notice),
          ]}
          ordered
        />
      </div>
    </Panel>
  )
}

const noticeLine = (notice: VersionInForce['rulebook']['notice']): string[] =>
  notice === null ? [] : [`公示 ${notice.workingDays} 个工作日，无异议后办结`]

function List({ title, lines, ordered = false }: { title: string; lines: readonly string[]; ordered?: boolean }) {
  const Lines = ordered ? 'ol' : 'ul'
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      <Lines className={`list-inside text-ink-2 ${ordered ? 'list-decimal' : 'list-disc'}`}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Lines>
    </div>
  )
}
