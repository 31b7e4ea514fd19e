/** A run sheet as it exists, to rows that say what each line became. No line is lost; nothing is made of it yet. */
import { looksBinary } from '../bytes'
import { looksLikeTranscript } from '../pasted-text/transcript'
import { readHtmlBlocks } from './html-blocks'
import { labelOf } from './labels'
import { isAction } from './parts'
import { type Rank, rankBlocks } from './rank'
import { RowList } from './row-list'
import { type Block, isPart, type PartForm, type RunSheetResult, refuseSheet, type SheetRow } from './sheet'
import { addTable } from './table-rows'
import { mostBlocks, readTextBlocks } from './text-blocks'
import { findTime } from './times'

/** Longest run sheet, in characters of its markup. */
export const longestSheet = 1_500_000

export interface SheetSource {
  readonly text: string
  readonly html?: string | undefined
  /** What it is called where it has no title of its own. */
  readonly name: string
}

/** Reads pasted or dropped words. Formatted text is read by its marks, where it holds the same words as the plain one. */
export function readRunSheet({ text, html, name }: SheetSource): RunSheetResult {
  if (text.trim() === '' && (html ?? '').trim() === '')
    return refuseSheet('There is no text in it. Copy the run sheet itself and paste again.')
  if (text.length > longestSheet || (html?.length ?? 0) > longestSheet) return refuseSheet(tooLong)
  if (looksBinary(text))
    return refuseSheet(`“${name}” holds no text that can be read. Save it as text or copy its words.`)
  const blocks = html === undefined ? readTextBlocks(text) : readHtmlBlocks(html)
  return sheetOfBlocks(blocks, name, html === undefined && looksLikeTranscript(text))
}

const tooLong = 'That is far more than one call has room for. Copy the part with the steps and paste again.'

/** `isOther`: it surely is something else, so nobody is asked whether it is a run sheet. */
export function sheetOfBlocks(blocks: readonly Block[], name: string, isOther = false): RunSheetResult {
  if (blocks.length === 0) return refuseSheet('There are no words in it, only marks or pictures.')
  if (linesIn(blocks) > mostBlocks) return refuseSheet(tooLong)
  const ranks = rankBlocks(blocks)
  const list = new RowList()
  for (let at = 0; at < blocks.length; at += 1) at = addBlock(list, blocks, ranks, at)
  const rows = withNumbers(withSlots(sharedOut(list.settled())))
  const steps = rows.filter(({ form }) => form === 'step')
  if (steps.length === 0)
    return refuseSheet(
      'No steps were found in it: it has no headings, no list, no table and no times. Give each step a line of its own with its minutes, as in “Restore one file, 5 min”.',
    )
  const title = rows.find(({ form }) => form === 'name')?.text ?? ''
  return {
    kind: 'sheet',
    sheet: {
      name: title === '' ? name : title.slice(0, 200),
      rows,
      notices: noticesFor(rows),
      isLikely: !isOther && isLikely(rows, blocks),
    },
  }
}

const linesIn = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (sum, { cells }) => sum + 1 + (cells ?? []).reduce((all, { lines }) => all + lines.length, 0),
    0,
  )

function addBlock(list: RowList, blocks: readonly Block[], ranks: readonly Rank[], at: number): number {
  const block = blocks[at] as Block
  const rank = ranks[at] as Rank
  if (rank !== 'cells') {
    addLine(list, block, rank)
    return at
  }
  let last = at
  while (blocks[last + 1]?.kind === 'cells' && blocks[last + 1]?.table === block.table) last += 1
  list.usual = undefined
  addTable(list, blocks.slice(at, last + 1))
  return last
}

function addLine(list: RowList, block: Block, rank: Rank): void {
  const { line, text, links, depth } = block
  if (rank === 'label') {
    list.usual = { form: labelOf(text) as PartForm, depth: block.kind === 'heading' ? -1 : depth }
    list.add({ line, form: 'label', text: '', label: text, links })
    return
  }
  if (rank === 'name') {
    list.add({ line, form: 'name', text, links })
    return
  }
  const isBelow = list.usual !== undefined && block.kind !== 'heading' && depth > list.usual.depth
  if (!isBelow) list.usual = undefined
  if (block.kind === 'code') list.add({ line, form: 'copy', text, value: text })
  else if (block.kind === 'on-slide') list.add({ line, form: 'switch', text, value: `Slide ${line}` })
  else if (rank === 'part' || rank === 'cells' || isBelow) list.addPart(line, text, links)
  else addTitle(list, block, rank)
}

