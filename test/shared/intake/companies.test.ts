import type { PersonDraft } from '@shared/formats/draft'
import {
  companyDomain,
  companyInTitle,
  domainOf,
  guessCompany,
  prospectDomain,
} from '@shared/intake/companies'
import { describe, expect, test } from 'vitest'

const person = (email: string, more: Partial<PersonDraft> = {}): PersonDraft => ({
  name: email,
  nameSuggested: true,
  email,
  kind: 'person',
  attendance: 'unknown',
  optional: false,
  organiser: false,
  ...more,
})

describe('the domain of a company', () => {
  test.each([
    ['a@corvane.example', 'corvane.example'],
    ['a@eu.mail.corvane.example', 'corvane.example'],
    ['a@corvane.co.uk', 'corvane.co.uk'],
    ['a@mail.corvane.co.uk', 'corvane.co.uk'],
    ['c_1@resource.calendar.google.com', undefined],
    [undefined, undefined],
  ])('of %s is %s', (email, domain) => {
    expect(domainOf(email)).toBe(domain)
  })

  test('is none for free mail', () => {
    expect(companyDomain('a@gmail.com')).toBeUndefined()
    expect(companyDomain('a@corvane.example')).toBe('corvane.example')
  })

  test.each<readonly [readonly string[], string | undefined, string]>([
    [['a@us.example', 'b@x.example', 'c@y.example', 'd@y.example'], 'y.example', 'the majority'],
    [['a@us.example', 'b@x.example', 'c@y.example'], 'x.example', 'at a tie the first'],
    [['a@us.example', 'b@gmail.com', 'c@gmail.com', 'd@x.example'], 'x.example', 'free mail never counts'],
    [['a@us.example'], undefined, 'ours never counts'],
  ])('most of %j share %s: %s', (emails, domain, _why) => {
    expect(
      prospectDomain(
        emails.map(email => person(email)),
        ['us.example'],
      ),
    ).toBe(domain)
  })

  test('does not come from rooms and lists', () => {
    const people = [
      person('r@x.example', { kind: 'room' }),
      person('l@x.example', { kind: 'list' }),
      person('p@y.example'),
    ]
    expect(prospectDomain(people, [])).toBe('y.example')
  })
})

describe('the name of a company', () => {
  test('comes from what stands beside a person first, else from the domain, and says so', () => {
    expect(
      guessCompany('corvane.example', [
        person('h@corvane.example', { name: 'Helen', company: 'Corvane Packaging' }),
      ]),
    ).toEqual({
      name: 'Corvane Packaging',
      why: 'from what stands beside Helen',
    })
    expect(guessCompany('kestrel-assurance.example', [])).toEqual({
      name: 'Kestrel Assurance',
      why: 'from kestrel-assurance.example',
    })
    expect(guessCompany('bmw.example', [])?.name).toBe('BMW')
    expect(guessCompany(undefined, [])).toBeUndefined()
  })

  test('never comes from someone of another domain', () => {
    expect(
      guessCompany('corvane.example', [person('m@harborline.example', { company: 'Harborline' })])?.name,
    ).toBe('Corvane')
  })

  test.each([
    ['Harborline x Corvane: whole-room proof', 'Corvane'],
    ['Corvane <> Harborline Backup', 'Corvane'],
    ['Corvane <> Tessamine', undefined],
    ['Discovery with Marcus', undefined],
  ])('in the title "%s" is %s', (title, name) => {
    expect(companyInTitle(title, ['harborline.example'])?.name).toBe(name)
  })
})
