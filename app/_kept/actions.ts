'use server'
import { keepWords } from '@/lib/account/commands/keep-words'
import { KeepWordsInput } from '@/lib/account/schema'
import { defineAction } from '@/lib/platform/action'

export const keep = defineAction({ input: KeepWordsInput, run: keepWords })
