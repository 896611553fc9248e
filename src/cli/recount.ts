import { createHash, createHmac } from 'node:crypto'
import { parseRecountFile } from '#contract/consensus/recount-file.ts'
import { shortHash } from '#domain/consensus/hash.ts'
import {
  type RecountCheck,
  type RecountCrypto,
  type RecountReport,
  recount,
} from '#domain/consensus/recount.ts'
import { type CliLanguage, type ExitCode, type FileCommandIo, jsonText } from './file-command.ts'
import { runFileCommand } from './run-file-command.ts'

const help: Readonly<Record<CliLanguage, string>> = {
  sv: `samsyn recount FIL [--json] [--lang en]

Räknar om en stängd omröstning ur dess omräkningsfil, utan server, och säger
för varje del om den stämmer med det som publicerades.

  --json      svaret på en rad, fel som JSON
  --lang en   på engelska

Kod 0: allt stämmer. 1: något stämmer inte eller går inte att läsa. 2: fel anrop.
`,
  en: `samsyn recount FILE [--json] [--lang sv]

Counts a closed round again from its recount file, without a server, and says
of each part whether it agrees with what was published.

  --json      the answer on one line, errors as JSON
  --lang sv   in Swedish

Exit 0: all agrees. 1: something does not agree or cannot be read. 2: wrong usage.
`,
}

const checkTexts: Readonly<Record<RecountCheck, Readonly<Record<CliLanguage, string>>>> = {
  'belongs-together': { sv: 'Konferens och omröstning', en: 'Conference and round' },
  'freeze-hash': { sv: 'Regeln som låstes före rösterna', en: 'The rule frozen before the votes' },
  turnout: { sv: 'Antal röster', en: 'Number of votes' },
  nonce: { sv: 'Lottens tal, fastlagt före rösterna', en: 'The number of the lot, fixed before the votes' },
  tally: { sv: 'Ja-rösterna, förslag för förslag', en: 'Yes votes, item by item' },
  gate: { sv: 'Vad som går vidare, faller och ligger kvar', en: 'What advances, drops and remains' },
  'result-hash': { sv: 'Resultatets kontrollsumma', en: 'The hash of the result' },
  head: { sv: 'Kedjans kontrollsumma', en: 'The hash of the chain' },
}

const words = {
  sv: {
    agrees: 'stämmer',
    differs: 'STÄMMER INTE',
    all: 'Allt stämmer.',
    not: 'Något stämmer inte.',
    code: 'Kontrollkod',
  },
  en: {
    agrees: 'agrees',
    differs: 'DOES NOT AGREE',
    all: 'All agrees.',
    not: 'Something does not agree.',
    code: 'Check code',
  },
} as const

function reportText({ checks, agrees, freezeHash, head }: RecountReport, language: CliLanguage): string {
  const says = words[language]
  const lines = checks.map(
    ({ check, agrees: one }) => `${checkTexts[check][language]}: ${one ? says.agrees : says.differs}`,
  )
  const codes = `${says.code}: ${shortHash(freezeHash)} / ${shortHash(head)}`
  return `${[...lines, codes, agrees ? says.all : says.not].join('\n')}\n`
}

const crypto: RecountCrypto = {
  sha256: (content) => createHash('sha256').update(content).digest('hex'),
  drawWith: (nonce) => (item) => createHmac('sha256', nonce).update(item).digest('hex'),
}

/** `samsyn recount FILE`: whether a published round adds up, without a server. */
export const runRecount = (args: readonly string[], io: FileCommandIo): Promise<ExitCode> =>
  runFileCommand(args, io, {
    help,
    answer: (text) => {
      const file = parseRecountFile(text)
      return file.ok ? recount(file.value, crypto) : file
    },
    show: (report, { json, language }) => ({
      text: json ? jsonText(report, json) : reportText(report, language),
      code: report.agrees ? 0 : 1,
    }),
  })
