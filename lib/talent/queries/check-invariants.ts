import type { Actor } from '@/lib/kernel/actor'
import { brokenPromises, type Violation } from '@/lib/kernel/violation'
import { mayCheckRegister } from '../permission'
import {
  findCredentialApart,
  findEducationApart,
  findEmployerApart,
  findInsuranceApart,
  findOneSided,
  findTierApart,
  findWithoutHistory,
} from '../repository/invariants'
import { findWronglySealed } from '../steps/find-wrongly-sealed'

const PROMISES = [
  { code: 'everyoneHasHistory', text: '每名人才都有登记来源和变更历史', find: findWithoutHistory },
  { code: 'educationIsHighest', text: '当前学历学位等于学历记录中最高的', find: findEducationApart },
  { code: 'credentialIsHighest', text: '当前职称和技能等级等于证书记录中最高的', find: findCredentialApart },
  { code: 'tierIsRecognition', text: '当前层次和有效期等于有效的人才认定', find: findTierApart },
  { code: 'employerIsEmployment', text: '当前用人单位等于任职记录', find: findEmployerApart },
  { code: 'insuranceIsSpells', text: '参保起始月份等于社保缴纳时段', find: findInsuranceApart },
  { code: 'marriageHasTwoSides', text: '配偶双方互相登记', find: findOneSided },
  { code: 'numbersOpen', text: '证件号码和电话能解开，且与检索索引一致（抽查）', find: findWronglySealed },
]

/** What must never be false of the register of people; an empty list means that nothing is. */
export async function checkInvariants(actor: Actor): Promise<Violation[]> {
  return mayCheckRegister(actor) ? brokenPromises(PROMISES, actor.countyCode) : []
}
