/** Prepare on a stand: the real store over the faked bridge, a call with people, needs, gaps and a small library. */
import '../../ui/happy-dom-document'
import { newAttendee } from '@shared/domain/call'
import type { AnyRecord } from '@shared/domain/records'
import { act, cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ComponentProps, useEffect } from 'react'
import { listenForKeys } from '../../../../renderer/app/use-commands'
import { Prepare } from '../../../../renderer/features/call/prepare/Prepare'
import {
  aCall,
  aChecklist,
  aColleague,
  aGap,
  aMe,
  aNeed,
  anEnvironment,
  aPart,
  aPerson,
  aProspect,
  aScript,
  aStep,
  making,
} from '../../../helpers/builders'
import { freshStore, state } from '../../../helpers/fresh-store'

export interface Stage {
  readonly call: ReturnType<typeof aCall>
  readonly records: readonly AnyRecord[]
}

/** Two of theirs, one need in their words, two gaps of which one shares a topic with it; no deal, no plan. */
export function aDemo(overrides: Parameters<typeof aCall>[0] = {}) {
  const helen = aPerson({ name: 'Helen Brandt' })
  const sofia = aPerson({ name: 'Sofia Reyes' })
  const attendees = [
    { ...newAttendee({ personId: helen.id }, making.newId), parts: [aPart('signs')] },
    { ...newAttendee({ personId: sofia.id }, making.newId), parts: [aPart('technical-evaluator')] },
  ]
  const need = aNeed({ words: 'Nobody may delete a backup', topics: ['deletion'] })
  const prospect = aProspect({ needs: [need] })
  const lock = aGap({ title: 'A set lock cannot be shortened', topics: ['deletion'] })
  const server = aGap({ title: 'No agent for Server 2008', topics: ['servers'] })
  const tom = aColleague()
  const script = aScript({
    name: 'Recovery workflow',
    revision: 7,
    steps: [
      aStep({ title: 'Back this shift', minutes: 8 }),
      aStep({ title: 'No one can delete', minutes: 10, topics: ['deletion'] }),
    ],
  })
  const checklist = aChecklist({ callKinds: ['demo'] })
  const environment = anEnvironment({ userName: 'admin' })
  const call = aCall({ prospectId: prospect.id, attendees, salespersonId: tom.id, ...overrides })
  const me = aMe()
  return {
    ...{ helen, sofia, need, prospect, lock, server, tom, me, script, checklist, environment, call },
    records: [helen, sofia, prospect, lock, server, tom, me, script, checklist, environment, call],
  }
}

/** The same call, with enough in it for the three columns. */
export const aRichDemo = (overrides: Parameters<typeof aCall>[0] = {}) =>
  aDemo({ play: 'whole-room', ...overrides })

type Target = ComponentProps<typeof Prepare>['target']

export async function mountPrepare({ call, records }: Stage, target?: Target) {
  widenWindow()
  const fake = freshStore({ records })
  await state().open()
  await state().loadCall(call.id)
  const screen = (aim: Target) => (
    <WithKeys>
      <Prepare callId={call.id} target={aim} />
    </WithKeys>
  )
  const { rerender } = render(screen(target))
  await settle()
  return {
    fake,
    user: userEvent.setup(),
    aim: async (next: Target) => {
      rerender(screen(next))
      await settle()
    },
    /** What the store holds of the call now. */
    theCall: () => {
      const record = state().records[call.id]
      if (record?.kind !== 'call') throw new Error('The call is gone')
      return record
    },
  }
}

/** happy-dom's window is narrower than any of ours; three columns want room. */
function widenWindow(): void {
  const { happyDOM } = window as { happyDOM?: { setViewport(size: { width: number; height: number }): void } }
  happyDOM?.setViewport({ width: 1440, height: 900 })
}

export const unmountPrepare = cleanup

/** Lets what is loading arrive. */
export async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
    await new Promise(resolve => setTimeout(resolve, 20))
  })
}

function WithKeys({ children }: { readonly children: React.ReactNode }) {
  useEffect(listenForKeys, [])
  return children
}
