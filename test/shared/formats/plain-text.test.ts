import { cutBoilerplate, findJoinUrl } from '@shared/formats/meeting-links'
import { toPlainText } from '@shared/formats/plain-text'
import { describe, expect, test } from 'vitest'

describe('a description', () => {
  test.each([
    ['<p>One</p><br>Two: <b>bold</b>', 'One\n\nTwo: bold'],
    ['<html><body><p>A</p><script>alert(1)</script><style>p{}</style></body></html>', 'A'],
    ['Tom &amp; Jerry &#39;quoted&#39; &#x41; &unknown;', "Tom & Jerry 'quoted' A &unknown;"],
    ['<a href="https://docs.example/a">the plan</a><br>', 'the plan (https://docs.example/a)'],
    ['<a href="https://docs.example/a">https://docs.example/a</a><br>', 'https://docs.example/a'],
    ['<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
    ['5 < 7 and <anke@orrinvalley.example>', '5 < 7 and <anke@orrinvalley.example>'],
    ['<div>&lt;script&gt;</div>', '<script>'],
    ['<p onclick="x()">text<img src=x onerror=alert(1)></p>', 'text'],
  ])('%j becomes %j', (html, text) => {
    expect(toPlainText(html)).toBe(text)
  })

  test.each([
    ['unclosed tags', '<a '.repeat(30_000)],
    ['unclosed links', '<a href="https://x'.repeat(6_000)],
    ['unclosed scripts', '<p><script '.repeat(9_000)],
    ['unclosed comments', '<p><!--'.repeat(14_000)],
    ['entities', '&#'.repeat(50_000)],
  ])('made to hang by %s ends soon', { timeout: 30_000 }, (_name, html) => {
    expect(toPlainText(html).length).toBeLessThanOrEqual(html.length)
  })
})

describe('a meeting service', () => {
  test.each([
    [
      'Join https://teams.microsoft.com/l/meetup-join/19%3aab now.',
      'https://teams.microsoft.com/l/meetup-join/19%3aab',
    ],
    ['https://us02web.zoom.us/j/812?pwd=Zm9v', 'https://us02web.zoom.us/j/812?pwd=Zm9v'],
    ['(https://meet.google.com/abc-defg-hij)', 'https://meet.google.com/abc-defg-hij'],
    ['https://acme.webex.com/meet/tom.', 'https://acme.webex.com/meet/tom'],
    ['http://zoom.us/j/1 is not https', undefined],
    ['javascript:https://evil.example', undefined],
  ])('%s has the join link %s', (text, url) => {
    expect(findJoinUrl([text])).toBe(url)
  })

  test('its own paragraphs go, the words of people stay', () => {
    const text = [
      'Agenda: retention.',
      '________________________________________',
      'Microsoft Teams Need help?',
      'https://teams.microsoft.com/l/meetup-join/19',
      'Meeting ID: 391 102',
      '________________________________________',
      'Bring the report.',
    ].join('\n')
    expect(cutBoilerplate(text)).toBe('Agenda: retention.\nBring the report.')
  })

  test('lines drawn around words of people do not take the words', () => {
    const text = `one\n${'_'.repeat(30)}\nour own words\n${'_'.repeat(30)}\ntwo`
    expect(cutBoilerplate(text)).toBe('one\nour own words\ntwo')
  })

  test('a fence that is never closed does not swallow the notes below it', () => {
    const text = `-::~:~::~:~::-\nJoin with Google Meet: https://meet.google.com/abc-defg-hij\nOur own note.`
    expect(cutBoilerplate(text)).toBe('Our own note.')
  })
})
