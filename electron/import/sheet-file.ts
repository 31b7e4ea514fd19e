/**
 * A run sheet in a file: a slide deck, a document, a page or a text. Of an archive only the named parts are unpacked,
 * and never more than a cap, whatever the archive says of itself.
 */
import { decodeBytes } from '@shared/formats/bytes'
import { readDocumentBlocks, readSlideBlocks } from '@shared/formats/run-sheet/office-blocks'
import { readRunSheet, sheetOfBlocks } from '@shared/formats/run-sheet/read-run-sheet'
import { type RunSheetResult, refuseSheet } from '@shared/formats/run-sheet/sheet'
// Its build for Node declares a `require` of its own, which the bundler's shim declares again in a chunk that is shared.
import { strFromU8, unzipSync } from 'fflate/browser'

const mostSlides = 400
/** Of all parts together, unpacked: the words of the longest deck are a tenth of it. */
export const mostUnpackedBytes = 24 * 1024 * 1024

export function readSheetFile(bytes: Uint8Array, name: string): RunSheetResult {
  const title = name.replace(/\.[a-z0-9]{1,6}$/i, '')
  if (startsWith(bytes, [0x50, 0x4b])) return readArchive(bytes, name, title)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuseSheet(lockedWords(name))
  if (/\.(?:pptx|docx)$/i.test(name))
    return refuseSheet(`“${name}” is not what its name says, or is damaged.`)
  const decoded = decodeBytes(bytes)
  if (decoded.kind === 'binary')
    return refuseSheet(`“${name}” holds no text. Presnap reads .pptx, .docx, .html, .md and plain text.`)
  const isPage = /\.x?html?$/i.test(name) || /^\s*<(?:!doctype|html)\b/i.test(decoded.text)
  return readRunSheet({ text: decoded.text, html: isPage ? decoded.text : undefined, name: title })
}

/** Office wraps what has a password, and what it wrote before 2007, in the same old container. */
const lockedWords = (name: string): string =>
  `“${name}” has a password, or is of an Office older than 2007. Save it without one as .pptx or .docx and try again.`

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((one, at) => bytes[at] === one)

const wanted =
  /^(?:ppt\/slides\/(?:_rels\/)?slide\d{1,4}\.xml(?:\.rels)?|ppt\/notesSlides\/notesSlide\d{1,4}\.xml|ppt\/presentation\.xml|ppt\/_rels\/presentation\.xml\.rels|word\/document\.xml)$/

function readArchive(bytes: Uint8Array, name: string, title: string): RunSheetResult {
  const parts = unpack(bytes)
  if (parts === 'too-large')
    return refuseSheet(`“${name}” unpacks to more than a run sheet has, so it was not read.`)
  if (parts === 'damaged') return refuseSheet(`“${name}” is damaged: it cannot be unpacked.`)
  const document = parts.get('word/document.xml')
  if (document !== undefined) return sheetOfBlocks(readDocumentBlocks(document), title)
  const slides = slidesOf(parts)
  if (slides.length === 0)
    return refuseSheet(
      `“${name}” is neither a slide deck nor a document. Presnap reads .pptx, .docx, .html, .md and plain text.`,
    )
  return sheetOfBlocks(readSlideBlocks(slides), title)
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, string> | 'too-large' | 'damaged' {
  let size = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false
        size += originalSize
        // What it says of itself sizes the room it is given, so nothing can unpack beyond it.
        return size <= mostUnpackedBytes
      },
    })
    if (size > mostUnpackedBytes) return 'too-large'
    return new Map(Object.entries(files).map(([path, data]) => [path, strFromU8(data)]))
  } catch {
    return 'damaged'
  }
}

/** In the order they are shown; hidden ones too, for they hold words. */
function slidesOf(parts: ReadonlyMap<string, string>) {
  const shown = [
    ...(parts.get('ppt/presentation.xml') ?? '').matchAll(/<p:sldId\b[^>]{0,400}?r:id="([^"]{1,40})"/g),
  ]
  const targets = relationsOf(parts.get('ppt/_rels/presentation.xml.rels') ?? '')
  const inOrder = shown.flatMap(([, id]) => targets.get(id ?? '')?.replace(/^\/?(?:ppt\/)?/, 'ppt/') ?? [])
  const all = [...parts.keys()].filter(path => /^ppt\/slides\/slide\d+\.xml$/.test(path))
  const paths = inOrder.length > 0 ? inOrder : all.toSorted((a, b) => numberIn(a) - numberIn(b))
  return paths.slice(0, mostSlides).flatMap((path, at) => {
    const slide = parts.get(path)
    const file = path.split('/').at(-1) ?? ''
    const notes = [...relationsOf(parts.get(`ppt/slides/_rels/${file}.rels`) ?? '').values()].find(target =>
      target.includes('notesSlide'),
    )
    if (slide === undefined) return []
    return [
      { number: at + 1, slide, notes: notes && parts.get(`ppt/notesSlides/${notes.split('/').at(-1)}`) },
    ]
  })
}

const numberIn = (path: string): number => Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0)

function relationsOf(xml: string): ReadonlyMap<string, string> {
  const found = [...xml.matchAll(/<Relationship\b([^>]{0,1000})>/g)].map(
    ([, words = '']) =>
      [
        /\bId="([^"]{1,40})"/.exec(words)?.[1] ?? '',
        /\bTarget="([^"]{1,400})"/.exec(words)?.[1] ?? '',
      ] as const,
  )
  return new Map(found)
}
