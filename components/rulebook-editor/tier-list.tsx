'use client'
import { Plus } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { listOf, type Path, typedText, valueAt, withAdded, withValue } from '@/lib/policy/rulebook/editor/at-path'
import { newEntry } from '@/lib/policy/rulebook/editor/blank'
import { nameOf } from '@/lib/policy/rulebook/editor/name-of'
import { keyOf } from '@/lib/policy/rulebook/editor/path-key'
import { type Place, placeOfItems } from '@/lib/policy/rulebook/words/place'
import { faultUnder, type FormProps, placeId, useEditor } from './editor-context'
import { Fields } from './fields-form'
import { Framed } from './framed'
import { Sum } from './sum'
import { EntryTools } from './entry-card'

/** Grades of an amount as a table: what each is called, whom it is for, how much. The rest of a grade is folded beneath. */
export function TierList({ path, place, label, onRemove }: FormProps) {
  const { document, change, faults } = useEditor()
  const tiers = listOf(valueAt(document, path))
  const items = placeOfItems(place)
  return (
    <Framed path={path} label={label} error={faults.get(keyOf(path))} onRemove={onRemove}>
      <ol className="divide-y divide-line border-y border-line">
        {tiers.map((_, index) => (
          <TierRow key={index} path={path} index={index} items={items} />
        ))}
      </ol>
      <Button
        size="sm"
        className="mt-2"
        icon={<Plus aria-hidden className="size-4" />}
        onClick={() => change(withAdded(document, path, newEntry(items, 'tiers', tiers)))}
      >
        增加一档
      </Button>
    </Framed>
  )
}

function TierRow({ path, index, items }: { path: Path; index: number; items: Place }) {
  const { document, change, faults, sentences, showClause } = useEditor()
  const own = [...path, index]
  const tier = valueAt(document, own)
  const name = nameOf(tier) ?? `第 ${index + 1} 档`
  const when = sentences[keyOf([...own, 'when'])]
  const isForAll = valueAt(tier, ['when']) === undefined
  const error = faultUnder(faults, own)
  const clause = valueAt(tier, ['clause'])
  const put = (field: string) => (next: unknown) =>
    change(withValue(document, [...own, field], next), keyOf([...own, field]))
  return (
    <li
      id={placeId(own)}
      tabIndex={-1}
      className="scroll-mt-20 py-2"
      onFocus={() => typeof clause === 'string' && showClause(clause)}
    >
      <div className="grid items-start gap-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
        <div>
          <input
            aria-label={`第 ${index + 1} 档的名称`}
            value={typedText(valueAt(tier, ['text']))}
            onChange={(event) => put('text')(event.target.value)}
            className="field-box"
          />
          <p className="mt-1 text-sm text-ink-2">{isForAll ? '其余所有人' : (when ?? '情形还没有写完')}</p>
        </div>
        <Sum label={`${name}的金额`} value={valueAt(tier, ['pay'])} onChange={put('pay')} />
      </div>
      {error ? <p className="mt-1 text-vermilion">{error}</p> : null}
      <details className="mt-1">
        <summary className="cursor-pointer text-sm text-blue">情形、依据、封顶和其他（{name}）</summary>
        <div className="mt-2 pl-3">
          <Fields path={own} place={items} except={['text', 'pay']} />
          <div className="mt-2 flex justify-end">
            <EntryTools path={path} index={index} name={name} />
          </div>
        </div>
      </details>
    </li>
  )
}
