import { ActionButton } from '@/components/form/action-button'
import { ConfirmAction } from '@/components/form/confirm-action'
import type { FormAction } from '@/components/form/form-shell'
import { TextArea } from '@/components/form/text-field'
import { Day, Moment } from '@/components/ui/day'
import { StatusMark } from '@/components/ui/status-mark'
import type { CheckMark, MarkedItem, MaterialCheckView } from '@/lib/application/queries/get-material-check'
import { CHECK_VERDICT_LABELS } from '@/lib/application/labels'
import type { DeclaredFact } from '@/lib/application/rules/declared-facts'

type Props<T> = { item: MarkedItem; view: MaterialCheckView; action: FormAction<T> }

/** One value with what was declared and what is registered, the marks on it, and one's own. */
export function CheckRow<T>({ item, view, action }: Props<T>) {
  return (
    <li className="space-y-2 py-3 first:pt-0 last:pb-0">
      <p className="font-medium">{item.label}</p>
      {item.values ? <Values fact={item.values} /> : null}
      {[...item.marks, ...(item.own ? [item.own] : [])].map((mark) => (
        <Mark key={`${mark.stepName}${mark.at.toISOString()}`} mark={mark} />
      ))}
      {view.mayCheck ? <Acts item={item} view={view} action={action} /> : null}
    </li>
  )
}

function Values({ fact }: { fact: DeclaredFact }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
      <dt className="text-ink-3">填报</dt>
      <dd className="wrap-anywhere">{fact.declared ?? <span className="text-ink-3">未填</span>}</dd>
      <dt className="text-ink-3">登记</dt>
      <dd className="wrap-anywhere">
        {fact.register ?? <span className="text-ink-3">登记中没有</span>}
        {fact.source ? (
          <span className="text-sm text-ink-3">
            {' '}
            {fact.source}
            {fact.since ? (
              <>
                ，<Day value={fact.since} /> 起
              </>
            ) : null}
          </span>
        ) : null}
      </dd>
      {fact.differs || fact.isPending ? (
        <dd className="col-span-2 flex flex-wrap gap-x-3">
          {fact.differs ? <StatusMark tone="attention">填报与登记不一致，以登记为准</StatusMark> : null}
          {fact.isPending ? <StatusMark tone="unknown">待核验</StatusMark> : null}
        </dd>
      ) : null}
    </dl>
  )
}

function Mark({ mark }: { mark: CheckMark }) {
  return (
    <p className="text-sm text-ink-2">
      <StatusMark tone={mark.verdict === 'agrees' ? 'good' : 'bad'}>{CHECK_VERDICT_LABELS[mark.verdict]}</StatusMark>{' '}
      {mark.note ? <span className="wrap-anywhere text-ink">{mark.note} </span> : null}
      <span className="text-ink-3">
        {mark.isOwn ? '您' : mark.byName}，{mark.stepName}，<Moment value={mark.at} short />
        {mark.isEarlier ? '（补正前）' : ''}
        {mark.isStale ? '（此后内容有变，请重新核对）' : ''}
      </span>
    </p>
  )
}

function Acts<T>({ item, view, action }: Props<T>) {
  const hidden = { applicationId: view.id, version: String(view.version), fact: item.fact }
  return (
    <div className="flex flex-wrap items-start gap-2">
      <ActionButton
        action={action}
        hidden={{ ...hidden, verdict: 'agrees' }}
        size="sm"
        aria-label={`${item.label} 核对一致`}
      >
        核对一致
      </ActionButton>
      <ConfirmAction
        action={action}
        label={
          <>
            不一致…<span className="sr-only">{item.label}</span>
          </>
        }
        title={`${item.label}不一致`}
        description="写明原件上是什么。下一环节的审核人能看到，并会填入您的办理意见；本件的状态不变。"
        confirm="记为不一致"
        size="sm"
        hidden={{ ...hidden, verdict: 'differs' }}
      >
        <TextArea name="note" label="不一致之处" rows={2} hint="例如：合同总价为 178 万元" maxLength={300} />
      </ConfirmAction>
    </div>
  )
}
