/** The lines of a paste and what each was read as. Every line ends up somewhere: nothing pasted is lost. */
import type { PersonDraft, SentenceDraft } from '../draft'
import { markBoilerplate } from '../meeting-links'
import { readAddress } from '../person-names'
import { readAddressList, readPersonLine } from './people-lines'

type Use = SentenceDraft['use']

/** Lines with their use so far; `undefined` is still open. Changed in place while one text is read. */
export interface PastedLines {
  readonly texts: readonly string[]
  readonly uses: (Use | undefined)[]
}

/** The line between a mail and the one it quotes or forwards. */
export const mailHead =
  /^(?:>\s*)*(?:-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|oorspronkelijk bericht|message d'origine).*|begin forwarded message:|(?:on|am|op|le|el)\b.{5,200}(?:wrote|schrieb|schreef|a écrit|escribió).{0,120}:)\s*$/iu
const chatHead =
  /^[\p{Lu}][\p{L} .'’-]{1,40}\s{1,4}(?:\[|—\s*)?(?:(?:today|yesterday) at )?\d{1,2}:\d{2}(?:\s?[AP]M)?\]?$/u
/** "[16/11/2026 09:41] Tom Okafor", as Teams copies it. */
const stampedHead = /^\[[^\]]{0,24}\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\]\s+\p{Lu}[\p{L} .'’-]{1,40}$/u
const tableHead = /^(?=.{0,300}\b(?:e-?mail|mail)\b)(?:[\p{L} -]{2,30}[,;\t|]){1,12}[\p{L} -]{2,30}$/iu

/** Splits the paste; the paragraphs of meeting services and the heads of quoted mails are set aside. */
export function pastedLines(text: string): PastedLines {
  const texts = text.split(/\r\n|\n|\r/)
  const service = markBoilerplate(texts)
  const uses = texts.map((line, i): Use | undefined => {
    const isHead =
      mailHead.test(line) ||
      chatHead.test(line.trim()) ||
      stampedHead.test(line.trim()) ||
      tableHead.test(line)
    return service[i] || isHead ? 'boilerplate' : undefined
  })
  return { texts, uses }
}

/** The open lines; what is used reads as empty, so that indexes stay. */
export function openTexts(lines: PastedLines): readonly string[] {
  return lines.texts.map((text, i) => (lines.uses[i] === undefined ? text : ''))
}

/** Marks a stretch of lines that are still open. */
export function markLines(lines: PastedLines, from: number, to: number, use: Use): void {
  for (let i = from; i <= to; i++) if ((lines.texts[i] ?? '').trim() !== '') lines.uses[i] ??= use
}

/** People on open lines of their own; addresses inside a sentence are people too, but the sentence stays. */
export function takePeople(lines: PastedLines): readonly PersonDraft[] {
  return openTexts(lines).flatMap((text, i) => {
    if (text.trim() === '') return []
    const listed = readAddressList(text, i + 1)
    const one = listed.length > 1 ? undefined : readPersonLine(text, i + 1)
    if (one || (listed.length > 0 && isOnlyPeople(text))) markLines(lines, i, i, 'person')
    return one ? [one] : listed
  })
}

function isOnlyPeople(text: string): boolean {
  const rest = text.split(/[;,<>\s]+/).filter(word => readAddress(word) === undefined && word !== '')
  return rest.every(word => /^[\p{Lu}"'(]/u.test(word) || /^(?:van|von|de|der|den|la|le|und|and)$/.test(word))
}
