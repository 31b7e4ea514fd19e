/** What is done with an environment by one press or key, wherever it is shown. */
import type { Environment } from '@shared/domain/environment'
import type { Links } from '@shared/preflight/links'
import { ask } from '../../api'
import { now } from '../../state/clock'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { changeEnvironment } from './EnvironmentFields'

const say = (text: string): void => useStore.getState().say(text)
const orSayIt = async (action: () => Promise<unknown>): Promise<void> => {
  await orSay(useStore.getState().say, action)
}

type Copied = 'url' | 'userName' | 'passwordItem'
const words: Readonly<Record<Copied, string>> = {
  url: 'URL',
  userName: 'User name',
  passwordItem: 'Item name',
}

export async function copyFrom(environment: Environment, field: Copied): Promise<void> {
  const text = environment[field]
  if (text === undefined) return say(`${environment.name} has no ${words[field].toLowerCase()} yet.`)
  await orSayIt(async () => {
    await ask('copyText', { text })
    say(`${words[field]} copied`)
  })
}

export const openUrl = (url: string): Promise<void> => orSayIt(() => ask('openLink', { url }))

/** Main asks once and opens one after the other; what was left out is named. */
export async function openAll({ open, leftOut }: Links): Promise<void> {
  if (open.length + leftOut.length === 0) return say('No page is known yet: give the environment its URL.')
  await orSayIt(async () => {
    const done = await ask('openLinks', { links: [...open, ...leftOut] })
    const left = done.leftOut.map(({ label, why }) => `${label}: ${why}`).join('; ')
    if (done.opened > 0)
      say(`${done.opened === 1 ? '1 page' : `${done.opened} pages`} opened${left && `. Left out: ${left}`}`)
    else if (left !== '') say(`Nothing was opened. Left out: ${left}`)
  })
}

export function verifyNow(environment: Environment): void {
  changeEnvironment(environment.id, before => ({ ...before, lastVerifiedAt: now() }), 'Environment verified')
  say(`${environment.name} is verified as of now`)
}
