// @vitest-environment happy-dom
/** Text of records never becomes markup, whoever wrote it: what a writer makes depends on the sheet's form alone. */
import { cleanLine } from '@shared/output/clean'
import { linkOf } from '@shared/output/link'
import type { Sheet } from '@shared/output/sheet'
import { writeSlackText, writeTeamsText } from '@shared/output/write-chat'
import { writeHtmlFile, writeRichText } from '@shared/output/write-html'
import { writeMarkdown } from '@shared/output/write-markdown'
import { writePlainText } from '@shared/output/write-plain'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { cycling, sheetOf } from './sheets'

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>1</script>',
  '<!-- -->',
  '&lt;b&gt; &amp; &#106;avascript:',
  '[click](javascript:alert(1))',
  '![x](https://tracker.example/p.png)',
  '<https://evil.example>',
  '[a]: https://evil.example',
  '# Heading',
  '## Heading',
  '===',
  '---',
  '***',
  '- item',
  '+ item',
  '* item',
  '1. item',
  '12) item',
  '- [x] done',
  '> quoted',
  '| a | b |',
  '|---|---|',
  '```js',
  '~~~',
  '`code`',
  '*bold* **bold** _it_ __it__ ~gone~ ~~gone~~',
  'snake_case and 3*4*5 and a~b~c',
  '<!channel> <@U123> @channel @here @everyone',
  '<https://evil.example|our bank>',
  ':rotating_light: :+1:',
  '\\*not\\*',
  '\\',
  'mailto:boss@corvane.example?bcc=all@evil.example',
  'boss@corvane.example',
  'www.evil.example and https://evil.example/path_(x)',
  'abc\u202Egnp.exe\u202C',
  '\u2066\u2069\u200F\u061C rtl',
  '\u0000\u0007bell\u001B[31m',
  'a\u2028b\u2029c\rd',
  '\t\tindented',
  '[^1]: note',
  '<details><summary>x</summary>',
  'https://good.example/a?b=c',
]

const hostile = fc
  .oneof(
    fc.constantFrom(...attacks),
    fc.tuple(fc.constantFrom(...attacks), fc.constantFrom(...attacks)).map(pair => pair.join(' ')),
    fc.tuple(fc.constantFrom(...attacks), fc.constantFrom(...attacks)).map(pair => pair.join('\n')),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'*_~`<>[]()#-+=|\\!&:@ a1.\n'), maxLength: 24 }),
  )
  .map(text => text.slice(0, 400))
  // What is nothing once it is clean leaves no block behind.
  .filter(text => cleanLine(text) !== '')
const hostiles = fc.array(hostile, { minLength: 1, maxLength: 12 })

/** The writer makes of hostile texts what it makes of harmless ones. */
function keepsItsForm(skeleton: (sheet: Sheet) => readonly string[], runs = 60): void {
  const harmless = skeleton(sheetOf(() => 'word'))
  fc.assert(
    fc.property(hostiles, texts => {
      expect(skeleton(sheetOf(cycling(texts)))).toEqual(harmless)
    }),
    { numRuns: runs },
  )
}

