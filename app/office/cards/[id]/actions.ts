'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { defineAction } from '@/lib/platform/action'
import { renewCard } from '@/lib/talent-card/commands/renew-card'
import { resumeCard } from '@/lib/talent-card/commands/resume-card'
import { revokeCard } from '@/lib/talent-card/commands/revoke-card'
import { revokeRecognition } from '@/lib/talent-card/commands/revoke-recognition'
import { suspendCard } from '@/lib/talent-card/commands/suspend-card'
import {
  RenewCardInput,
  ResumeCardInput,
  RevokeCardInput,
  RevokeRecognitionInput,
  SuspendCardInput,
} from '@/lib/talent-card/schema'

const showAgain = ({ cardId }: { cardId: string | null }) =>
  revalidatePath(cardId === null ? paths.cards() : paths.card(cardId))

export const renew = defineAction({ input: RenewCardInput, run: renewCard, onDone: showAgain })
export const suspend = defineAction({ input: SuspendCardInput, run: suspendCard, onDone: showAgain })
export const resume = defineAction({ input: ResumeCardInput, run: resumeCard, onDone: showAgain })
export const revoke = defineAction({ input: RevokeCardInput, run: revokeCard, onDone: showAgain })
export const revokeHolder = defineAction({
  input: RevokeRecognitionInput,
  run: revokeRecognition,
  onDone: ({ talentId, cardId }) => {
    showAgain({ cardId })
    revalidatePath(paths.talent(talentId))
  },
})
