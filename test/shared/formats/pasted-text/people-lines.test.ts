import { readAddressList, readNameList } from '@shared/formats/pasted-text/people-lines'
import { describe, expect, test } from 'vitest'
import { readPaste } from './paste-summary'

const nameAndTitle = ({ name, title }: { readonly name: string; readonly title?: string | undefined }) =>
  title === undefined ? [name] : [name, title]

describe('a comma between words before an address', () => {
  test.each<readonly [string, readonly (readonly string[])[]]>([
    ['Marcus Oyelaran, IT Manager <m@x.example>', [['Marcus Oyelaran', 'IT Manager']]],
    ['Dieter Vance, QA and Validation Lead <d@x.example>', [['Dieter Vance', 'QA and Validation Lead']]],
    ['Helen Brandt, Director, Finance <h@x.example>', [['Helen Brandt', 'Director, Finance']]],
    ['Oyelaran, Marcus <m@x.example>', [['Marcus Oyelaran']]],
    ['de Wit, Joost <j@x.example>', [['Joost de Wit']]],
    ['Vorstand, Karin <k@x.example>', [['Karin Vorstand']]],
    [
      'Marcus Oyelaran, IT Manager <m@x.example>, Dieter Vance, QA Lead <d@x.example>',
      [
        ['Marcus Oyelaran', 'IT Manager'],
        ['Dieter Vance', 'QA Lead'],
      ],
    ],
    [
      'Oyelaran, Marcus <m@x.example>; Helen Brandt, CFO <h@x.example>',
      [['Marcus Oyelaran'], ['Helen Brandt', 'CFO']],
    ],
  ])('%s', (text, expected) => {
    expect(readAddressList(text, 1).map(nameAndTitle)).toEqual(expected)
  })
})

describe('a name list without addresses', () => {
  test.each<readonly [string, readonly (readonly string[])[]]>([
    [
      'Marcus Oyelaran, IT Manager; Dieter Vance, QA and Validation Lead',
      [
        ['Marcus Oyelaran', 'IT Manager'],
        ['Dieter Vance', 'QA and Validation Lead'],
      ],
    ],
    ['Brouwer, Anke', [['Anke Brouwer']]],
  ])('%s', (text, expected) => {
    expect(readNameList(text, 1).map(nameAndTitle)).toEqual(expected)
  })
})

describe('the words of a meeting service under a label of people', () => {
  const invite = (label: string, join: string) =>
    `Subject: Discovery with Marcus\nWhen: Wednesday, October 28, 2026 10:00 AM-10:30 AM\n${label}\n${join}\n\nThey lost a batch record.`

  test.each([
    ['Required: Marcus Oyelaran', 'Join Microsoft Teams Meeting'],
    ['Required: Marcus Oyelaran', 'Join Zoom Meeting'],
    ['Attendees: Marcus Oyelaran; Sofia Reyes', 'Join with Google Meet'],
    ['Attendees\nMarcus Oyelaran', 'Microsoft Teams Meeting'],
    ['Attendees\nMarcus Oyelaran', 'Join Webex Meeting'],
    ['Attendees\nMarcus Oyelaran', 'Join on your computer or mobile app'],
    ['Required: Marcus Oyelaran', 'An Microsoft Teams-Besprechung teilnehmen'],
  ])('are nobody: %s, %s', (label, join) => {
    const { events, people } = readPaste(invite(label, join))
    const names = [...people, ...events.flatMap(event => event.attendees)].map(person => person.name)
    expect(names).toContain('Marcus Oyelaran')
    expect(names.filter(name => /meet|teams|zoom|join|webex/i.test(name))).toEqual([])
  })
})
