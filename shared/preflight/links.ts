/** Every page a call or a day needs open, in the order in which it is wanted. Only https is ever opened. */
import type { Call } from '../domain/call'
import type { Environment } from '../domain/environment'
import type { ScriptCopy } from '../domain/script-copy'

export interface Link {
  readonly label: string
  readonly url: string
}

export interface Links {
  readonly open: readonly Link[]
  /** Named, never opened: no https. */
  readonly leftOut: readonly Link[]
}

/** Its tenants, what its script opens, and last the meeting: who joins early waits with a camera on. */
export function linksOfCall(
  call: Pick<Call, 'environmentIds' | 'joinUrl' | 'title'>,
  environments: readonly Environment[],
  copy?: ScriptCopy | undefined,
): Links {
  return sorted(wantedBy(call, environments, copy))
}

export interface CallPages {
  readonly call: Pick<Call, 'environmentIds' | 'joinUrl' | 'title' | 'start'>
  readonly copy?: ScriptCopy | undefined
}

/** Of the calls of a day, the first call's first. */
export function linksOfDay(calls: readonly CallPages[], environments: readonly Environment[]): Links {
  const inOrder = calls.toSorted(
    (a, b) => Date.parse(a.call.start ?? '') - Date.parse(b.call.start ?? '') || 0,
  )
  return sorted(inOrder.flatMap(({ call, copy }) => wantedBy(call, environments, copy)))
}

function wantedBy(
  call: Pick<Call, 'environmentIds' | 'joinUrl' | 'title'>,
  environments: readonly Environment[],
  copy: ScriptCopy | undefined,
): readonly Link[] {
  const tenants = call.environmentIds.flatMap(id => environments.filter(one => one.id === id))
  const steps = copy === undefined || copy.deletedAt !== undefined ? [] : copy.steps
  const rows = steps.flatMap(step => step.show.filter(row => row.form === 'open'))
  return [
    ...tenants.flatMap(linksOfEnvironment),
    ...rows.flatMap(({ text, value }) => linkOf(text, value)),
    ...linkOf(`Meeting: ${call.title}`, call.joinUrl),
  ]
}

export const linksOfEnvironment = ({ name, url, moreUrls = [] }: Environment): readonly Link[] => [
  ...linkOf(name, url),
  ...moreUrls.flatMap(one => linkOf(name, one)),
]

const linkOf = (label: string, url: string | undefined): readonly Link[] =>
  url === undefined || url.trim() === '' ? [] : [{ label, url: url.trim() }]

/** Each address once, where it is wanted first. */
function sorted(links: readonly Link[]): Links {
  const once = links.filter(({ url }, at) => links.findIndex(other => other.url === url) === at)
  const isOpened = ({ url }: Link) => /^https:\/\/[^/]/i.test(url)
  return { open: once.filter(isOpened), leftOut: once.filter(link => !isOpened(link)) }
}
