import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import { StatusMark } from '@/components/ui/status-mark'
import { paths } from '@/app/paths'
import { DUPLICATE_STATUS_LABELS } from '@/lib/duplicate/labels'
import type { MergeDetail } from '@/lib/duplicate/queries/get-merge'
import type { PairDetail } from '@/lib/duplicate/queries/get-pair'
import { ComparedFacts } from './compared-facts'
import { EntryHeads } from './entry-heads'
import { JudgeForm } from './judge-form'
import { MergeOutlook } from './merge-outlook'
import { MergedPanel } from './merged-panel'
import { VerdictList } from './verdict-list'
import { WORDS } from './words'

type Props = { detail: PairDetail; merge: MergeDetail | null }

/** Two entries side by side, fact by fact; what hangs on each; what a merge would do, and the verdict. */
export function PairScreen({ detail, merge }: Props) {
  const { pair, kept, other, grounds, groups, recusal } = detail
  const isOpen = pair.status === 'open'
  const words = WORDS[pair.kind]
  return (
    <>
      <PageHeader
        title={kept.name === other.name ? kept.name : `${kept.name} 与 ${other.name}`}
        subtitle={`疑似${words.one}：${grounds.join('；')}`}
        breadcrumbs={[
          { href: pair.kind === 'talent' ? paths.talents() : paths.enterprises(), label: words.register },
          { href: paths.duplicates(pair.kind), label: '疑似重复' },
        ]}
        marks={<StatusMark tone={isOpen ? 'active' : 'neutral'}>{DUPLICATE_STATUS_LABELS[pair.status]}</StatusMark>}
      />
      <div className="space-y-4">
        {recusal && isOpen ? (
          <Alert tone="attention" title="您须回避">
            {recusal}
          </Alert>
        ) : null}
        {merge ? <MergedPanel detail={merge} kind={pair.kind} /> : null}
        <EntryHeads detail={detail} />
        {isOpen ? (
          <JudgeForm detail={detail}>
            <ComparedFacts groups={groups} keep={detail.keep} mayChoose />
            <MergeOutlook detail={detail} />
          </JudgeForm>
        ) : (
          <ComparedFacts groups={groups} keep={detail.keep} mayChoose={false} />
        )}
        <VerdictList verdicts={detail.verdicts} />
      </div>
    </>
  )
}
