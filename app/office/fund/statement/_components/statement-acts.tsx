import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PrintButton } from '@/components/ui/print-button'
import { addToMonth, type PlainMonth } from '@/lib/kernel/plain-month'

type Props = { fundId: string; month: PlainMonth; isOver: boolean }

/** To the months beside this one, and the statement as a workbook or on paper. */
export const StatementActs = ({ fundId: fund, month, isOver }: Props) => (
  <>
    <LinkButton href={paths.fundStatement({ fund, month: addToMonth(month, -1) })}>上月</LinkButton>
    {isOver ? <LinkButton href={paths.fundStatement({ fund, month: addToMonth(month, 1) })}>下月</LinkButton> : null}
    <LinkButton href={paths.fundStatementBook({ fund, month })} download>
      导出表格
    </LinkButton>
    <PrintButton variant="primary" />
  </>
)
