/** Rows as they are collected; their minutes are settled when all are known. */
import { recognisePart } from './parts'
import { settleTimes } from './settle-times'
import type { PartForm, RowForm, SheetLink, SheetRow } from './sheet'
import type { TimePhrase } from './times'

export interface Draft {
  readonly line: number
  readonly form: RowForm
  readonly text: string
  readonly value?: string | undefined
  readonly label?: string | undefined
  readonly time?: string | undefined
  readonly phrase?: TimePhrase | undefined
  readonly isLength?: boolean | undefined
  readonly links?: readonly SheetLink[]
}

export class RowList {
  readonly drafts: Draft[] = []
  /** What the list or heading above says of the lines below it. */
  usual: { readonly form: PartForm; readonly depth: number } | undefined

  add(draft: Draft): void {
    this.drafts.push(draft)
    for (const { text, url } of draft.links ?? [])
      if (!draft.text.includes(url))
        this.drafts.push({ line: draft.line, form: 'open', text: text || url, value: url })
  }

  addPart(line: number, text: string, links: readonly SheetLink[], usual?: PartForm): void {
    const found = recognisePart(text, links, usual ?? this.usual?.form)
    this.drafts.push({ line, ...found })
    for (const more of links) {
      if (more.url !== found.value && !text.includes(more.url))
        this.drafts.push({ line, form: 'open', text: more.text || more.url, value: more.url })
    }
  }

  settled(): readonly SheetRow[] {
    const timed = this.drafts.filter(({ phrase }) => phrase !== undefined)
    const settled = settleTimes(timed)
    const minutes = new Map(timed.map((draft, at) => [draft, settled[at]]))
    return this.drafts.map((draft, id) => {
      const { phrase, isLength: _, links: __, ...row } = draft
      if (phrase === undefined) return { id, ...row }
      const own = minutes.get(draft)
      // A time that says no length stays in the words.
      return own === undefined && phrase.kind !== 'clock'
        ? { id, ...row, text: `${row.time} ${row.text}`, time: undefined }
        : { id, ...row, minutes: own }
    })
  }
}
