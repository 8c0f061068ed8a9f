import { paths } from '@/app/paths'
import { RowLink } from '@/components/table/row-link'
import { Badge } from '@/components/ui/badge'
import { PAPER_LABELS } from '@/lib/paper/labels'
import { PAPER_FORMATS } from '@/lib/paper/model'
import type { TemplateShelf } from '@/lib/paper/queries/list-templates'

type Row = TemplateShelf['kinds'][number]

export const PAPER_COLUMNS = [
  {
    key: 'name',
    header: '文书',
    cell: ({ kind }: Row) => <RowLink href={paths.paperTemplates(kind)}>{PAPER_LABELS[kind].name}</RowLink>,
  },
  {
    key: 'format',
    header: '格式',
    cell: ({ kind }: Row) => <Badge>{PAPER_FORMATS[kind] === 'docx' ? 'Word' : 'Excel'}</Badge>,
  },
  { key: 'purpose', header: '用途', wrap: true, cell: ({ kind }: Row) => PAPER_LABELS[kind].purpose },
  {
    key: 'inUse',
    header: '现用',
    cell: ({ versions }: Row) => {
      const inUse = versions.find(({ isInUse }) => isInUse)
      return inUse ? `第 ${inUse.number} 版` : '系统自带'
    },
  },
]
