import type { Messages } from '../message.ts'

/** Words that every report's formats share, whatever it is about. */
export const report = {
  'report.draft': 'UTKAST',
  'report.draftNote': 'Det här är ett utkast. Det kan ändras och är inte publicerat.',
  'report.contents': 'Innehåll',
  'report.skip': 'Hoppa till innehållet',
  'report.version': 'Version {version}, {date}',
  'report.by': 'Skriven av {names}',
  'report.term': 'Uppgift',
  'report.value': 'Värde',
  'report.versionColumn': 'Version',
  'report.hash': 'Kontrollkod',
  'report.showTable': 'Visa diagrammet som tabell',
  'report.columnsPart': '{caption} (del {part} av {of})',
  'report.page': 'Sida {page} av {pages}',
  'report.colophon': 'Om filerna',
  'report.colophonFormats':
    'Rapporten finns som webbsida, PDF och Word. Webbsidan är den mest tillgängliga versionen.',
  'report.colophonPdf': 'PDF:en är framställd som PDF/UA-1. Den är inte certifierad.',
  'report.colophonRows': 'I PDF:en är radernas namn fetstilta, men de är inte märkta som radrubriker.',
  'report.colophonWord':
    'Word-filen är till för att redigera. Den publicerade versionen är webbsidan och PDF:en.',
  'report.colophonAddress': 'Adress: {address}',
  'report.rounding': 'Andelar är avrundade till hela procent, halva uppåt.',
  'report.xOfN': '{x} av {n} ({percent})',
  'report.state.suppressed': 'skyddad (för få)',
  'report.state.missing': 'uppgift saknas',
  'report.state.unpublished': 'inte publicerad',
  'report.state.lost': 'saknas i källan',
  'report.state.notApplicable': 'ej tillämpligt',
  'report.state.notStated': 'inte angivet',
} as const satisfies Messages