describe('whatever stands in the records', () => {
  it('HTML has the same elements and attributes, and a link only to what it shows', () => {
    keepsItsForm(sheet => htmlSkeleton(writeHtmlFile(sheet)), 25)
    keepsItsForm(sheet => htmlSkeleton(writeRichText(sheet)), 25)
  })

  it('Markdown has the same blocks and spans', () => {
    keepsItsForm(sheet => markdownSkeleton(writeMarkdown(sheet)))
  })

  it('Teams text has the same blocks and spans', () => {
    // One line is one paragraph there.
    keepsItsForm(sheet => withoutRepeats(markdownSkeleton(writeTeamsText(sheet))))
  })

  it('Slack text has the same marks and calls nobody', () => {
    keepsItsForm(sheet => slackSkeleton(writeSlackText(sheet)))
  })

  it('no text turns the direction of what follows or hides a control character', () => {
    fc.assert(
      fc.property(hostiles, texts => {
        const sheet = sheetOf(cycling(texts))
        for (const write of [
          writeHtmlFile,
          writeRichText,
          writeMarkdown,
          writeSlackText,
          writeTeamsText,
          writePlainText,
        ])
          expect(write(sheet)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]|(?!\n)\p{Cc}/u)
      }),
      { numRuns: 60 },
    )
  })

  it('the offline file has no script, loads nothing and says so to the browser', () => {
    for (const attack of attacks.filter(text => cleanLine(text) !== '')) {
      const sheet = sheetOf(() => attack)
      const page = new DOMParser().parseFromString(writeHtmlFile(sheet), 'text/html')
      expect(page.querySelectorAll('script, link, img, iframe, form, object, embed, base')).toHaveLength(0)
      expect(
        page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
      ).toContain("default-src 'none'")
      expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import/)
    }
  })
})

describe('an address', () => {
  it.each([
    ['https://demo-a.harborline.example/batches?id=7', true],
    ['https://host:8443/', true],
    ['http://host/', false],
    ['https://user:pw@host/', false],
    ['https://host/a b', false],
    ['https://host/"onclick', false],
    ['https://\u202Ehost/', false],
    ['javascript:alert(1)', false],
    ['mailto:a@b.example', false],
    ['data:text/html,x', false],
    [' https://host/', false],
    [`https://host/${'a'.repeat(2_050)}`, false],
  ])('%s becomes a link: %s', (text, is) => {
    expect(linkOf(text) === text).toBe(is)
  })
})

/** Tag and attribute names in order; a link only counts as harmless when its text is its address. */
function htmlSkeleton(html: string): readonly string[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  return [...page.body.querySelectorAll('*')].flatMap(element => {
    if (element.tagName === 'A') {
      expect(element.getAttribute('href')).toBe(element.textContent)
      expect(linkOf(element.textContent ?? '')).toBeDefined()
      return []
    }
    if (element.tagName === 'BR') return []
    return [`${element.tagName} ${element.getAttributeNames().join(' ')}`]
  })
}

const sameAddress = (url: string, text: string): boolean => {
  const plain = (address: string) =>
    decodeURI(address.replace(/^(?:mailto:|https?:\/\/)/, '')).replace(/\/$/, '')
  try {
    return plain(url) === plain(text)
  } catch {
    return url.includes(text)
  }
}

/** Types in order. Texts and line breaks are words; a link a reader makes by itself shows where it leads. */
function markdownSkeleton(markdown: string): readonly string[] {
  const walk = (node: Nodes): readonly string[] => {
    if (node.type === 'text' || node.type === 'break') return []
    const children = 'children' in node ? node.children.flatMap(walk) : []
    if (node.type === 'link') {
      const text = node.children.map(child => ('value' in child ? child.value : '?')).join('')
      expect([node.url, text, sameAddress(node.url, text)]).toEqual([node.url, text, true])
      return children
    }
    return [node.type, ...children]
  }
  return walk(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
}

const withoutRepeats = (types: readonly string[]) =>
  types.filter((type, at) => type !== 'paragraph' || types[at - 1] !== 'paragraph')

/** What Slack reads as its own: marks at the edge of a word, brackets, quotes, calls, names of faces. */
function slackSkeleton(text: string): readonly string[] {
  return text.split('\n').flatMap(line => {
    const marks = [...line.matchAll(/(?<![\p{L}\p{N}])([*_~`])(?=\S).*?\S\1(?![\p{L}\p{N}])/gu)].map(
      ([, mark]) => mark ?? '',
    )
    const others = line.match(/<[^>]*>|`|@(?:channel|here|everyone)|:[a-z0-9_+-]+:/gi) ?? []
    return [...(line.startsWith('>') ? ['quote'] : []), ...marks, ...others]
  })
}
