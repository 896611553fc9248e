import type { Counterpart } from '../message.ts'
import type { report as sv } from '../sv/report.ts'

export const report: Counterpart<typeof sv> = {
  'report.draft': 'DRAFT',
  'report.draftNote': 'This is a draft. It may change and has not been published.',
  'report.contents': 'Contents',
  'report.skip': 'Skip to the content',
  'report.version': 'Version {version}, {date}',
  'report.by': 'Written by {names}',
  'report.term': 'Item',
  'report.value': 'Value',
  'report.versionColumn': 'Version',
  'report.hash': 'Check code',
  'report.showTable': 'Show the chart as a table',
  'report.columnsPart': '{caption} (part {part} of {of})',
  'report.page': 'Page {page} of {pages}',
  'report.colophon': 'About the files',
  'report.colophonFormats':
    'The report is a web page, a PDF and a Word file. The web page is the most accessible version.',
  'report.colophonPdf': 'The PDF was made as PDF/UA-1. It is not certified.',
  'report.colophonRows': 'In the PDF the names of rows are bold, but they are not tagged as row headings.',
  'report.colophonWord': 'The Word file is for editing. The published version is the web page and the PDF.',
  'report.colophonAddress': 'Address: {address}',
  'report.rounding': 'Shares are rounded to whole percent, halves upwards.',
  'report.xOfN': '{x} of {n} ({percent})',
  'report.state.suppressed': 'protected (too few)',
  'report.state.missing': 'no figure',
  'report.state.unpublished': 'not published',
  'report.state.lost': 'lost in the source',
  'report.state.notApplicable': 'not applicable',
  'report.state.notStated': 'not stated',
}
