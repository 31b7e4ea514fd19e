import { suggestedProof } from '@shared/debrief/how-we-know'
import { describe, expect, it } from 'vitest'
import { aCall, aMark, anAttendee, aRun } from '../../helpers/builders'

const helen = anAttendee()
const call = aCall({ attendees: [helen] })
const at = (minute: number) => `2026-11-19T13:${minute}:00.000Z`

describe('the sentence offered as proof', () => {
  it('is the last moment marked with words, with who said it and when', () => {
    const run = aRun({
      marks: [
        aMark({ form: 'moment', at: at(52), text: ' Yes, a monthly test. ', attendeeIds: [helen.id] }),
        aMark({ form: 'moment', at: at(40), text: 'Earlier' }),
        aMark({ form: 'moment', at: at(55) }),
        aMark({ form: 'moment', at: at(56), text: 'taken back', undoneAt: at(57) }),
      ],
    })
    expect(suggestedProof(run, call)).toEqual({
      words: 'Yes, a monthly test.',
      at: at(52),
      personId: helen.personId,
    })
  })

  it('is none where no moment was marked', () => {
    expect(
      suggestedProof(aRun({ marks: [aMark({ form: 'lands-well', text: 'Good' })] }), call),
    ).toBeUndefined()
  })
})
