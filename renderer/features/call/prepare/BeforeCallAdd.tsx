import type { Call } from '@shared/domain/call'
import { newPreflightTask, type PreflightTask } from '@shared/domain/preflight'
import { resetMinutesOf } from '@shared/preflight/day'
import { type Habit, habitFor, habitKey } from '@shared/preflight/habits'
import { useEffect, useState } from 'react'
import { ask } from '../../../api'
import { newId } from '../../../state/clock'
import { wordsOf } from '../../../state/say-failure'
import { useStore } from '../../../state/store'
import { AddChip } from '../../../ui/Chips'
import { TextField } from '../../../ui/TextField'
import { changeCall } from './actions'
import styles from './BeforeCall.module.css'
import type { SectionProps } from './Section'

type Offer = Partial<PreflightTask> & { readonly title: string; readonly minutes: number }

const mostOffers = 4

/** A task by its name, or one that calls like this had before, with the minutes it took then. */
export function BeforeCallAdd({ view }: Pick<SectionProps, 'view'>) {
  const { call } = view
  const habits = useHabits()
  const offers = offersFor(view, habits)
  const typed = (title: string) => {
    const habit = habitFor(title, habits)
    add(
      call,
      habit === undefined
        ? { title: title.trim(), minutes: 5 }
        : { ...fromHabit(habit), title: title.trim() },
    )
  }
  return (
    <>
      <TextField
        label="Add a set-up task"
        labelHidden
        placeholder="Add a set-up task"
        value=""
        isAdder
        onCommit={title => title.trim() !== '' && typed(title)}
      />
      {offers.length > 0 && (
        <div className={styles.offers}>
          {offers.map(({ words, label, offer }) => (
            <AddChip key={offer.title} label={label} onPress={() => add(call, offer)}>
              {words}
            </AddChip>
          ))}
        </div>
      )}
    </>
  )
}

function add(call: Call, offer: Offer): void {
  const task = newPreflightTask(offer, newId)
  changeCall(call.id, before => ({ ...before, preflight: [...before.preflight, task] }), 'Set-up task added')
}

/** Read once the panel is there; while they come, and if they cannot be read, a task is simply typed. */
function useHabits(): readonly Habit[] {
  const say = useStore(state => state.say)
  const [habits, setHabits] = useState<readonly Habit[]>([])
  useEffect(() => {
    let isGone = false
    ask('readHabits').then(
      read => {
        if (!isGone) setHabits(read)
      },
      error => say(wordsOf(error), { tone: 'danger' }),
    )
    return () => {
      isGone = true
    }
  }, [say])
  return habits
}

/** Suggested, never put in by itself: what is not there yet of the resets and habits. */
function offersFor({ call, neighbourhood }: SectionProps['view'], habits: readonly Habit[]) {
  const there = new Set(call.preflight.map(({ title }) => habitKey(title)))
  const resets = (neighbourhood.day?.environments ?? [])
    .filter(
      ({ id }) => call.environmentIds.includes(id) && !call.preflight.some(one => one.environmentId === id),
    )
    .flatMap(environment => {
      const minutes = resetMinutesOf(environment)
      if (minutes === undefined) return []
      const doer = environment.resetBy ?? ('machine' as const)
      const offer: Offer = {
        title: `Reset ${environment.name}`,
        minutes,
        doer,
        environmentId: environment.id,
      }
      return [
        {
          offer,
          words: `${offer.title}, ${minutes} min`,
          label: `Suggested: ${offer.title}, ${minutes} min, from its card`,
        },
      ]
    })
  const usual = habits.map(habit => {
    const offer = fromHabit(habit)
    const basis = habit.took === undefined ? 'as planned last' : `median of ${habit.timed}`
    return {
      offer,
      words: `${habit.title}, ${offer.minutes} min`,
      label: `Suggested: ${habit.title}, ${offer.minutes} min, ${basis}`,
    }
  })
  return [...resets, ...usual].filter(({ offer }) => !there.has(habitKey(offer.title))).slice(0, mostOffers)
}

/** As it was planned last, with the minutes it really took; what belonged to that call stays there. */
const fromHabit = ({ title, took, last }: Habit): Offer => ({
  title,
  minutes: took ?? last.minutes,
  bufferMinutes: last.bufferMinutes,
  doer: last.doer,
  colleagueId: last.colleagueId,
  fallback: last.fallback,
})
