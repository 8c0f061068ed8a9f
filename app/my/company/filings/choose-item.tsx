import { SelectField } from '@/components/form/choice-field'
import { Button } from '@/components/ui/button'
import type { Filings } from '@/lib/employer-filing/queries/list-filings'

/** Which item: the columns of the sheet are its questions. */
export const ChooseItem = ({ items, chosen }: { items: Filings['items']; chosen: string | null }) => (
  <form className="flex flex-wrap items-end gap-3">
    <div className="min-w-0 flex-1 basis-64">
      <SelectField
        name="item"
        label="事项"
        defaultValue={chosen ?? ''}
        options={items.map(({ itemId, itemCode, title }) => ({ value: itemId, label: `${itemCode} ${title}` }))}
      />
    </div>
    <Button type="submit">{chosen === null ? '下一步' : '换成这个事项'}</Button>
  </form>
)
