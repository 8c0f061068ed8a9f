import { FileSpreadsheet } from 'lucide-react'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { addressQuery } from '@/lib/desk-list/rules/address'
import type { CaseListQuery } from './case-list-query'

/** 汇总花名册 of the list as it is filtered. */
export const RosterLink = ({ query }: { query: CaseListQuery }) => (
  <LinkButton icon={<FileSpreadsheet aria-hidden />} href={paths.caseRoster(addressQuery(query))} download>
    汇总花名册
  </LinkButton>
)
