import { closeDebrief } from '@shared/debrief/close'
import {
  changeAfterthought,
  notesOf,
  withAfterthought,
  withoutAfterthought,
  withoutBlanks,
} from '@shared/debrief/noted'
import { debriefSchema, newAfterthought } from '@shared/domain/debrief'
import { describe, expect, it } from 'vitest'
import { aCall, aDebrief, aMark, aPerson, aRun, making, testNow } from '../../helpers/builders'

const note = { ...newAfterthought('note', making.newId), text: 'She looked at Jon' }
const flat = newAfterthought('falls-flat', making.newId)
const helen = aPerson()

it('notes of a run are those that stand and say something, as they were made', () => {
  const said = aMark({ form: 'note', text: 'Tape on Mondays' })
  const later = aMark({ form: 'note', text: 'Nobody restores' })
  const marks = [
    said,
    aMark({ form: 'question', text: 'And the tape?' }),
    aMark({ form: 'note', text: '  ' }),
    aMark({ form: 'note', text: 'Wrong', undoneAt: testNow }),
    later,
  ]
  expect(notesOf(aRun({ marks }))).toEqual([said, later])
})

describe('what comes to mind afterwards', () => {
  it('stands below what was there, and is a debrief that can be read back', () => {
    const one = withAfterthought(aDebrief(), note)
    const two = withAfterthought(one, flat)
    expect(two.afterthoughts).toEqual([note, flat])
    expect(debriefSchema.parse(two).afterthoughts).toEqual([note, flat])
  })

  it('is changed and removed alone', () => {
    const debrief = aDebrief({ afterthoughts: [note, flat] })
    expect(changeAfterthought(debrief, flat.id, { text: 'Price' }).afterthoughts).toEqual([
      note,
      { ...flat, text: 'Price' },
    ])
    expect(withoutAfterthought(debrief, note.id).afterthoughts).toEqual([flat])
  })

  it('leaves no blank line at the close; who took it so is enough', () => {
    const named = { ...flat, personId: helen.id }
    const blank = newAfterthought('note', making.newId)
    expect(withoutBlanks(aDebrief({ afterthoughts: [note, blank, named] })).afterthoughts).toEqual([
      note,
      named,
    ])
    const full = aDebrief({ afterthoughts: [note] })
    expect(withoutBlanks(full)).toBe(full)
    const none = aDebrief()
    expect(withoutBlanks(none)).toBe(none)
  })

  it('is cleared of blanks by the close itself', () => {
    const debrief = aDebrief({ afterthoughts: [flat, note] })
    const closing = {
      call: aCall(),
      debrief,
      questions: [],
      commitments: [],
      now: testNow,
      today: '2026-11-19',
    }
    expect(closeDebrief(closing)[0]).toMatchObject({ afterthoughts: [note] })
  })
})
