import { basisOfPart } from '@shared/advisor/room'
import type { Play } from '@shared/domain/call'
import { ChoiceCard, ChoiceCards } from '../../../ui/ChoiceCard'
import { Panel } from '../../../ui/Panel'
import { changeCall } from './actions'
import type { SectionProps } from './Section'
import type { PrepareView } from './use-prepare'

interface PlayChoice {
  readonly id: Play
  readonly title: string
  readonly why: string
}

/** The plays of this kind of call, each with what it is good for here. */
function playsFor({ call, facts }: PrepareView): readonly PlayChoice[] {
  const technical = facts.room.find(person => basisOfPart(person, 'technical-evaluator') !== undefined)
  const first = technical?.name?.split(' ')[0]
  const signer = facts.room.find(person => basisOfPart(person, 'signs') !== undefined)
  const questions: readonly PlayChoice[] =
    call.callKind === 'discovery'
      ? [
          {
            id: 'question-plan',
            title: 'Question plan',
            why: 'Listen first; show nothing they did not ask for.',
          },
        ]
      : []
  return [
    ...questions,
    {
      id: 'technical-team-first',
      title: 'Technical team first',
      why: `Win ${first ?? 'the technical people'} alone, then the room hears it from them.`,
    },
    {
      id: 'whole-room',
      title: 'Workflow for the whole room',
      why: 'One story each person can see their own day in.',
    },
    {
      id: 'gap-on-the-table',
      title: 'Gap on the table',
      why: 'Open with what we lack. Earns trust, costs minutes.',
    },
    {
      id: 'reschedule',
      title: 'Reschedule',
      why:
        signer === undefined
          ? 'Nobody who signs is known to attend.'
          : 'Right when nobody who signs will attend.',
    },
  ]
}

/** The sales play: how this call is to be won. */
export function PlayCards({ view, look }: SectionProps) {
  const { call } = view
  return (
    <Panel title="The play" look={look}>
      <div data-field="play">
        <ChoiceCards
          label="The play"
          value={call.play ?? null}
          onChange={(play: Play) => changeCall(call.id, before => ({ ...before, play }), 'Play chosen')}
        >
          {playsFor(view).map(({ id, title, why }) => (
            <ChoiceCard key={id} value={id} title={title}>
              {why}
            </ChoiceCard>
          ))}
        </ChoiceCards>
      </div>
    </Panel>
  )
}
