'use client'
import { useId, useState } from 'react'
import { controlProps, Field } from '@/components/form/field'
import { useField } from '@/components/form/form-context'
import { TextField } from '@/components/form/text-field'
import type { CategoryChoice } from './category-choices'

const OTHER = 'other'
const HINT = '括号里是规则文件写的 category；没有列出的，或者要用别的名称，选“其他”'

/** Which category a line of the budget is for: one that a rulebook or a year names already, or 其他 with its code and name. */
export function CategoryFields({ choices }: { choices: readonly CategoryChoice[] }) {
  const [chosen, setChosen] = useState('')
  const isOther = chosen === OTHER
  const listed = choices.find(({ category }) => category === chosen)
  const { id, error } = useField(isOther ? 'choice' : 'category', useId())
  return (
    <>
      <Field id={id} label="科目" hint={HINT} error={error}>
        <select
          {...controlProps(id, HINT, error)}
          name={isOther ? undefined : 'category'}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          className="field-box"
        >
          <option value="">请选择</option>
          {choices.map(({ category, name }) => (
            <option key={category} value={category}>
              {name}（{category}）
            </option>
          ))}
          <option value={OTHER}>其他</option>
        </select>
      </Field>
      {isOther ? (
        <>
          <TextField name="category" label="科目代码" hint="与规则文件中的 category 一致" maxLength={40} />
          <TextField name="name" label="科目名称" maxLength={40} />
        </>
      ) : (
        // Without a choice the category is missing, which is said once; the name would only say it again.
        <input type="hidden" name="name" value={listed?.name ?? '未选择'} />
      )}
    </>
  )
}
