import { proposeDuplicateAction } from '@/app/office/_duplicates/actions'
import { paths } from '@/app/paths'
import { ActionButton } from '@/components/form/action-button'
import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { SubjectKind } from '@/lib/fact/model'
import { WORDS } from './words'

export type Proposed = { id: string; name: string; number: string; townshipName: string }
type Props = { kind: SubjectKind; entry: Proposed; search: string; found: readonly Proposed[] }

const PLACEHOLDERS = { talent: '姓名、拼音、首字母、证件或手机后四位', enterprise: '名称、拼音、首字母或信用代码' }

/** 与另一份合并: finds the other entry, and lays the two side by side. */
export function ProposeScreen({ kind, entry, search, found }: Props) {
  const words = WORDS[kind]
  const action = paths.duplicates(kind, '/propose')
  return (
    <>
      <PageHeader
        title="与另一份登记合并"
        subtitle={`${entry.name}（${entry.number}，${entry.townshipName}）。查找另一份登记，两份并排核对后再判定。`}
        breadcrumbs={[
          { href: kind === 'talent' ? paths.talent(entry.id) : paths.enterprise(entry.id), label: entry.name },
        ]}
      />
      <FilterBar action={action} label="查找另一份登记" keep={{ entry: entry.id }}>
        <SearchField
          label={`查找${words.register}`}
          placeholder={PLACEHOLDERS[kind]}
          defaultValue={search}
          className="sm:w-80"
        />
      </FilterBar>
      <Panel flush>
        {found.length === 0 ? (
          <EmptyState
            title={search === '' ? '请先查找' : '没有找到另一份登记'}
            why={search === '' ? `按${PLACEHOLDERS[kind]}查找。` : '请换一种写法查找；已并入其他登记的不再出现。'}
          />
        ) : (
          <ul>
            {found.map((one) => (
              <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2">
                <span className="min-w-0 flex-1 basis-60">
                  <span className="font-medium">{one.name}</span>
                  <span className="block text-sm text-ink-2">
                    <span className="tabular-nums">{one.number}</span> · {one.townshipName}
                  </span>
                </span>
                <ActionButton
                  action={proposeDuplicateAction}
                  hidden={{ subjectKind: kind, firstId: entry.id, secondId: one.id }}
                  size="sm"
                >
                  并排核对
                </ActionButton>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  )
}
