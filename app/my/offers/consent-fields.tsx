import { CheckboxField } from '@/components/form/choice-field'
import type { ConsentText } from '@/lib/application/rules/consent-texts'

/**
 * The texts to agree to. Pressing the button says yes to the commitment and the notice, as is written beside it; the account
 * number is sensitive and has a box of its own (个人信息保护法 第二十九条).
 */
export const ConsentFields = ({ consents }: { consents: readonly ConsentText[] }) => (
  <>
    {consents.map(({ kind, title, version, text, label }) => (
      <section key={kind} className="border-t border-line pt-3">
        <details>
          <summary className="flex min-h-12 cursor-pointer items-center text-blue">
            {title}（{version}）
          </summary>
          <p className="my-1 whitespace-pre-line text-ink-2">{text}</p>
        </details>
        {kind === 'bankConsent' ? (
          <CheckboxField name={`consents/${kind}`} value="yes" label={label} />
        ) : (
          <input type="hidden" name={`consents/${kind}`} value="yes" />
        )}
      </section>
    ))}
    <p className="text-ink-2">点“确认”就是作出上面承诺书的承诺，并表示已经看过个人信息告知书。</p>
  </>
)
