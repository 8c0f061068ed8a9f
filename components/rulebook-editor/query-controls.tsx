'use client'
import { Plus, Trash2 } from 'lucide-react'
import type {
  ActionProps,
  CombinatorSelectorProps,
  FieldSelectorProps,
  OperatorSelectorProps,
  ValueEditorProps,
} from 'react-querybuilder'
import { Button } from '@/components/ui/button'
import type { QueryValue } from '@/lib/policy/rulebook/editor/query'
import { FACT_CHOICES } from './scalar-field'
import { OperandInput } from './operand-input'
import { DayChoice } from './day-choice'
import { SearchBox } from './search-box'

const FactBox = (props: FieldSelectorProps) => (
  <SearchBox
    label="事实"
    value={props.value ?? ''}
    choices={FACT_CHOICES}
    onChoose={(fact) => props.handleOnChange(fact)}
    placeholder="输入事实名称查找"
    className="w-56"
  />
)

function Chooser({
  label,
  value,
  options,
  onChoose,
}: {
  label: string
  value: string | undefined
  options: readonly { name: string; label: string }[]
  onChoose: (value: string) => void
}) {
  const isKnown = options.some(({ name }) => name === value)
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChoose(event.target.value)}
      className="field-box w-auto"
    >
      {isKnown ? null : <option value={value ?? ''}>请选择</option>}
      {options.map((one) => (
        <option key={one.name} value={one.name}>
          {one.label}
        </option>
      ))}
    </select>
  )
}

type Named = { name: string; label: string }
/** Options are flat here: no groups of facts, of comparisons or of ways to join. */
const flat = (options: readonly unknown[]): Named[] => options as Named[]

const OperatorChoice = (props: OperatorSelectorProps) => (
  <Chooser
    label="比较"
    value={props.value}
    options={flat(props.options)}
    onChoose={(name) => props.handleOnChange(name)}
  />
)

const CombinatorChoice = (props: CombinatorSelectorProps) => (
  <Chooser
    label="以下各条"
    value={props.value}
    options={flat(props.options)}
    onChoose={(name) => props.handleOnChange(name)}
  />
)

/** What the fact is compared with, and on which day it is read. */
function ValueBox(props: ValueEditorProps) {
  const { field, operator } = props
  const { operand, asOf } = props.value as QueryValue
  const put = (next: Partial<QueryValue>) => props.handleOnChange({ operand, asOf, ...next })
  return (
    <>
      <OperandInput fact={field} operator={operator} operand={operand} onChange={(next) => put({ operand: next })} />
      <DayChoice value={asOf} onChange={(next) => put({ asOf: next })} />
    </>
  )
}

const adder = (word: string) =>
  function Adder(props: ActionProps) {
    return (
      <Button
        size="sm"
        icon={<Plus aria-hidden className="size-4" />}
        disabled={Boolean(props.disabled)}
        onClick={(event) => props.handleOnClick(event)}
      >
        {word}
      </Button>
    )
  }

const remover = (word: string) =>
  function Remover(props: ActionProps) {
    return (
      <Button
        variant="quiet"
        size="icon"
        aria-label={word}
        title={word}
        icon={<Trash2 aria-hidden className="size-4" />}
        disabled={Boolean(props.disabled)}
        onClick={(event) => props.handleOnClick(event)}
      />
    )
  }

/** Our own controls in place of those of the query builder. */
export const QUERY_CONTROLS = {
  fieldSelector: FactBox,
  operatorSelector: OperatorChoice,
  combinatorSelector: CombinatorChoice,
  valueEditor: ValueBox,
  addRuleAction: adder('加一条'),
  addGroupAction: adder('加一组'),
  removeRuleAction: remover('删除这一条'),
  removeGroupAction: remover('删除这一组'),
}
