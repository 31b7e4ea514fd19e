/** Enter in the lookup: the question is marked as asked, answered with what stands on screen or owed. */
import type { Answer } from '@shared/domain/answer'
import type { Audience } from '@shared/domain/step'
import type { SummaryOf } from '@shared/domain/summary'
import { askedJustNow, layerFor, markOfLookup } from '@shared/run/lookup'
import { nowMs } from '../../../../state/clock'
import { useStore } from '../../../../state/store'
import { mark } from '../run-actions'

export function giveAnswer(
  typed: string,
  { id, title, form, short }: SummaryOf<'answer'>,
  whole: Answer | undefined,
  audience: Audience | undefined,
): Promise<void> {
  const said = (whole && layerFor(whole, audience)) ?? short
  return write(markOfLookup(typed, { id, title, form, short, said }))
}

/** Nothing to say to it yet. */
export const oweAnswer = (typed: string): Promise<void> => write(markOfLookup(typed, undefined))

/** What was looked up last is dealt with: the next lookup is about another question. */
let written: string | undefined

/** On the question that was marked just before, if there is one; its own words stand. */
async function write({ form, text, ...rest }: ReturnType<typeof markOfLookup>): Promise<void> {
  const { run, changeMark } = useStore.getState()
  const asked = run === null ? undefined : askedJustNow(run, nowMs())
  if (asked === undefined || asked.id === written) written = await mark(form, { text, ...rest })
  else {
    written = asked.id
    await changeMark(asked.id, { text: asked.text ?? text, ...rest })
  }
}