/** A chapter or a step: its number and its time are no words of its title. */
function addTitle(list: RowList, { line, text, links }: Block, rank: 'chapter' | 'step'): void {
  const clean = text.replace(/^(?:(?:step|schritt)\s\d{1,2}\s?[:.–—-]\s*|\d{1,2}[.)]\s+)(?=\S)/i, '')
  const marker = text.slice(0, text.length - clean.length).trim()
  const found = findTime(clean)
  list.add({
    ...{ line, form: rank, links, label: marker === '' ? undefined : marker },
    ...(found === undefined || found.rest === ''
      ? { text: clean }
      : {
          text: found.rest,
          time: found.time,
          phrase: found.phrase,
          isLength: found.place === 'end' || undefined,
        }),
  })
}

/** Hello, questions and next steps are no steps: without anything below them they are minutes of the script. */
function withSlots(rows: readonly SheetRow[]): readonly SheetRow[] {
  const taken = new Set<string>()
  return rows.map((row, at) => {
    if (row.form !== 'step' && row.form !== 'chapter') return row
    if (
      /^(?:the )?(?:end|ende|finish|stop)$/i.test(row.text) &&
      row.time !== undefined &&
      row.minutes === undefined
    )
      return { ...row, form: 'label', text: '', label: row.text }
    const form = labelOf(row.text)
    if (form !== 'hello' && form !== 'questions' && form !== 'next-steps') return row
    const next = rows[at + 1]
    const isAlone =
      next === undefined || !(isPart(next.form) || (row.form === 'chapter' && next.form === 'step'))
    if (!isAlone || taken.has(form) || row.minutes === undefined) return row
    taken.add(form)
    return { ...row, form, text: '', label: row.text }
  })
}

/** Minutes that only a chapter has are those of its steps. */
function sharedOut(rows: readonly SheetRow[]): readonly SheetRow[] {
  const minutes = new Map<number, number>()
  rows.forEach((row, at) => {
    if (row.form !== 'chapter' || row.minutes === undefined) return
    const end = rows.findIndex((one, i) => i > at && one.form === 'chapter')
    const steps = rows.slice(at + 1, end < 0 ? undefined : end).filter(({ form }) => form === 'step')
    const open = steps.filter(step => step.minutes === undefined)
    const left = row.minutes - steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0)
    if (open.length === 0 || left <= 0) return
    for (const step of open) minutes.set(step.id, Math.max(0.5, Math.round((left / open.length) * 2) / 2))
  })
  return rows.map(row => (minutes.has(row.id) ? { ...row, minutes: minutes.get(row.id) } : row))
}

const withNumbers = (rows: readonly SheetRow[]): readonly SheetRow[] =>
  rows.map((row, id) => ({ ...row, id }))

function noticesFor(rows: readonly SheetRow[]): readonly string[] {
  const steps = rows.filter(({ form }) => form === 'step')
  const bare = steps.filter(({ minutes }) => minutes === undefined).length
  const shared = rows.some(({ form, minutes }) => form === 'chapter' && minutes !== undefined)
  return [
    ...(bare === 0
      ? []
      : [
          bare === steps.length
            ? 'No minutes were found: each step gets 3 until you say otherwise.'
            : `${bare === 1 ? '1 step has' : `${bare} steps have`} no minutes: 3 each until you say otherwise.`,
        ]),
    ...(shared ? ['Minutes that stood at a chapter were shared out among its steps.'] : []),
  ]
}

/** Three steps with minutes, or with things to show, below nothing that reads like an invite or a mail. */
function isLikely(rows: readonly SheetRow[], blocks: readonly Block[]): boolean {
  const steps = rows.filter(({ form }) => form === 'step')
  if (steps.length < 3 || blocks.slice(0, 12).some(({ text }) => invites.test(text))) return false
  const timed = steps.filter(({ minutes }) => minutes !== undefined).length
  const shows = rows.filter(
    ({ form, text }) =>
      form === 'open' || form === 'copy' || form === 'switch' || (form === 'click' && isAction(text)),
  ).length
  const lessons = rows.filter(({ form }) => form === 'takeaway' || form === 'fallback').length
  return (
    (timed * 2 >= steps.length && shows + lessons > 0) ||
    (timed >= 3 && timed === steps.length) ||
    shows + lessons >= steps.length
  )
}

const invites =
  /^(?:when|where|organi[sz]er|required|from|to|subject|sent|hi|hello|dear|guten tag|hallo)\b.{0,60}[:,]|\b(?:zoom\.us|teams\.microsoft|meet\.google|webex\.com)\b|^begin:v/i
