import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'

/** Quit, with changes that no disk took. Nothing is lost either way; to stay is what it rests on. */
export function QuitHeld() {
  const held = useStore(state => state.quitHeld)
  const answer = useStore(state => state.answerQuit)
  const stay = () => void answer('stay')
  return (
    <Dialog
      isOpen={held !== null}
      onClose={stay}
      title="Quit with unsaved changes?"
      isAlert
      actions={
        <>
          <Button onPress={stay} autoFocus>
            Stay
          </Button>
          <Button onPress={() => void answer('save-elsewhere')}>Save a copy elsewhere</Button>
          <Button onPress={() => void answer('quit')}>Quit</Button>
        </>
      }
    >
      {held !== null && (
        <>
          <p>
            {held.unsaved === 1 ? '1 change is' : `${held.unsaved} changes are`} not saved to your folder:{' '}
            {held.why}
          </p>
          <p>
            {held.unsaved === 1 ? 'The change is' : 'The changes are'} kept in Presnap’s own folder and tried
            again at the next start.
          </p>
        </>
      )}
    </Dialog>
  )
}
