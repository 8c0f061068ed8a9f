import { Panel } from '@/components/ui/panel'
import type { FieldGroup, Fields } from '@/lib/paper/catalogue/field-group'

/** Every placeholder a template may use, with what it stands for and an example. */
export function FieldList({ group, isSheet }: { group: FieldGroup; isSheet: boolean }) {
  const conditions = Object.entries(group.conditions)
  return (
    <Panel title="可用的占位符" note="连同花括号照抄；花括号用半角">
      <div className="space-y-5">
        <Part title="文字" fields={group.fields} />
        {Object.entries(group.lists).map(([name, list]) => (
          <Part
            key={name}
            title={isSheet ? `名单行：${list.meaning}` : `{#${name}}…{/${name}}：${list.meaning}`}
            note={
              isSheet
                ? '写在同一行里，系统按人数重复这一行，格式不变。'
                : '写在表格的同一行：首格开头写 {#…}，末格结尾写 {/…}，每条重复一行；也可以写在段落里。'
            }
            fields={list.fields}
          />
        ))}
        {conditions.length > 0 ? (
          <section>
            <h3 className="font-medium">条件</h3>
            <p className="text-sm text-ink-2">
              {'{#有分期}…{/有分期}'} 之间的内容在条件成立时才打印；{'{^有分期}…{/有分期}'} 相反。
            </p>
            <Rows rows={conditions.map(([name, meaning]) => [`{#${name}}`, meaning, ''])} />
          </section>
        ) : null}
      </div>
    </Panel>
  )
}

function Part({ title, note, fields }: { title: string; note?: string; fields: Fields }) {
  return (
    <section>
      <h3 className="font-medium">{title}</h3>
      {note ? <p className="text-sm text-ink-2">{note}</p> : null}
      <Rows rows={Object.entries(fields).map(([name, [meaning, example]]) => [`{${name}}`, meaning, example])} />
    </section>
  )
}

const Rows = ({ rows }: { rows: readonly (readonly [name: string, meaning: string, example: string])[] }) => (
  <dl className="mt-1">
    {rows.map(([name, meaning, example]) => (
      <div key={name} className="flex flex-wrap gap-x-3 border-b border-line py-1.5 last:border-b-0">
        <dt className="w-40 shrink-0">
          <code className="text-sm">{name}</code>
        </dt>
        <dd className="min-w-0 flex-1 basis-48 wrap-anywhere">{meaning}</dd>
        {example === '' ? null : (
          <dd className="min-w-0 flex-1 basis-40 text-sm wrap-anywhere text-ink-3">{example}</dd>
        )}
      </div>
    ))}
  </dl>
)
