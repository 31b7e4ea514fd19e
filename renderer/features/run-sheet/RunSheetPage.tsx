import { ClipboardPaste, FolderOpen } from 'lucide-react'
import { useDropTaker } from '../../app/drop-taker'
import { useCommands } from '../../app/use-commands'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { EmptyState, FailedState, LoadingState } from '../../ui/States'
import styles from './RunSheet.module.css'
import { SheetPreview } from './SheetPreview'

/** A run sheet as it exists, pasted or in a file: shown line by line before it is taken as a script. */
export function RunSheetPage() {
  const intake = useStore(state => state.sheetIntake)
  const leave = useStore(state => state.leaveSheet)
  const paste = useStore(state => state.pasteSheet)
  const choose = useStore(state => state.chooseSheet)
  const take = useStore(state => state.takeSheet)
  useDropTaker({
    file: path => take({ path }),
    text: (text, html) => take({ text, ...(html !== undefined && { html }) }),
  })
  useCommands({ 'app.escape': leave, 'app.paste': () => void paste(), 'app.import': () => void choose() })
  switch (intake.kind) {
    case 'none':
      return (
        <div className={styles.none}>
          <EmptyState
            isScreen
            title="Bring a run sheet as it is"
            action={{ label: 'Paste', icon: ClipboardPaste, keys: 'Mod+V', onPress: () => void paste() }}
          >
            From Word, Docs, Confluence or Excel: copy it there and paste it here, or drop a .pptx, .docx,
            .html or .md file. You see what each line becomes before anything is made.
          </EmptyState>
          <OtherWay />
        </div>
      )
    case 'reading':
      return <LoadingState label={`Reading ${intake.name}`} lines={8} />
    case 'refused':
      return (
        <FailedState
          title="No script could be made of it"
          action={{ label: 'Paste again', onPress: () => void paste() }}
          more={<OtherWay />}
        >
          {intake.message} {intake.safe}
        </FailedState>
      )
    default:
      return <SheetPreview key={keyOf(intake.sheet)} sheet={intake.sheet} />
  }
}

function OtherWay() {
  const choose = useStore(state => state.chooseSheet)
  return (
    <Button size="sm" variant="quiet" icon={FolderOpen} keys="Mod+O" onPress={() => void choose()}>
      Choose a file
    </Button>
  )
}

const keys = new WeakMap<object, number>()
let last = 0

/** Another sheet begins with its own changes. */
function keyOf(sheet: object): number {
  const known = keys.get(sheet)
  if (known !== undefined) return known
  last += 1
  keys.set(sheet, last)
  return last
}
