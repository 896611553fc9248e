import type { AuditTrail, Clock, ReadTx, Write, WriteTx } from '#application/ports.ts'
import type { AroundView } from '#contract/measurement/around.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { installation } from '#domain/kernel/id.ts'
import {
  type AroundTexts,
  type AroundVersion,
  isWhole,
  type TranslationFault,
  translationFaultsIn,
} from '#domain/measurement/around/translation.ts'
import type { Locale } from '#domain/measurement/instrument/text.ts'
import { dayOf } from './result-view.ts'

export type AroundStore = Readonly<{
  drafts(tx: ReadTx): Promise<ReadonlyMap<Locale, AroundTexts>>
  saveDraft(tx: WriteTx, locale: Locale, texts: AroundTexts): Promise<void>
  removeDraft(tx: WriteTx, locale: Locale): Promise<void>
  /** The latest of each language. */
  approved(tx: ReadTx): Promise<readonly AroundVersion[]>
  /** The first of a language is number 1. */
  approve(tx: WriteTx, version: AroundVersion): Promise<void>
}>

export type AroundPorts = Readonly<{
  read: <T>(association: typeof installation, work: (tx: ReadTx) => Promise<T>) => Promise<T>
  write: Write
  audit: AuditTrail
  around: AroundStore
  clock: Clock
  /** What there is to translate, and the languages that the program speaks itself. */
  source: AroundTexts
  sourceEn: AroundTexts
  own: readonly Locale[]
  /** Lines of a table as text; null where it is none. */
  readTranslation: (bytes: Uint8Array) => AroundTexts | null
  writeTable: (head: readonly string[], rows: readonly (readonly string[])[]) => string
}>

function assertAdministrator(actor: Actor): void {
  if (actor.kind === 'nobody') throw new DomainError('not-signed-in')
  if (!actor.isInstallationAdmin) throw new DomainError('forbidden')
}

/** What may be used at this moment: approved, and whole as the program stands. */
export const usedAround =
  ({ read, around, source }: Pick<AroundPorts, 'read' | 'around' | 'source'>) =>
  async (): Promise<ReadonlyMap<Locale, AroundTexts>> => {
    const approved = await read(installation, (tx) => around.approved(tx))
    return new Map(approved.flatMap(({ locale, texts }) => (isWhole(source, texts) ? [[locale, texts]] : [])))
  }

/** Every language with what has been approved of it and what waits. */
export const getAround =
  ({ read, around, source }: AroundPorts) =>
  (actor: Actor): Promise<AroundView> => {
    assertAdministrator(actor)
    return read(installation, async (tx) => {
      const [drafts, approved] = [await around.drafts(tx), await around.approved(tx)]
      const locales = [...new Set([...drafts.keys(), ...approved.map(({ locale }) => locale)])].toSorted()
      return {
        texts: Object.keys(source).length,
        languages: locales.map((locale) => {
          const one = approved.find((version) => version.locale === locale)
          const draft = drafts.get(locale)
          return {
            locale,
            approved: one
              ? { v: one.v, on: dayOf(one.at), by: one.by, isUsed: isWhole(source, one.texts) }
              : null,
            draft: draft ? { faults: [...translationFaultsIn(source, draft)] } : null,
          }
        }),
      }
    })
  }

/** What somebody who reads a draft through is shown; the approved one where nothing waits. */
export const draftAround =
  ({ read, around }: AroundPorts) =>
  async (actor: Actor, locale: Locale): Promise<AroundTexts> => {
    assertAdministrator(actor)
    const texts = await read(
      installation,
      async (tx) =>
        (await around.drafts(tx)).get(locale) ??
        (await around.approved(tx)).find((version) => version.locale === locale)?.texts,
    )
    if (!texts) throw new DomainError('not-found')
    return texts
  }

/** A table for a translator, with what is translated already. */
export const getAroundFile =
  ({ read, around, source, sourceEn, writeTable }: AroundPorts) =>
  async (actor: Actor, { locale }: Readonly<{ locale: Locale }>) => {
    assertAdministrator(actor)
    const known = await read(
      installation,
      async (tx): Promise<AroundTexts> =>
        (await around.drafts(tx)).get(locale) ??
        (await around.approved(tx)).find((version) => version.locale === locale)?.texts ??
        {},
    )
    const rows = Object.entries(source).map(([key, text]) => [
      key,
      text,
      sourceEn[key] ?? '',
      known[key] ?? '',
    ])
    return { name: `svara-${locale}.csv`, content: writeTable(['namn', 'sv', 'en', locale], rows) }
  }

/** Reads a translated table in; what is wrong in it is told, and it waits until somebody approves it. */
export const readAroundFile =
  (ports: AroundPorts) =>
  async (
    actor: Actor,
    { locale, base64 }: Readonly<{ locale: Locale; base64: string }>,
  ): Promise<{ faults: TranslationFault[] }> => {
    assertAdministrator(actor)
    if (ports.own.includes(locale)) throw new DomainError('measurement.translation-own')
    const texts = ports.readTranslation(Buffer.from(base64, 'base64'))
    if (!texts) throw new DomainError('measurement.translation-unreadable')
    await ports.write(installation, null, async (tx) => {
      await ports.around.saveDraft(tx, locale, texts)
      await ports.audit.record(tx, {
        ...{ actor, role: 'instAdmin', action: 'around.read' },
        subject: { type: 'around', id: locale },
      })
    })
    return { faults: [...translationFaultsIn(ports.source, texts)] }
  }

/**
 * A named person approves a whole translation: from then on it is used in every wave that offers the language. It is
 * kept as it is; a later one takes its place. Errors: `not-found`; `translation-faulty`.
 */
export const approveAround =
  (ports: AroundPorts) =>
  async (actor: Actor, { locale }: Readonly<{ locale: Locale }>): Promise<{ v: number }> => {
    assertAdministrator(actor)
    return ports.write(installation, null, async (tx) => {
      const texts = (await ports.around.drafts(tx)).get(locale)
      if (!texts) throw new DomainError('not-found')
      if (!isWhole(ports.source, texts)) throw new DomainError('measurement.translation-faulty')
      const before = (await ports.around.approved(tx)).find((version) => version.locale === locale)
      const v = (before?.v ?? 0) + 1
      // Without what the program no longer asks for.
      const kept = Object.fromEntries(Object.entries(texts).filter(([key]) => key in ports.source))
      await ports.around.approve(tx, { locale, v, texts: kept, at: ports.clock(), by: actor.name })
      await ports.around.removeDraft(tx, locale)
      await ports.audit.record(tx, {
        ...{ actor, role: 'instAdmin', action: 'around.approve' },
        subject: { type: 'around', id: locale, version: v },
      })
      return { v }
    })
  }
