import '@fontsource-variable/inter/index.css'
import './ui/tokens.css'
import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { createRouter } from './app/router.tsx'
import { mayUseSingleKeys, wearStoredTheme } from './preferences.ts'
import { createQueries } from './reading.ts'
import { letSingleKeysDependOn } from './ui/shortcut.ts'

wearStoredTheme()
letSingleKeysDependOn(mayUseSingleKeys)

const root = document.getElementById('samsyn')
if (!root) throw new Error('the page has no place for the app')
const router = createRouter()
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueries()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
