/**
 * The one page on which a proof of concept is signed off, as data: whoever prints it lays it out. It is for them, so it
 * holds what was agreed and measured, and nothing private: no notes of ours, no stance, no role.
 */
import type { Deal } from '../domain/deal'
import type { Need } from '../domain/need'
import type { Criterion, Poc } from '../domain/poc'
import type { Prospect } from '../domain/prospect'
import { exitLabels } from './poc-words'

export type SignOffBlock =
  | { readonly kind: 'title'; readonly text: string; readonly sub: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table'
      readonly title: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'text'; readonly title: string; readonly text: string }
  | { readonly kind: 'signatures'; readonly lines: readonly SignatureLine[] }

export interface SignatureLine {
  /** "For Corvane Packaging". */
  readonly side: string
  /** Empty where somebody is still to sign. */
  readonly name: string
  /** "27 Nov 2026", or empty. */
  readonly on: string
}

export interface Named {
  readonly id: string
  readonly name: string
}

export interface SignOffContext {
  readonly deal: Deal
  readonly prospect: Prospect | undefined
  /** Theirs; a summary's title is a name. */
  readonly people: readonly Named[]
  readonly colleagues: readonly (Named & { readonly me: boolean })[]
  /** "27 Nov 2026" for "2026-11-27". */
  readonly dayWords: (day: string) => string
}

const notSaid = 'not said'

export function pocSignOff(poc: Poc, context: SignOffContext): readonly SignOffBlock[] {
  const { deal, prospect, dayWords } = context
  const company = prospect?.name ?? 'Customer'
  const criteria = poc.criteria.filter(one => one.text.trim() !== '')
  const between = [poc.startsOn, poc.endsOn].map(day => (day === undefined ? notSaid : dayWords(day)))
  return [
    { kind: 'title', text: `Proof of concept: ${poc.name}`, sub: `${company}, ${deal.name}` },
    {
      kind: 'facts',
      facts: [
        ['Runs', `${between[0]} to ${between[1]}`],
        ['Criteria', `${criteria.filter(one => one.result?.met === true).length} of ${criteria.length} met`],
        ['Decision', decisionWords(poc, context)],
      ],
    },
    {
      kind: 'table',
      title: 'What was to be proved',
      columns: ['Criterion', 'For the need', 'Threshold', 'How measured', 'By whom', 'Result'],
      rows: criteria.map(one => criterionRow(one, context)),
    },
    ...(poc.exitDecision?.why ? [{ kind: 'text', title: 'Why', text: poc.exitDecision.why } as const] : []),
    ...(poc.signOff?.words
      ? [{ kind: 'text', title: 'In their words', text: poc.signOff.words } as const]
      : []),
    { kind: 'signatures', lines: signatures(poc, company, context) },
  ]
}

function decisionWords({ exitDecision }: Poc, { dayWords }: SignOffContext): string {
  if (exitDecision === undefined) return 'open'
  return `${exitLabels[exitDecision.is]}, ${dayWords(exitDecision.on)}`
}

function criterionRow(one: Criterion, context: SignOffContext): readonly string[] {
  const need = context.prospect?.needs.find(({ id }) => id === one.needId)
  return [
    one.text,
    need === undefined ? '' : needWords(need),
    one.threshold ?? notSaid,
    one.method ?? notSaid,
    ownerName(one, context) ?? notSaid,
    resultWords(one, context),
  ]
}

/** Their own sentence in quotation marks; one of ours stands without. */
const needWords = ({ words, quoted }: Need): string => (quoted ? `“${words}”` : words)

/** Of theirs or of ours; undefined while nobody is named. */
export function ownerName(
  { ownerPersonId, ownerColleagueId }: Criterion,
  { people, colleagues }: Pick<SignOffContext, 'people' | 'colleagues'>,
): string | undefined {
  return (
    people.find(({ id }) => id === ownerPersonId)?.name ??
    colleagues.find(({ id }) => id === ownerColleagueId)?.name
  )
}

function resultWords({ result }: Criterion, { dayWords }: SignOffContext): string {
  if (result === undefined) return 'open'
  const value = result.value === undefined || result.value.trim() === '' ? '' : `: ${result.value}`
  return `${result.met ? 'met' : 'not met'}${value}, ${dayWords(result.on)}`
}

function signatures(poc: Poc, company: string, context: SignOffContext): readonly SignatureLine[] {
  const signer = context.people.find(({ id }) => id === poc.signOff?.personId)
  const on = poc.signOff === undefined ? '' : context.dayWords(poc.signOff.on)
  const me = context.colleagues.find(colleague => colleague.me)
  return [
    { side: `For ${company}`, name: signer?.name ?? '', on },
    { side: 'For us', name: me?.name ?? '', on: '' },
  ]
}

/** The page as Markdown, for a mail or a shared document. */
export const signOffMarkdown = (blocks: readonly SignOffBlock[]): string =>
  `${blocks.map(blockMarkdown).join('\n\n')}\n`

function blockMarkdown(block: SignOffBlock): string {
  switch (block.kind) {
    case 'title':
      return `# ${line(block.text)}\n\n${line(block.sub)}`
    case 'facts':
      return block.facts.map(([label, value]) => `- **${label}:** ${line(value)}`).join('\n')
    case 'table':
      return `## ${block.title}\n\n${tableMarkdown(block)}`
    case 'text':
      return `## ${block.title}\n\n${block.text}`
    case 'signatures':
      return block.lines
        .map(({ side, name, on }) => `${side}: ${name || '____________________'}, ${on || 'date __________'}`)
        .join('\n\n')
  }
}

function tableMarkdown({ columns, rows }: Extract<SignOffBlock, { kind: 'table' }>): string {
  if (rows.length === 0) return 'No criteria were agreed.'
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n')
}

const line = (text: string): string => text.replace(/\s*\n\s*/g, ' ')
/** A bar would end the cell, a line break the row. */
const cell = (text: string): string => line(text).replaceAll('\\', '\\\\').replaceAll('|', '\\|')
