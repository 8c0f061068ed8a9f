'use client'
import { useId, useRef } from 'react'
import { controlProps, Field } from '@/components/form/field'
import { textOf, useField } from '@/components/form/form-context'

const HINT = '选择文件后内容会填入这里，可以直接修改；有错误时会指出行号和改法'

/** The rulebook as text: typed, pasted, or read from a file into the box, so that what is sent is what is seen. */
export function RulebookFile() {
  const { id, error, typed } = useField('sourceText', useId())
  const box = useRef<HTMLTextAreaElement>(null)
  const read = async (file: File | undefined) => {
    if (file && box.current) box.current.value = await file.text()
  }
  return (
    <>
      <label className="mb-3 block">
        <span className="mb-1 block font-medium">选择规则文件（YAML 或 JSON）</span>
        <input
          type="file"
          accept=".yaml,.yml,.json"
          className="block"
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </label>
      <Field id={id} label="规则全文" hint={HINT} error={error}>
        <textarea
          {...controlProps(id, HINT, error)}
          ref={box}
          name="sourceText"
          rows={18}
          spellCheck={false}
          defaultValue={textOf(typed) ?? ''}
          className="field-box font-mono text-sm"
        />
      </Field>
    </>
  )
}
