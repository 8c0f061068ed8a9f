'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { listOf, type Path, valueAt, withAdded } from '@/lib/policy/rulebook/editor/at-path'
import { newEntry } from '@/lib/policy/rulebook/editor/blank'
import { controlAt } from '@/lib/policy/rulebook/editor/forms'
import { nameOf } from '@/lib/policy/rulebook/editor/name-of'
import { keyOf } from '@/lib/policy/rulebook/editor/path-key'
import { referencesAt } from '@/lib/policy/rulebook/editor/references'
import { isClosed, type Place, placeOfItems, valuesOf, wordsOfValue } from '@/lib/policy/rulebook/words/place'
import { AlternativesForm } from './alternatives-form'
import { faultUnder, type FormProps, useEditor } from './editor-context'
import { EntryCard, EntryTools } from './entry-card'
import { Fields } from './fields-form'
import { Framed } from './framed'
import { NamedList, TickList } from './known-list'
import { FACT_CHOICES } from './scalar-field'
import type { Choice } from './search-box'

/** Entries one under the other, or ticks where the list is of things that are known. */
export function ListForm(props: FormProps) {
  const { document, around, faults } = useEditor()
  const { path, place, label, onRemove } = props
  const items = placeOfItems(place)
  const named = referencesAt(document, path, around)
  const error = faults.get(keyOf(path))
  const control = controlAt(items)
  const body = () => {
    if (isClosed(items)) return <TickList path={path} choices={valuesOf(items).map(choiceOf)} />
    if (control === 'fact') return <NamedList path={path} choices={FACT_CHOICES} label={label} />
    if (named !== null && named.length > 12) return <NamedList path={path} choices={named} label={label} />
    if (named !== null) return <TickList path={path} choices={named} />
    if (control === 'suggested') return <NamedList path={path} choices={valuesOf(items).map(choiceOf)} label={label} />
    return <Entries path={path} items={items} label={label} />
  }
  return (
    <Framed path={path} label={label} error={error} onRemove={onRemove}>
      {body()}
    </Framed>
  )
}

const choiceOf = (value: unknown): Choice => ({ value: String(value), label: wordsOfValue(value)[0] ?? String(value) })

function Entries({ path, items, label }: { path: Path; items: Place; label: string }) {
  const { document, change } = useEditor()
  const entries = listOf(valueAt(document, path))
  const [added, setAdded] = useState(-1)
  const add = () => {
    setAdded(entries.length)
    change(withAdded(document, path, newEntry(items, String(path.at(-1)), entries)))
  }
  return (
    <div className="space-y-2">
      {entries.map((entry, index) => (
        <Entry key={index} path={path} index={index} items={items} isOpen={index === added || entries.length === 1} />
      ))}
      <Button size="sm" icon={<Plus aria-hidden className="size-4" />} onClick={add}>
        增加{label}
      </Button>
    </div>
  )
}

type EntryProps = { path: Path; index: number; items: Place; isOpen: boolean }

function Entry({ path, index, items, isOpen }: EntryProps) {
  const { document, faults, Form } = useEditor()
  const [opened] = useState(isOpen)
  const own = [...path, index]
  const control = controlAt(items)
  const name = nameOf(valueAt(document, own)) ?? `第 ${index + 1} 项`
  const tools = <EntryTools path={path} index={index} name={name} />
  if (control !== 'fields' && control !== 'alternatives') {
    return (
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Form path={own} place={items} label={`第 ${index + 1} 项`} />
        </div>
        {tools}
      </div>
    )
  }
  return (
    <EntryCard path={own} name={name} tools={tools} isOpen={opened} hasFault={faultUnder(faults, own) !== undefined}>
      {control === 'fields' ? (
        <Fields path={own} place={items} />
      ) : (
        <AlternativesForm path={own} place={items} label="类型" />
      )}
    </EntryCard>
  )
}
