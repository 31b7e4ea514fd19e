/**
 * Each private field of the records, planted with a word found nowhere else, is in no format of any document. What a
 * document offers is written once it is ticked, and nothing private with it.
 */
import { newFact } from '@shared/domain/fact'
import { documentForms } from '@shared/output/documents'
import { leaving, nothingChosen, partsOf } from '@shared/output/leaving'
import { writeMailFile } from '@shared/output/mail'
import { type Draft, documentKinds, type Sheet } from '@shared/output/sheet'
import { writeSlackText, writeTeamsText } from '@shared/output/write-chat'
import { writeHtmlFile, writeRichText } from '@shared/output/write-html'
import { writeMarkdown } from '@shared/output/write-markdown'
import { writePlainText } from '@shared/output/write-plain'
import { describe, expect, it } from 'vitest'
import * as make from '../../helpers/builders'
import { afterOf, neighbourhoodOf, outputFacts } from './facts-of'

const formats = {
  'mail draft': (sheet: Sheet) => writeMailFile(sheet, make.testNow).replace(/=\r\n/g, ''),
  'HTML file': writeHtmlFile,
  'rich text': writeRichText,
  Markdown: writeMarkdown,
  'plain text': writePlainText,
  Slack: writeSlackText,
  Teams: writeTeamsText,
}

/** Where each is kept, and the word planted there. */
const planted = {
  'why I play this part': 'Aardvark',
  'why I go in with a finding': 'Basilisk',
  'their stake': 'Cormorant',
  'how to approach them': 'Dromedary',
  'pains on the approach card': 'Echidna',
  'career on the approach card': 'Flamingo',
  'hours on the approach card': 'Gorilla',
  'projects on the approach card': 'Hedgehog',
  'support worries on the approach card': 'Ibex',
  'notes on a person': 'Jackal',
  'what they vouch for': 'Kookaburra',
  'a house rule': 'Lemming',
  'who told of a house rule': 'Mandrill',
  'a house rule this call breaks': 'Xerus',
  'another that it breaks': 'Yakalo',
  'what went wrong before': 'Narwhal',
  'why a rule does not fit them': 'Ocelot',
  'an opinion of ours': 'Porcupine',
  'notes on the company': 'Quokka',
  'notes on the deal': 'Raccoon',
  'notes on the call': 'Salamander',
  'what not to say of a gap': 'Tarantula',
  'what not to say in an answer': 'Umbrellabird',
  'a note on time logged': 'Vicuna',
  'my own words for a cue': 'Wolverine',
  'why it went so': 'Aurochs',
  'what worked': 'Bandicoot',
  'the one change': 'Caribou',
  'a one-to-one question': 'Dugong',
  'a note on a promise': 'Ermine',
  'a note on a gap of the deal': 'Firefly',
} as const
/** No words of theirs, but what the flag and the rating are told in. */
const told = {
  dignity: 'lose face',
  experience: 'Tom Okafor is new',
  stance: 'against us',
  one: 'in GMT-1',
  two: 'in GMT-2',
} as const
const words = [...Object.values(planted), ...Object.values(told)]

