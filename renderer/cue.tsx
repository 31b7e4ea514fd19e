/** The cue window: the same store, told by main the same way, and of all screens only the run. */
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { listenInCue } from './app/listen-to-main'
import { coverWhenNeutral, NeutralPage } from './app/NeutralPage'
import { CuePage } from './features/call/run/cue/CuePage'

const root = document.getElementById('root')
if (root === null) throw new Error('cue.html has no #root')

listenInCue()
coverWhenNeutral()
createRoot(root).render(
  <StrictMode>
    <CuePage />
    <NeutralPage />
  </StrictMode>,
)
