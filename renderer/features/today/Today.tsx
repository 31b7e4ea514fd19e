import { useEffect, useRef } from 'react'
import { FixFirst } from '../../parts/complaint/FixFirst'
import { useStore } from '../../state/store'
import { LoadingState } from '../../ui/States'
import { useRest } from '../../ui/use-rest'
import { Agenda } from './Agenda'
import { FirstStart } from './FirstStart'
import { OpenForDay } from './OpenForDay'
import { Owed } from './Owed'
import { Tenants } from './Tenants'
import styles from './Today.module.css'
import { TodayHead } from './TodayHead'

/** The next call leads; what is owed waits beside it. An empty workspace shows the one box that takes anything. */
export function Today() {
  const isFirstStart = useStore(state => state.workspace?.kind === 'ready' && state.workspace.empty)
  const today = useStore(state => state.today)
  useFreshToday()
  if (isFirstStart) return <FirstStart />
  if (today === null) return <LoadingState label="Reading today" lines={8} />
  return <Day />
}

/** The calls and what is owed stand first; the tenants below them follow. */
function Day() {
  const hasRest = useRest()
  return (
    <>
      <TodayHead />
      {hasRest && <FixFirst />}
      <div className={styles.today}>
        <Agenda />
        <Owed />
        {hasRest && (
          <div className={styles.bottom}>
            <OpenForDay />
            <Tenants />
          </div>
        )}
      </div>
    </>
  )
}

/** A restore tells of its changes in many parts. */
const gatherMs = 150

/**
 * Reads Today again when it is shown, after each save, after an undo, and after each change that main tells of, such as one of
 * another window: what was answered elsewhere is no longer owed here. As the first view of a session it has just come with
 * the opening.
 */
function useFreshToday(): void {
  const savedAt = useStore(state => state.savedAt)
  const changesTold = useStore(state => state.changesTold)
  const toldBefore = useRef(changesTold)
  const loadToday = useStore(state => state.loadToday)
  // What was undone can be done again: an undo is told by that alone.
  const redo = useStore(state => state.standing.redo?.id)
  useEffect(() => {
    if (changesTold === toldBefore.current) return
    const timer = setTimeout(() => {
      toldBefore.current = changesTold
      void loadToday()
    }, gatherMs)
    return () => clearTimeout(timer)
  }, [changesTold, loadToday])
  useEffect(() => {
    const { back, forward, today } = useStore.getState()
    const isFirstView = back.length === 0 && forward.length === 0
    if (today === null || !isFirstView || savedAt !== null) void loadToday()
  }, [loadToday, savedAt])
  const undoneBefore = useRef(redo)
  useEffect(() => {
    if (redo !== undoneBefore.current) void loadToday()
    undoneBefore.current = redo
  }, [redo, loadToday])
}
