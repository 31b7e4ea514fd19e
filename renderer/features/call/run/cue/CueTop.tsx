/** The head of the cue window: it is moved by it, and all that is of the window rather than of the run stands here. */
import { steppedOpacity } from '@shared/run/cue'
import { Maximize2, MonitorUp, Shield, SunDim, SunMedium } from 'lucide-react'
import type { PointerEvent, ReactNode } from 'react'
import { ask } from '../../../../api'
import { useStore } from '../../../../state/store'
import { Button } from '../../../../ui/Button'
import { IconButton } from '../../../../ui/IconButton'

interface DragAreaProps {
  readonly className: string | undefined
  readonly isSeen?: boolean
  readonly children: ReactNode
}

/** Not the system's own way: a window that never has the keyboard is not moved by every window manager. */
export function DragArea({ className, isSeen = false, children }: DragAreaProps) {
  const isHead = ({ target }: PointerEvent) => target instanceof Element && target.closest('button') === null
  return (
    <header
      className={className}
      data-seen={isSeen || undefined}
      onPointerDown={event => {
        if (event.button !== 0 || !isHead(event)) return
        event.currentTarget.setPointerCapture(event.pointerId)
        void ask('dragCue', { phase: 'start' })
      }}
      onPointerMove={event => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) void ask('dragCue', { phase: 'move' })
      }}
      onLostPointerCapture={() => void ask('dragCue', { phase: 'end' })}
    >
      {children}
    </header>
  )
}

export function NeutralButton() {
  const setNeutral = useStore(state => state.setNeutral)
  return (
    <IconButton
      label="Neutral page on every window"
      keys="H"
      icon={Shield}
      keepsFocus
      onPress={() => void setNeutral(true)}
    />
  )
}

export function OtherDisplayButton() {
  const hasOther = useStore(state => state.cue.hasOtherDisplay)
  const moveCue = useStore(state => state.moveCue)
  if (!hasOther) return null
  return (
    <IconButton
      label="To the other display"
      keys="Shift+W"
      icon={MonitorUp}
      keepsFocus
      onPress={() => void moveCue()}
    />
  )
}

/** Only where the system can make a window fade. */
export function OpacityButtons() {
  const { canFade, opacity } = useStore(state => state.cue)
  const changeCue = useStore(state => state.changeCue)
  if (!canFade) return null
  const step = (by: -1 | 1) => void changeCue({ opacity: steppedOpacity(opacity, by) })
  const percent = `${Math.round(opacity * 100)} %`
  return (
    <>
      <IconButton
        label={`See through it more, now ${percent}`}
        icon={SunDim}
        keepsFocus
        isDisabled={steppedOpacity(opacity, -1) === opacity}
        onPress={() => step(-1)}
      />
      <IconButton
        label={`See through it less, now ${percent}`}
        icon={SunMedium}
        keepsFocus
        isDisabled={opacity === 1}
        onPress={() => step(1)}
      />
    </>
  )
}

/** W: compact to strip, strip to full. */
export function SizeButton({ to }: { readonly to: 'strip' | 'full' }) {
  const showCue = useStore(state => state.showCue)
  return (
    <Button size="xs" variant="quiet" keys="W" keepsFocus onPress={() => void showCue(to)}>
      {to === 'strip' ? 'Strip' : 'Full'}
    </Button>
  )
}

export function FullButton() {
  const showCue = useStore(state => state.showCue)
  return (
    <IconButton
      label="Back to the full window"
      icon={Maximize2}
      keepsFocus
      onPress={() => void showCue('full')}
    />
  )
}