function facts() {
  const base = neighbourhoodOf()
  const { call, prospect, deal, people, gaps, scriptCopy } = base
  if (prospect === undefined || deal === undefined || scriptCopy === undefined) {
    throw new Error('A call with a company, a deal and a script')
  }
  const of = planted
  const alone = make.aQuestion({ words: of['a one-to-one question'], oneToOne: true, dueOn: '2026-01-01' })
  const after = afterOf(base, {
    debrief: make.aDebrief({
      callId: call.id,
      outcome: 'partly',
      why: of['why it went so'],
      whatWorked: of['what worked'],
      oneChange: { text: of['the one change'], tries: [] },
    }),
    commitments: [make.aCommitment({ note: of['a note on a promise'], callId: call.id })],
    questions: [alone, make.aQuestion({ callId: call.id })],
  })
  return outputFacts(
    {
      questions: [alone],
      call: {
        ...call,
        myRoleReason: of['why I play this part'],
        notes: of['notes on the call'],
        overrides: [{ rule: 'R09', target: 'x', reason: of['why I go in with a finding'], at: make.testNow }],
      },
      people: people.map(person => ({
        ...person,
        stake: of['their stake'],
        approach: of['how to approach them'],
        approachCard: {
          pains: of['pains on the approach card'],
          career: of['career on the approach card'],
          hours: of['hours on the approach card'],
          projects: of['projects on the approach card'],
          supportWorries: of['support worries on the approach card'],
        },
        vouchesFor: [of['what they vouch for']],
        notes: of['notes on a person'],
      })),
      prospect: {
        ...prospect,
        notes: of['notes on the company'],
        houseRules: [
          make.aHouseRule({ text: of['a house rule'], source: of['who told of a house rule'] }),
          ...broken([of['a house rule this call breaks'], of['another that it breaks']]),
        ],
        burnHistory: [{ id: make.making.newId() as never, what: of['what went wrong before'] }],
        ruleChanges: [
          { rule: 'R50', off: true, reason: of['why a rule does not fit them'], on: '2026-11-01' },
        ],
        facts: [
          newFact(
            { topic: 'business', value: of['an opinion of ours'], confidence: 'opinion', on: '2026-11-01' },
            make.making,
          ),
        ],
      },
      deal: {
        ...deal,
        notes: of['notes on the deal'],
        exposures: deal.exposures.map(one => ({
          ...one,
          told: { at: make.testNow, personIds: [], callId: call.id },
          note: of['a note on a gap of the deal'],
        })),
      },
      scriptCopy: {
        ...scriptCopy,
        steps: scriptCopy.steps.map(step => ({
          ...step,
          inMyWords: [{ cue: step.tell, words: of['my own words for a cue'] }],
        })),
      },
      gaps: gaps.map(gap => ({ ...gap, doNotSay: [of['what not to say of a gap']] })),
      answers: [make.anAnswer({ doNotSay: [of['what not to say in an answer']] })],
      efforts: [make.anEffort({ dealId: deal.id, note: of['a note on time logged'], minutes: 1_800 })],
    },
    { after },
  )
}

/** Closed as the call is held, each named so that the finding tells which. */
const broken = (names: readonly string[]) =>
  names.map((name, at) =>
    make.aHouseRule({
      form: 'hours',
      text: name,
      hours: { from: '00:00', to: '23:59', zone: `Etc/GMT-${at + 1}`, weekdays: [] },
    }),
  )

const everyFormat = (sheet: Sheet) =>
  Object.entries(formats).map(([format, write]) => [format, write(sheet)] as const)
const secretsOf = (draft: Draft) =>
  partsOf(draft).flatMap(part => (part.form === 'secret' ? [part.secret] : []))

describe.each(documentKinds)('of what is private the %s', kind => {
  it('has not a word, in any format, unless it is ticked', () => {
    for (const [format, text] of everyFormat(leaving(documentForms[kind].write(facts()), nothingChosen))) {
      const found = words.filter(word => text.includes(word))
      expect([format, found]).toEqual([format, []])
    }
  })

  it('has what is ticked, and nothing private beside it', () => {
    const draft = documentForms[kind].write(facts())
    for (const secret of secretsOf(draft)) {
      const own = words.filter(word => secret.words.includes(word))
      for (const [format, text] of everyFormat(
        leaving(draft, { ...nothingChosen, picked: new Set([secret.id]) }),
      )) {
        const found = words.filter(word => text.includes(word))
        expect([secret.id, format, ...found]).toEqual([secret.id, format, ...own])
      }
    }
  })
})

it('is all planted where a document is written from', () => {
  const { neighbourhood, after } = facts()
  const kept = JSON.stringify([neighbourhood, after])
  expect(Object.values(planted).filter(word => !kept.includes(word))).toEqual([])
  expect(secretsOf(documentForms.brief.write(facts())).length).toBeGreaterThan(5)
})
