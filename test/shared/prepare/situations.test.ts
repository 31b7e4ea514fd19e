import { missingFields, situationFields } from '@shared/domain/situation'
import { askInCall, isAsked, minutesPerQuestion } from '@shared/prepare/ask-in-call'
import {
  addSituation,
  editSituation,
  questionFor,
  removeSituation,
  situationOfPerson,
  situationsOf,
  withoutSituation,
} from '@shared/prepare/situations'
import { describe, expect, it } from 'vitest'
import { aCall, anAttendee, aPerson, aProspect, aScriptCopy, aStep, making } from '../../helpers/builders'

const helen = aPerson({ affiliations: [{ form: 'prospect', title: 'Finance Director' }] })
const sofia = aPerson({ name: 'Sofia Reyes' })
const withCard = addSituation(aProspect(), situationOfPerson(helen), making.newId)
const card = situationsOf(withCard)[0] ?? fail()

describe('situation cards of a prospect', () => {
  it('start with the title of the person they speak of', () => {
    expect(card).toMatchObject({ personId: helen.id, title: 'Finance Director' })
  })

  it('are edited and removed one by one; the last leaves no trace', () => {
    const two = addSituation(withCard, { title: 'Auditor' }, making.newId)
    const edited = editSituation(two, card.id, { issue: 'A finding stays open' })
    expect(situationsOf(edited).map(one => one.issue)).toEqual(['A finding stays open', ''])
    expect(situationsOf(removeSituation(edited, card.id)).map(one => one.title)).toEqual(['Auditor'])
    expect(removeSituation(withCard, card.id).situations).toBe(undefined)
  })

  it('are offered for those in the room who have none', () => {
    const call = aCall({
      attendees: [
        anAttendee({ personId: helen.id }),
        anAttendee({ personId: sofia.id }),
        anAttendee({ personId: aPerson().id, attendance: 'declined' }),
      ],
    })
    expect(withoutSituation(call, [helen, sofia], withCard)).toEqual([sofia])
    expect(withoutSituation(call, [helen, sofia], undefined)).toEqual([helen, sofia])
  })
})

describe('a missing field as a question', () => {
  it('has words of its own for each field', () => {
    const words = situationFields.map(field => questionFor(card, field))
    expect(new Set(words).size).toBe(situationFields.length)
    expect(words.every(one => one.endsWith('?'))).toBe(true)
    expect(questionFor(card, 'issue')).toContain('the Finance Director')
    expect(questionFor({ ...card, title: ' ' }, 'issue')).toContain('for you?')
  })

  it.each([
    { date: undefined, asks: 'By when' },
    { date: { on: '2026-12-11' }, asks: 'Who set 11 December 2026, and' },
    {
      date: { on: '2026-12-11', force: 'outside' as const },
      asks: 'What happens if 11 December 2026 passes?',
    },
  ])('asks for what the date lacks: $asks', ({ date, asks }) => {
    expect(questionFor({ ...card, date }, 'date')).toContain(asks)
    expect(missingFields({ ...card, date })).toContain('date')
  })
})

const asked = 'Who signs?'
const options = { hasItPros: false, making }

describe('a question for the call', () => {
  it('makes a question plan where there is no plan', () => {
    const { call, copy } = askInCall(aCall(), undefined, ` ${asked} `, options)
    expect(call.scriptCopyId).toBe(copy.id)
    expect(copy.form).toBe('questions')
    expect(copy.steps.map(step => [step.title, step.minutes])).toEqual([[asked, minutesPerQuestion]])
  })

  it('goes to the end of a question plan', () => {
    const plan = aScriptCopy({ form: 'questions', steps: [aStep({ title: 'What hurts?' })] })
    const { copy } = askInCall(aCall(), plan, asked, options)
    expect(copy.steps.map(step => step.title)).toEqual(['What hurts?', asked])
  })

  it('comes before what a demo shows and after what is said first, in the chapter there', () => {
    const hello = aStep({ title: 'What we heard', medium: 'talk' })
    const show = aStep({ title: 'A record back', chapterId: making.newId() as never })
    const { copy } = askInCall(aCall(), aScriptCopy({ steps: [hello, show] }), asked, options)
    expect(copy.steps.map(step => step.title)).toEqual(['What we heard', asked, 'A record back'])
    expect(copy.steps[1]?.chapterId).toBe(show.chapterId)
  })

  it('is asked once, however it is written', () => {
    const { call, copy } = askInCall(aCall(), undefined, asked, options)
    expect(askInCall(call, copy, 'who signs? ', options).copy).toBe(copy)
    expect(isAsked(copy, 'WHO SIGNS?')).toBe(true)
    expect(isAsked(undefined, asked)).toBe(false)
  })
})

function fail(): never {
  throw new Error('No card')
}
