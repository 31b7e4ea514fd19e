import { recordKinds } from '@shared/domain/record'
import type { StoreProblem } from '@shared/safety'
import { ChevronDown, ChevronRight, CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { useNow } from '../../state/clock'
import { useStore } from '../../state/store'
import { Icon, type IconType, type Tone } from '../../ui/Icon'
import { Row } from '../../ui/Row'
import styles from './Files.module.css'
import type { ProblemRow } from './problem-rows'
import { formWords } from './problem-words'
import { figure, kindName, whenWords } from './words'

const icons: Readonly<Partial<Record<Tone, IconType>>> = {
  danger: CircleAlert,
  warn: TriangleAlert,
  ask: Info,
}

export function problemRowText(row: ProblemRow): string {
  if (row.kind === 'problem') return `${nameOf(row.problem)}, ${formWords[row.problem.form].one}`
  const { form, problems } = row.group
  return `${formWords[form].many(problems.length)}, ${row.isOpen ? 'unfolded' : 'folded'}`
}

/** What it is about: the record's title, else its kind and the beginning of its id, else the file's name. */
export function nameOf({ title, file, form }: StoreProblem): string {
  if (title) return title
  const [name = '', folder] = file.split('/').toReversed()
  const kind = recordKinds.find(one => one === folder)
  if (kind !== undefined && /^[0-9a-f]{8}-/.test(name)) return `${kindName(kind)} ${name.slice(0, 8)}`
  return form === 'mass-gone' || name === '' ? formWords[form].one : name
}

/** A row of the list: one problem, or the head of those of one form. */
export function ProblemRowWords({ row }: { readonly row: ProblemRow }) {
  const zone = useStore(state => state.zone)
  const nowMs = useNow('minute')
  if (row.kind === 'group') return <GroupWords row={row} />
  const { problem, isInner } = row
  const { one, tone } = formWords[problem.form]
  return (
    <Row
      start={
        <span className={styles.lead} data-inner={isInner || undefined}>
          {!isInner && <Icon of={icons[tone] ?? Info} size="sm" tone={tone} />}
        </span>
      }
      title={nameOf(problem)}
      note={isInner ? problem.file : one}
      end={problem.at === undefined ? undefined : whenWords(problem.at, nowMs, zone)}
    />
  )
}

function GroupWords({ row }: { readonly row: Extract<ProblemRow, { kind: 'group' }> }) {
  const { many, tone } = formWords[row.group.form]
  const count = row.group.problems.length
  return (
    <Row
      start={<Icon of={icons[tone] ?? Info} size="sm" tone={tone} />}
      title={<b className={styles.strong}>{many(count)}</b>}
      note={row.isOpen ? undefined : `Enter shows all ${figure(count)}`}
      end={<Icon of={row.isOpen ? ChevronDown : ChevronRight} size="sm" />}
    />
  )
}
