import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { listenToMain } from './app/listen-to-main'
import { coverWhenNeutral } from './app/NeutralPage'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

listenToMain()
coverWhenNeutral()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
