import { useParams } from 'react-router'
import { Link } from '../ui/link.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { useText } from '../ui/text.tsx'

/** No such address, in an association or outside. */
export function MissingPage() {
  const { t } = useText()
  const { association } = useParams()
  return (
    <div className={association ? undefined : 'app-alone'}>
      <PageHeader title={t('missing.title')} lead={t('missing.text')} />
      <Link to={association ? `/app/${association}` : '/app'} look="alone">
        {t('missing.home')}
      </Link>
    </div>
  )
}
