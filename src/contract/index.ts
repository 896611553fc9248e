import { accountEndpoints } from './account.ts'
import { auditEndpoints } from './audit.ts'
import { argumentEndpoints } from './consensus/argument.ts'
import { bankEndpoints } from './consensus/bank.ts'
import { conferenceEndpoints } from './consensus/conference.ts'
import { evaluationEndpoints } from './consensus/evaluation.ts'
import { exampleEndpoints } from './consensus/example.ts'
import { groupEndpoints } from './consensus/group.ts'
import { packEndpoints } from './consensus/pack.ts'
import { paperEndpoints } from './consensus/paper.ts'
import { practiceEndpoints } from './consensus/practice.ts'
import { protocolEndpoints } from './consensus/protocol.ts'
import { reportEndpoints } from './consensus/report.ts'
import { sensitivityEndpoints } from './consensus/sensitivity.ts'
import { ticketEndpoints } from './consensus/ticket.ts'
import { installationEndpoints } from './installation.ts'
import { aroundEndpoints } from './measurement/around.ts'
import { instrumentEndpoints } from './measurement/instrument.ts'
import { pointEndpoints } from './measurement/point.ts'
import { resultEndpoints } from './measurement/result.ts'
import { resultFileEndpoints } from './measurement/result-file.ts'
import { studyEndpoints } from './measurement/study.ts'
import { unitEndpoints } from './measurement/unit.ts'
import { waveEndpoints } from './measurement/wave.ts'
import { waveContactEndpoints } from './measurement/wave-contact.ts'
import { waveDocumentEndpoints } from './measurement/wave-document.ts'
import { wavePaperEndpoints } from './measurement/wave-paper.ts'
import { xlsformEndpoints } from './measurement/xlsform.ts'
import { peopleEndpoints } from './people.ts'
import { sessionEndpoints } from './session.ts'
import { traceEndpoints } from './trace.ts'

/** Every message there is: what the route test walks and the OpenAPI description is made from. */
export const endpoints = {
  ...sessionEndpoints,
  ...accountEndpoints,
  ...peopleEndpoints,
  ...auditEndpoints,
  ...installationEndpoints,
  ...aroundEndpoints,
  ...conferenceEndpoints,
  ...groupEndpoints,
  ...argumentEndpoints,
  ...ticketEndpoints,
  ...paperEndpoints,
  ...evaluationEndpoints,
  ...packEndpoints,
  ...practiceEndpoints,
  ...bankEndpoints,
  ...protocolEndpoints,
  ...sensitivityEndpoints,
  ...reportEndpoints,
  ...instrumentEndpoints,
  ...xlsformEndpoints,
  ...pointEndpoints,
  ...unitEndpoints,
  ...studyEndpoints,
  ...waveEndpoints,
  ...resultEndpoints,
  ...waveContactEndpoints,
  ...resultFileEndpoints,
  ...waveDocumentEndpoints,
  ...wavePaperEndpoints,
  ...traceEndpoints,
  ...exampleEndpoints,
} as const
