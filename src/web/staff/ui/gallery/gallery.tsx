import { PageHeader } from '../page-header.tsx'
import { Controls } from './controls.tsx'
import { Lists } from './lists.tsx'
import { States } from './states.tsx'

/** Every component in every state, for eyes and for axe. Never part of a production build. */
export const Gallery = () => (
  <main id="main" className="gallery">
    <PageHeader
      title="Komponenter"
      lead="Alla delar i alla lägen."
      crumbs={[{ label: 'Samsyn', to: '/app' }]}
    />
    <Controls />
    <States />
    <Lists />
  </main>
)
