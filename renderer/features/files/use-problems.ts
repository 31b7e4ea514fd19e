/** All problems, fetched page by page: the first page stands at once, and a list that stands is replaced whole. */
import type { StoreProblem } from '@shared/safety'
import { useCallback, useEffect, useState } from 'react'
import { ask } from '../../api'
import { wordsOf } from '../../state/say-failure'
import { useStore } from '../../state/store'

const pageSize = 500
/** Solving many tells of many changes; the list is read again when they have settled. */
const settleMs = 200

interface Held {
  /** Undefined until the first page is here. */
  readonly problems: readonly StoreProblem[] | undefined
  readonly failed: string | null
}

export function useProblems() {
  const told = useStore(state => state.changesTold)
  const [held, hold] = useState<Held>({ problems: undefined, failed: null })
  const [tries, setTries] = useState(0)
  const isFirst = held.problems === undefined
  useEffect(() => {
    let isWanted = true
    const show = (problems: readonly StoreProblem[]) => isWanted && hold({ problems, failed: null })
    const timer = setTimeout(
      () =>
        readAll(isFirst ? show : () => undefined, () => isWanted).then(
          problems => problems && show(problems),
          error => isWanted && hold({ problems: undefined, failed: wordsOf(error) }),
        ),
      isFirst ? 0 : settleMs,
    )
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [told, tries])
  const drop = useCallback((solved: ReadonlySet<string>) => {
    hold(({ problems, failed }) => ({ problems: problems?.filter(({ id }) => !solved.has(id)), failed }))
  }, [])
  return { ...held, drop, again: () => setTries(tries + 1) }
}

async function readAll(
  onPage: (sofar: readonly StoreProblem[]) => void,
  isWanted: () => boolean,
): Promise<readonly StoreProblem[] | undefined> {
  const all: StoreProblem[] = []
  while (isWanted()) {
    const page = await ask('listProblems', { from: all.length, count: pageSize })
    all.push(...page)
    if (page.length < pageSize) return all
    onPage([...all])
  }
  return undefined
}
