import { CutNote } from '@/components/ui/cut-note'
import { EmptyState } from '@/components/ui/empty-state'
import { Badge } from '@/components/ui/badge'
import { Panel } from '@/components/ui/panel'
import { MOST_PEOPLE, type Colleague } from '@/lib/application/queries/list-colleagues'

/** Who is on the register as working here: names and tiers, nothing else of them. */
export function Colleagues({ people }: { people: readonly Colleague[] }) {
  return (
    <Panel
      title="在职人才"
      note={people.length > 0 && people.length < MOST_PEOPLE ? `登记在册 ${people.length} 人` : undefined}
      flush
    >
      {people.length === 0 ? (
        <EmptyState
          title="名单里还没有人"
          why="人才登记任职单位后会出现在这里。名单不对的，请联系所在乡镇更正。"
          className="py-8"
        />
      ) : (
        <ul className="grid sm:grid-cols-2">
          {people.map(({ id, name, tier }) => (
            <li key={id} className="flex min-h-12 items-center gap-2 border-b border-line px-4">
              <span>{name}</span>
              {tier === null ? null : <Badge>{tier} 类</Badge>}
            </li>
          ))}
        </ul>
      )}
      <CutNote shown={people.length} most={MOST_PEOPLE}>
        按姓名顺序列出前 {MOST_PEOPLE} 人；申请时可以按姓名查找其余的人。
      </CutNote>
    </Panel>
  )
}
