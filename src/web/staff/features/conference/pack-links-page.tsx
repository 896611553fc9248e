import { useState } from 'react'
import type { z } from 'zod'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { packEndpoints } from '#contract/consensus/pack.ts'
import { groupedCode } from '#domain/consensus/code.ts'
import { QrCode } from '#web/charts/qr-code.tsx'
import { isRefused } from '../../api-error.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink, Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { useConference } from './in-conference.ts'
import './conference.css'

type Links = z.infer<typeof packEndpoints.getLinks.output>

const isThisComputer = (link: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(link).hostname)

/** One link an expert, to send by one's own mail or to print. */
export function PackLinksPage() {
  const { t } = useText()
  const { ids, at } = useConference()
  const conference = useRead(conferenceEndpoints.getConference, ids)
  const read = useRead(packEndpoints.getLinks, ids, { once: true })
  return (
    <>
      <Loaded of={conference}>
        {(detail) => (
          <ConferenceHeader
            of={detail}
            title={t('pack.linksTitle')}
            lead={t('pack.linksLead')}
            actions={
              <>
                <ButtonLink to={at('utskick')}>{t('pack.toPack')}</ButtonLink>
                {read.data && read.data.links.length > 0 ? (
                  <Button kind="primary" onPress={() => window.print()}>
                    {t('common.print')}
                  </Button>
                ) : null}
              </>
            }
          />
        )}
      </Loaded>
      {isRefused(read.error, 'consensus.links-lost') ? (
        <Lost />
      ) : (
        <Loaded of={read}>{(of) => <LinkList of={of} />}</Loaded>
      )}
    </>
  )
}

function LinkList({ of: { conference, code, links } }: Readonly<{ of: Links }>) {
  const { t } = useText()
  const { ids, at } = useConference()
  const readAgain = useReadAgain()
  const [status, setStatus] = useState<Status | null>(null)
  const renew = useCommand(packEndpoints.renewLink, async ({ name }) => {
    setStatus({ of: 'done', words: t('pack.renewed', { name }) })
    await readAgain(packEndpoints.getLinks)
  })
  if (links.length === 0)
    return (
      <EmptyState
        title={t('pack.linksNone')}
        action={
          <ButtonLink to={at('utskick')} kind="primary">
            {t('pack.toPack')}
          </ButtonLink>
        }
      >
        {t('pack.linksNoneText')}
      </EmptyState>
    )
  return (
    <>
      <p className="ui-no-print ui-quiet">{t('pack.linksShown')}</p>
      {links.some(({ link }) => isThisComputer(link)) ? (
        <div className="ui-no-print">
          <Note kind="act" title={t('pack.onlyHere')}>
            {t('pack.onlyHereText')} <Link to={at('konsol')}>{t('conference.toConsole')}</Link>
          </Note>
        </div>
      ) : null}
      <StatusLine status={status} />
      <Failure error={renew.error} />
      <ul className="cards pack-links">
        {links.map(({ expert, name, code: own, link }) => (
          <li key={expert} className="pack-link">
            <QrCode text={link} label={t('kit.qrFor', { address: name })} size={132} />
            <div className="pack-link-words">
              <p className="ui-strong">{name}</p>
              <p className="ui-small">
                {t('pack.sheetAddress', { address: `${new URL(link).host}/utskick/${code}` })}
              </p>
              <p className="ui-small">
                {t('pack.sheetOwn')}: <span className="cards-code">{groupedCode(own)}</span>
              </p>
              <p className="ui-small">{t('pack.sheetOr')}</p>
              <div className="ui-no-print">
                <Letter
                  name={name}
                  text={t('pack.letter', { name, conference, link, code: groupedCode(own) })}
                />
                <Button kind="quiet" onPress={() => void renew.send({ ...ids, expert })}>
                  {t('pack.renew')}
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Words to paste into one's own mail: Samsyn sends nothing. */
function Letter({ name, text }: Readonly<{ name: string; text: string }>) {
  const { t } = useText()
  const [isCopied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <TextArea label={t('pack.copyLetter', { name })} value={text} onChange={() => undefined} rows={4} />
      <Button onPress={() => void copy()}>{t('common.copy')}</Button>
      <span className="ui-hint" role="status">
        {isCopied ? t('common.copied') : null}
      </span>
    </>
  )
}

/** The key that the links were made from is not on this computer, as after a restore on another one. */
function Lost() {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const renew = useCommand(packEndpoints.renewLinks, async () => {
    await readAgain()
  })
  return (
    <>
      <Failure error={renew.error} />
      <EmptyState
        title={t('pack.linksTitle')}
        action={
          <Button kind="primary" onPress={() => void renew.send(ids)}>
            {t('pack.renewAll')}
          </Button>
        }
      >
        {t('pack.linksLostText')}
      </EmptyState>
    </>
  )
}
