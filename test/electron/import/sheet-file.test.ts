import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { mostUnpackedBytes, readSheetFile } from '../../../electron/import/sheet-file'
import { sheetOf } from '../../shared/formats/run-sheet/sheet-stand'

const run = (words: string) => `<a:p><a:r><a:t>${words}</a:t></a:r></a:p>`
const shape = (type: string, ...lines: readonly string[]) =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:txBody>${lines.map(run).join('')}</p:txBody></p:sp>`
const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))

const deck = zip({
  'ppt/presentation.xml':
    '<p:sldIdLst><p:sldId id="256" r:id="rId3"/><p:sldId id="257" r:id="rId2"/></p:sldIdLst>',
  'ppt/_rels/presentation.xml.rels':
    '<Relationship Id="rId2" Target="slides/slide1.xml"/><Relationship Id="rId3" Target="slides/slide2.xml"/>',
  'ppt/slides/slide1.xml': shape('title', 'Restore one file') + shape('body', 'Two clicks', 'No ticket'),
  'ppt/slides/slide2.xml': shape('ctrTitle', 'The server is down') + shape('sldNum', '1'),
  'ppt/slides/_rels/slide1.xml.rels': '<Relationship Id="rId1" Target="../notesSlides/notesSlide7.xml"/>',
  'ppt/notesSlides/notesSlide7.xml':
    shape('sldImg') +
    shape('body', 'The shift lead does this alone &amp; fast.', 'Takeaway: nobody waits') +
    shape('sldNum', '2'),
})

describe('a run sheet in a file', () => {
  it('of a deck: titles are steps in the order shown, notes are Tell, the rest is what the slide shows', () => {
    const { rows, name } = sheetOf(readSheetFile(deck, 'Backup.pptx'))
    expect(name).toBe('Backup')
    expect(rows.map(({ form, text }) => [form, text])).toEqual([
      ['step', 'The server is down'],
      ['step', 'Restore one file'],
      ['switch', 'Two clicks; No ticket'],
      ['tell', 'The shift lead does this alone & fast.'],
      ['takeaway', 'nobody waits'],
    ])
  })

  it('of a document: headings, lists and tables', () => {
    const p = (words: string, style = '') =>
      `<w:p><w:pPr>${style}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t><w:instrText>HYPERLINK</w:instrText></w:r></w:p>`
    const cell = (words: string) => `<w:tc>${p(words)}</w:tc>`
    const document = zip({
      'word/document.xml': [
        p('Demo of the day', '<w:pStyle w:val="Title"/>'),
        p('Morning', '<w:pStyle w:val="Heading2"/>'),
        `<w:tbl><w:tr>${cell('Step')}${cell('Min')}</w:tr><w:tr>${cell('See the day')}${cell('4')}</w:tr></w:tbl>`,
        p('Settings &gt; Day &gt; Map', '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
      ].join(''),
    })
    const { rows, name } = sheetOf(readSheetFile(document, 'x.docx'))
    expect(name).toBe('Demo of the day')
    expect(rows.filter(({ form }) => form === 'step')).toMatchObject([{ text: 'See the day', minutes: 4 }])
    expect(JSON.stringify(rows)).not.toContain('HYPERLINK')
  })

  it('of a page and of a text', () => {
    const page = '<html><script>bad()</script><ol><li>Restore (5 min)<li>Prove it (4 min)</ol></html>'
    expect(sheetOf(readSheetFile(strToU8(page), 'a.html')).rows.map(({ text }) => text)).toEqual([
      'Restore',
      'Prove it',
    ])
    expect(sheetOf(readSheetFile(strToU8('# A\n- Restore (5 min)\n- Prove it (4 min)'), 'a.md')).name).toBe(
      'A',
    )
  })

  it.each([
    ['one with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'a.pptx', 'has a password'],
    ['a broken archive', deck.slice(0, 400), 'a.pptx', 'is damaged'],
    ['another archive', zip({ 'readme.txt': 'hello' }), 'a.zip', 'neither a slide deck nor a document'],
    ['a text that says it is a deck', strToU8('hello'), 'a.pptx', 'not what its name says'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]), 'a.png', 'holds no text'],
    ['no file at all', new Uint8Array(), 'a.txt', 'no text'],
    [
      'more than the cap',
      zip({ 'word/document.xml': ' '.repeat(mostUnpackedBytes + 1) }),
      'a.docx',
      'unpacks to more',
    ],
  ])('%s is refused in plain words', (_what, bytes, name, words) => {
    const result = readSheetFile(bytes, name)
    expect(result.kind === 'refused' && result.message).toContain(words)
  })
})
