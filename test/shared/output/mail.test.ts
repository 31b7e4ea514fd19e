import { leaving, nothingChosen } from '@shared/output/leaving'
import { longestMailLink, mailBody, mailLink, writeMailFile } from '@shared/output/mail'
import type { Sheet } from '@shared/output/sheet'
import { writeSlackText } from '@shared/output/write-chat'
import { writeRichText } from '@shared/output/write-html'
import { writeMarkdown } from '@shared/output/write-markdown'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { checkLink } from '../../../electron/windows/link'
import { draftOf } from './sheets'

const helen = { name: 'Helen Brandt', address: 'helen@corvane.example' }
const letter = (text: string, to = [helen]): Sheet => ({
  ...leaving(
    draftOf(() => text, 'follow-up'),
    nothingChosen,
  ),
  title: 'Your question & more',
  letter: { from: { name: 'Mira', address: 'mira@harborline.example' }, to },
})
const short = (text: string): Sheet => ({
  ...letter(text),
  sections: [{ id: 'prose', blocks: [{ form: 'paragraph', text }] }],
  foot: undefined,
})

describe('a letter as mail', () => {
  it('has its title as the subject and not in its text', async () => {
    const back = await PostalMime.parse(
      writeMailFile(short('Grüße & <b>more</b>\nand more'), '2026-11-19T12:48:00.000Z'),
    )
    expect(back.subject).toBe('Your question & more')
    expect(back.text).toContain('Grüße & <b>more</b>\nand more')
    expect(back.text).not.toContain('Your question')
    expect(back.html).toContain('Grüße &amp; &lt;b&gt;more&lt;/b&gt;<br>and more')
    expect(back.html).not.toContain('Your question')
  })

  it('has no head in any writing of its body', () => {
    const body = mailBody(short('Words'))
    expect(writeMarkdown(body)).toBe('Words\n')
    expect(writeSlackText(body)).toBe('Words\n')
    expect(writeRichText(body)).not.toMatch(/<h1|<header/)
  })
})

describe('a mail link', () => {
  it('opens a draft with subject and text, and is let out', () => {
    const link = mailLink(short('Hello & good-bye?\nYes #1 ü'))
    if (link.kind !== 'link') throw new Error(link.why)
    expect(checkLink(link.href)).toMatchObject({ kind: 'mail', to: helen.address })
    const url = new URL(link.href)
    expect(url.searchParams.get('subject')).toBe('Your question & more')
    expect(url.searchParams.get('body')).toBe('Hello & good-bye?\r\nYes #1 ü\r\n')
  })

  it.each([
    ['nobody', [], 'Nobody is named to write to.'],
    ['several', [helen, helen], 'A mail link goes to one person. Save the draft: it goes to all of them.'],
    ['someone without an address', [{ name: 'Jon', address: '' }], 'Jon has no mail address.'],
  ])('to %s is none, and says why', (_, to, why) => {
    expect(mailLink({ ...short('x'), letter: { to } })).toEqual({ kind: 'none', why })
  })

  it('is none from one letter too many on', () => {
    const room = (count: number) => mailLink(short('x'.repeat(count)))
    const link = room(10)
    if (link.kind !== 'link') throw new Error(link.why)
    const free = longestMailLink - link.href.length + 10
    expect(room(free).kind).toBe('link')
    expect(room(free + 1)).toEqual({
      kind: 'none',
      why: `Too long for a mail link: ${longestMailLink + 1} characters of ${longestMailLink}. Save the draft.`,
    })
  })

  it('stands half a character', () => {
    expect(mailLink(short('a\uD800b')).kind).toBe('link')
  })
})
