import { assertNever } from '@shared/assert-never'
import { useId } from 'react'
import { useStore } from '../../state/store'
import { type FilesTab, filesTabs } from '../../state/view'
import { PageHead } from '../../ui/PageHead'
import { Tabs } from '../../ui/Tabs'
import { BackupsTab } from './BackupsTab'
import styles from './Files.module.css'
import { FolderTab } from './FolderTab'
import { PersonTab } from './PersonTab'
import { ProblemsTab } from './ProblemsTab'
import { TrashTab } from './TrashTab'
import { figure } from './words'

const labels: Readonly<Record<FilesTab, string>> = {
  folder: 'Folder',
  backups: 'Backups',
  trash: 'Trash',
  problems: 'Problems',
  person: 'A person’s data',
}

const subs: Readonly<Record<FilesTab, string>> = {
  folder: 'One readable file per record, in a folder of your choice.',
  backups: 'The last 7 days and 4 weeks, and before each import and restore.',
  trash: 'What you delete stays here for 30 days.',
  problems: 'What happened to files, and what can be done.',
  person: 'All that is kept about one person: look, export, remove.',
}

interface FilesPageProps {
  readonly tab: FilesTab
  readonly open?: string | undefined
}

/** Where the work is kept, and every way back to what was. */
export function FilesPage({ tab, open }: FilesPageProps) {
  const go = useStore(state => state.go)
  const problems = useStore(state => state.problemCount)
  const panelId = useId()
  const items = filesTabs.map(id => ({
    id,
    label: id === 'problems' && problems > 0 ? `${labels[id]} ${figure(problems)}` : labels[id],
  }))
  return (
    <div className={styles.page}>
      <PageHead title="Your files" sub={subs[tab]}>
        <Tabs
          label="Your files"
          items={items}
          selected={tab}
          onSelect={id => go({ kind: 'files', tab: id })}
          panelId={panelId}
        />
      </PageHead>
      <section id={panelId} role="tabpanel" aria-label={labels[tab]} tabIndex={-1} className={styles.panel}>
        <TabBody tab={tab} open={open} />
      </section>
    </div>
  )
}

function TabBody({ tab, open }: FilesPageProps) {
  switch (tab) {
    case 'folder':
      return <FolderTab />
    case 'backups':
      return <BackupsTab open={open} />
    case 'trash':
      return <TrashTab />
    case 'problems':
      return <ProblemsTab open={open} />
    case 'person':
      return <PersonTab open={open} />
    default:
      return assertNever(tab)
  }
}
