/**
 * The tree of BEGIN and END, forgiving: a missing END closes at the next sign that it should have, an END
 * without BEGIN is passed over. Only what the file's end cut off counts as unfinished.
 */
import type { Notice } from '../draft'
import type { ContentLine } from './content-lines'

/** One component: VEVENT, VTIMEZONE and so on. `cutOff`: the file ended inside it. */
export interface Component {
  readonly name: string
  readonly line: number
  readonly lines: readonly ContentLine[]
  readonly children: readonly Component[]
  readonly cutOff: boolean
}

interface Open {
  name: string
  line: number
  lines: ContentLine[]
  children: Component[]
}

const siblings = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE', 'VCALENDAR'])

/** Builds the tree below one root that holds everything the file had. */
export function buildComponents(lines: readonly ContentLine[]): {
  readonly root: Component
  readonly notices: readonly Notice[]
} {
  const root: Open = { name: '', line: 0, lines: [], children: [] }
  const stack: Open[] = [root]
  const notices: Notice[] = []
  for (const line of lines) {
    if (line.name === 'BEGIN') begin(stack, line, notices)
    else if (line.name === 'END') end(stack, line, notices)
    else stack.at(-1)?.lines.push(line)
  }
  while (stack.length > 1) close(stack, stack.at(-1)?.name !== 'VCALENDAR')
  return { root: { ...root, cutOff: false }, notices }
}

/** The first property of that name. */
export function firstOf(component: Component, name: string): ContentLine | undefined {
  return component.lines.find(line => line.name === name)
}

/** Every property of that name, in the file's order. */
export function allOf(component: Component, name: string): readonly ContentLine[] {
  return component.lines.filter(line => line.name === name)
}

function begin(stack: Open[], line: ContentLine, notices: Notice[]): void {
  const name = line.value.trim().toUpperCase()
  const unclosed = stack.findLastIndex(open => siblings.has(open.name) && open.name !== 'VCALENDAR')
  if (unclosed > 0 && siblings.has(name)) {
    const open = stack[unclosed]
    notices.push({
      line: open?.line,
      message: `${open?.name} has no END; what it holds was read up to the next BEGIN.`,
    })
    while (stack.length > unclosed) close(stack, false)
  }
  stack.push({ name, line: line.line, lines: [], children: [] })
}

function end(stack: Open[], line: ContentLine, notices: Notice[]): void {
  const name = line.value.trim().toUpperCase()
  const at = stack.findLastIndex(open => open.name === name)
  if (at < 1) {
    notices.push({ line: line.line, message: `END:${name.slice(0, 40)} closes nothing and was passed over.` })
    return
  }
  while (stack.length > at) close(stack, false)
}

function close(stack: Open[], cutOff: boolean): void {
  const open = stack.pop()
  if (open) stack.at(-1)?.children.push({ ...open, cutOff })
}
