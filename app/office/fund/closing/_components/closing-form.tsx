import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { MoneyField } from '@/components/form/money-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { formatYuan } from '@/components/ui/format-money'
import { Panel } from '@/components/ui/panel'
import { toYuanText } from '@/lib/kernel/fen'
import { newId } from '@/lib/platform/id'
import type { YearClosingView } from '@/lib/subsidy/queries/get-year-closing'
import { make } from '../actions'

/** What becomes of each line's unspent budget: the three together are what is available, to the fen. */
export function ClosingForm({ view }: { view: YearClosingView }) {
  return (
    <Panel title="编制结转" className="max-w-4xl">
      <FormShell
        action={make}
        label="编制年终结转"
        hidden={{ fundYearId: view.fundYearId }}
        requestId={newId()}
        doneMessage="已编制，请另一名财政人员复核入账"
      >
        <TextField
          name="documentNumber"
          label="批准文号"
          hint="领导小组审定收支决算或结转方案的文号"
          className="max-w-96"
        />
        {view.lines
          .filter(({ availableFen }) => availableFen > 0)
          .map(({ id, name, availableFen }) => (
            <fieldset key={id} className="grid gap-x-4 sm:grid-cols-3">
              <legend className="mb-1 font-medium">
                {name}：可用 {formatYuan(availableFen)} 元
              </legend>
              <MoneyField name={`carried/${id}`} label="结转下年" defaultValue={toYuanText(availableFen)} optional />
              <MoneyField name={`returned/${id}`} label="交回财政" optional />
              <MoneyField name={`lapsed/${id}`} label="注销" optional />
            </fieldset>
          ))}
        <FormActions>
          <SubmitButton>编制 {view.year} 年结转</SubmitButton>
        </FormActions>
      </FormShell>
    </Panel>
  )
}
