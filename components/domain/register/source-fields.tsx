import { SelectField } from '@/components/form/choice-field'
import { TextField } from '@/components/form/text-field'
import { ENTRY_SOURCES } from '@/lib/talent/rules/record-inputs'

/** Where an entry is from: it stands beside the value wherever it is shown. */
export const SourceFields = () => (
  <div className="grid gap-4 md:grid-cols-2">
    <SelectField
      name="source"
      label="来源"
      options={ENTRY_SOURCES.map((source) => ({ value: source, label: source }))}
      defaultValue={ENTRY_SOURCES[0]}
      optional
    />
    <TextField name="sourceDocument" label="依据材料或文号" maxLength={100} optional />
  </div>
)
