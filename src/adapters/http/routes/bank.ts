import { addProposal } from '#application/consensus/add-proposal.ts'
import { classifyProposal } from '#application/consensus/classify-proposal.ts'
import { exportProposals } from '#application/consensus/export-proposals.ts'
import { getProposal } from '#application/consensus/get-proposal.ts'
import { importProposals } from '#application/consensus/import-proposals.ts'
import type { BankPorts } from '#application/consensus/leave-bank-event.ts'
import { listProposals } from '#application/consensus/list-proposals.ts'
import { listSimilar } from '#application/consensus/list-similar.ts'
import { mergeProposals } from '#application/consensus/merge-proposals.ts'
import { previewImport } from '#application/consensus/preview-import.ts'
import { readImport } from '#application/consensus/read-import.ts'
import { rewordProposal } from '#application/consensus/reword-proposal.ts'
import { splitProposal } from '#application/consensus/split-proposal.ts'
import { undoBankEvent } from '#application/consensus/undo-bank-event.ts'
import { restoreProposal, withdrawProposal } from '#application/consensus/withdraw-proposal.ts'
import type { bankEndpoints } from '#contract/consensus/bank.ts'
import type { Handlers } from '../mount.ts'

type Ports = BankPorts & Parameters<typeof getProposal>[0] & Parameters<typeof readImport>[0]

export const bankHandlers = (ports: Ports) =>
  ({
    listProposals: listProposals(ports),
    getProposal: getProposal(ports),
    addProposal: addProposal(ports),
    rewordProposal: rewordProposal(ports),
    classifyProposal: classifyProposal(ports),
    splitProposal: splitProposal(ports),
    mergeProposals: mergeProposals(ports),
    withdrawProposal: withdrawProposal(ports),
    restoreProposal: restoreProposal(ports),
    undoBankEvent: undoBankEvent(ports),
    listSimilar: listSimilar(ports),
    readImport: readImport(ports),
    previewImport: previewImport(ports),
    importProposals: importProposals(ports),
    exportProposals: exportProposals(ports),
  }) satisfies Handlers<typeof bankEndpoints>
