import {
  looksLikeList,
  looksLikeName,
  looksLikeRoom,
  readAddress,
  readPersonName,
} from '@shared/formats/person-names'
import { describe, expect, test } from 'vitest'

describe('a name in an address book', () => {
  test.each([
    ['Helen Brandt', 'h@x.example', { name: 'Helen Brandt', suggested: false }],
    ['Brouwer, Anke', 'a@x.example', { name: 'Anke Brouwer', suggested: false }],
    [
      'Lind, Mara (Harborline)',
      'm@x.example',
      { name: 'Mara Lind', suggested: false, company: 'Harborline' },
    ],
    ['de Wit, Joost; CISO', 'j@x.example', { name: 'Joost de Wit', suggested: false, title: 'CISO' }],
    ["'Sofía Reyes Núñez'", 's@x.example', { name: 'Sofía Reyes Núñez', suggested: false }],
    ['helen.brandt@x.example', 'helen.brandt@x.example', { name: 'Helen Brandt', suggested: true }],
    ['', 'marcus_oyelaran2@x.example', { name: 'Marcus Oyelaran', suggested: true }],
    ['Kim Lee, PhD', 'k@x.example', { name: 'Kim Lee, PhD', suggested: false }],
  ])('"%s" <%s> is %j', (shown, email, expected) => {
    expect(readPersonName(shown, email)).toMatchObject(expected)
  })

  test.each([
    ['MAILTO:Marcus@Corvane.example', 'marcus@corvane.example'],
    ['<a@b.example>', 'a@b.example'],
    ['invalid:nomail', undefined],
    ['a@b', undefined],
    ['two words@b.example', undefined],
  ])('%s as an address is %s', (value, address) => {
    expect(readAddress(value)).toBe(address)
  })

  test.each([
    ['IT Dept', 'it-dept@x.example', true],
    ['Sales', 'sales@x.example', true],
    ['Itamar Department', 'itamar@x.example', true],
    ['Helen Brandt', 'helen@x.example', false],
    ['Group, Karin', 'karin.g@x.example', false],
  ])('%s <%s> is a list: %s', (name, email, expected) => {
    expect(looksLikeList(name, email)).toBe(expected)
  })

  test('rooms are known by name or by their calendar address', () => {
    expect(looksLikeRoom('4th Floor Meeting Room', undefined)).toBe(true)
    expect(looksLikeRoom('Blue', 'c_1@resource.calendar.google.com')).toBe(true)
    expect(looksLikeRoom('Roomi Sharma', 'r@x.example')).toBe(false)
  })

  test.each([
    ['Joost de Wit', true],
    ['Do not contact Paul', false],
    ['X500', false],
    ['they lost', false],
  ])('%s can be a name: %s', (text, expected) => {
    expect(looksLikeName(text)).toBe(expected)
  })
})
