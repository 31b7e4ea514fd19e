import { CircleCheck, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { Disclosure } from '../../../ui/Disclosure'
import { Icon } from '../../../ui/Icon'
import { AboutCall, AboutFields } from './AboutCall'
import { AddChips } from './AddChips'
import { BackupOffer } from './BackupOffer'
import { BeforeCallShare } from './BeforeCallShare'
import styles from './Calm.module.css'
import { Findings, worthWords } from './CouldHurt'
import { FromLastTime } from './FromLastTime'
import { GoalFields } from './Goal'
import { KnownChips } from './KnownChips'
import { type LayoutProps, shownSections } from './layout'
import { PlanPicker, slotWords } from './PlanPicker'
import { PocNotice } from './PocNotice'
import { Section } from './Section'

/** An empty call is a usable call: a goal, a plan, and the rest when it is wanted. */
export function CalmLayout(props: LayoutProps) {
  const { view, advice, added, add, jump, lacksTime, isAboutOpen, setAboutOpen } = props
  const { usable, headline } = advice
  const goesInWithSome = advice.toMend.length < advice.shown.length
  const about = <AboutCall view={view} isOpen={isAboutOpen} onToggle={setAboutOpen} />
  return (
    <div className={styles.calm} data-pane="prepare">
      <div className={styles.inner}>
        <p className={styles.usable}>
          <Icon of={usable.is ? CircleCheck : Info} tone={usable.is ? 'accent' : 'muted'} />
          <span>
            {usable.is && <b>Usable now. </b>}
            {usable.words}
          </span>
        </p>
        <PocNotice view={view} />
        <BeforeCallShare view={view} look="card" />
        {lacksTime && (
          <CalmCard title="When and who" note="A time makes it a call; the rest can wait.">
            <AboutFields view={view} />
          </CalmCard>
        )}
        <CalmCard title="Goal" note="One sentence you could hear them say.">
          <GoalFields view={view} isRoomy />
        </CalmCard>
        <CalmCard title="Plan" note={slotWords(view)}>
          <PlanPicker view={view} />
        </CalmCard>
        <FromLastTime view={view} look="card" />
        {shownSections(view, added, calmlyShown).map(id => (
          <Section key={id} id={id} view={view} look="card" />
        ))}
        <KnownChips view={view} jump={jump} add={add} />
        <AddChips view={view} added={added} add={add} jump={jump} hidden={calmlyShown} />
        <BackupOffer view={view} />
        {!lacksTime && about}
        {(headline.kind === 'hurt' || goesInWithSome) && (
          <Disclosure title={headline.words} count={worthWords(advice)}>
            <Findings view={view} advice={advice} jump={jump} />
          </Disclosure>
        )}
      </div>
    </div>
  )
}

/** Known from the notes: one chip each until it is opened. */
const calmlyShown = ['needs', 'house-rules'] as const

interface CalmCardProps {
  readonly title: string
  readonly note: string
  readonly children: ReactNode
}

function CalmCard({ title, note, children }: CalmCardProps) {
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.cardName}>
        <h2>{title}</h2>
        <p>{note}</p>
      </div>
      <div className={styles.cardBody}>{children}</div>
    </section>
  )
}
