import type { KeyboardEvent } from 'react'
import styles from './Steps.module.css'

interface LevelPickProps {
  /** 1 (none) to 5 (expert); undefined where it does not matter. */
  readonly value: number | undefined
  readonly onChange: (level: number | undefined) => void
}

const levelNames = ['any', 'none', 'a little', 'some', 'much', 'expert'] as const
const most = 5

/** The technical level a step is made for, as dots: arrows, 1 to 5, 0 for any, or a press. */
export function LevelPick({ value, onChange }: LevelPickProps) {
  const now = value ?? 0
  const take = (level: number) => {
    const next = Math.max(0, Math.min(most, level))
    if (next !== now) onChange(next === 0 ? undefined : next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to = keyed(event.key, now)
    if (to === undefined) return
    event.preventDefault()
    take(to)
  }
  return (
    <div
      className={styles.level}
      role="slider"
      tabIndex={0}
      aria-label="Level"
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={now}
      aria-valuetext={now === 0 ? 'any level' : `${now} of ${most}, ${levelNames[now]}`}
      onKeyDown={onKeyDown}
    >
      {Array.from({ length: most }, (_, at) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the slider around it has the keys
        // biome-ignore lint/a11y/useKeyWithClickEvents: the slider around it has the keys
        <i
          // Dots are places on a scale: their position is their identity.
          key={at}
          data-on={at < now || undefined}
          onClick={() => take(at + 1 === now ? 0 : at + 1)}
        />
      ))}
      <span>{now === 0 ? 'any' : now}</span>
    </div>
  )
}

function keyed(key: string, now: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowUp') return now + 1
  if (key === 'ArrowLeft' || key === 'ArrowDown') return now - 1
  if (key === 'Home') return 0
  if (key === 'End') return most
  return /^[0-5]$/.test(key) ? Number(key) : undefined
}
