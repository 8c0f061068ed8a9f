import { DEMO_PASSWORD } from '@/lib/account/demo-personas'
import { PERSON, PHONE, WORDS } from '../entry'
import { accountOf } from './cases'
import type { Allowed, World } from './world'

const OUYANG = '13900010001'
const ASIDE = 'app/office/talents/actions.ts'

/** A card that ends in ten days, and the day to which it may be renewed. */
async function endingCard({ find, write }: World): Promise<{ id: string; day: string }> {
  const held = await find<{ id: string; day: string }>(
    `select card.id, card.valid_to::text as day from talent_card card
       join account on account.subject_id = card.talent_id and account.status = 'active' where card.status = 'active'`,
  )
  await write(`update talent_card set valid_to = date '2026-09-24' where id = '${held.id}'`)
  return held
}
const cardHolder = (world: World) =>
  world.id(
    `select account.id from talent_card card
       join account on account.subject_id = card.talent_id and account.status = 'active' where card.status = 'active'`,
  )

export const ENTERING_ALLOWED: Record<string, Allowed> = {
  'app/login/actions.ts logInWithPasswordAction': { form: () => ({ userName: 'wangfang', password: DEMO_PASSWORD }) },
  'app/login/actions.ts logInWithCodeAction': {
    form: async ({ first, codeFor }) => {
      const who = { kind: 'talent', identifier: OUYANG }
      await first('app/login/actions.ts requestLoginCodeAction', 'nobody', who)
      return { ...who, code: await codeFor(OUYANG) }
    },
  },
  'app/login/link/actions.ts link': {
    elsewhere: 'the ticket is given by the identity provider to the browser that went through it: external-login.spec',
  },
  'app/login/second/actions.ts finishLoginAction': {
    elsewhere: 'the ticket is in a cookie of the browser whose password was right: second-factor.spec',
  },
  'app/register/actions.ts registerSelfAction': {
    form: async ({ first, codeFor }) => {
      await first('app/register/actions.ts requestRegisterCodeAction', 'nobody', { purpose: 'register', phone: PHONE })
      return { ...PERSON, phone: PHONE, code: await codeFor(PHONE), hasAgreed: 'yes' }
    },
  },
  'app/(public)/notices/[id]/objection/actions.ts objectToRow': {
    form: async ({ rows: { noticeRow }, first, codeFor }) => {
      const asked = { purpose: 'objection', phone: PHONE }
      await first('app/(public)/notices/[id]/objection/actions.ts objectionCode', 'nobody', asked)
      return {
        ...{ noticeId: noticeRow.noticeId, rowId: noticeRow.id, name: '周小满', phone: PHONE },
        ...{ code: await codeFor(PHONE), content: '公示内容与本人了解的情况不符。' },
      }
    },
  },
  'app/my/card/actions.ts requestRenewal': {
    as: async (world) => ({ account: await cardHolder(world) }),
    form: async (world) => {
      await endingCard(world)
      return {}
    },
  },
  'app/office/cards/[id]/actions.ts renew': {
    form: async (world) => {
      const { id, day } = await endingCard(world)
      return { cardId: id, validTo: day }
    },
  },
  [`${ASIDE} decideCorrectionAction`]: {
    form: async (world) => {
      const { talent } = world.rows
      const asked = { subjectKind: 'talent', subjectId: talent.id, factKey: 'person.name' }
      const filer = { account: await accountOf(world, talent.id) }
      const words = { proposedValue: '周小满', reason: WORDS }
      await world.first('app/my/profile/actions.ts fileCorrectionAction', filer, { ...asked, ...words })
      const correctionId = await world.id(`select id from correction_request where status = 'filed' order by id desc`)
      return { correctionId, outcome: 'declined', reply: WORDS }
    },
  },
  // Of 人社局, whose fact it is.
  [`${ASIDE} decideVerificationAction`]: { as: { user: 'rsj.he' } },
  'app/office/talents/record-actions.ts addEmploymentAction': {
    form: ({ rows: { talent, enterprise } }) => ({
      ...{ talentId: talent.id, enterpriseId: enterprise.id, mode: 'flexible', startedOn: '2026-09-14' },
    }),
  },
  'app/office/settings/actions.ts unlinkExternalLoginAction': {
    form: async ({ rows: { account }, write }) => {
      await write(
        `insert into external_identity (county_code, id, account_id, issuer, subject_blind, label, linked_at)
         select county_code, gen_random_uuid(), id, 'https://provider.example', repeat('a', 64), '经办', now()
           from account where id = '${account}'`,
      )
      return { accountId: account }
    },
  },
}
