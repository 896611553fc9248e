/** For tests: an element with its children. */
export type XmlElement = Readonly<{ name: string; children: XmlElement[] }>

const mark = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/y
const text = /(?:[^<&]|&(?:amp|lt|gt|quot);)*/y

/** Throws where it is not well-formed; knows elements, attributes and text, which is all that is written. */
export function parseXml(source: string): XmlElement {
  const start = /^<\?xml[^>]*\?>\s*/.exec(source)?.[0].length ?? 0
  const root: XmlElement = { name: '', children: [] }
  const open = [root]
  let at = start
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    at += found?.[0].length ?? 0
    return found
  }
  for (take(text); at < source.length; take(text)) {
    const found = take(mark)
    if (!found) throw new Error(`not well-formed at ${at}: ${source.slice(at, at + 40)}`)
    const [, isEnd, name = '', , isEmpty] = found
    const here = open.at(-1)
    if (isEnd) {
      if (here?.name !== name) throw new Error(`${name} ends where ${here?.name} is open`)
      open.pop()
      continue
    }
    const element: XmlElement = { name, children: [] }
    here?.children.push(element)
    if (!isEmpty) open.push(element)
  }
  const [only] = root.children
  if (open.length !== 1 || !only || root.children.length !== 1) throw new Error('not one whole element')
  return only
}

/** Children in the order of DDI-Codebook 2.5 (codebook.xsd of 2012-01-17), as far as they are written here. */
const sequences: Readonly<Record<string, readonly string[]>> = {
  codeBook: ['docDscr', 'stdyDscr', 'fileDscr', 'dataDscr', 'otherMat'],
  docDscr: ['citation', 'guide', 'docStatus', 'docSrc', 'notes'],
  stdyDscr: [
    'citation',
    'studyAuthorization',
    'stdyInfo',
    'studyDevelopment',
    'method',
    'dataAccs',
    'otherStdyMat',
    'notes',
  ],
  citation: [
    'titlStmt',
    'rspStmt',
    'prodStmt',
    'distStmt',
    'serStmt',
    'verStmt',
    'biblCit',
    'holdings',
    'notes',
  ],
  titlStmt: ['titl', 'subTitl', 'altTitl', 'parTitl', 'IDNo'],
  rspStmt: ['AuthEnty', 'othId'],
  verStmt: ['version', 'verResp', 'notes'],
  stdyInfo: [
    'studyBudget',
    'subject',
    'abstract',
    'sumDscr',
    'qualityStatement',
    'notes',
    'exPostEvaluation',
  ],
  sumDscr: [
    ...['timePrd', 'collDate', 'nation', 'geogCover', 'geogUnit', 'geoBndBox', 'boundPoly', 'anlyUnit'],
    ...['universe', 'dataKind'],
  ],
  method: ['dataColl', 'notes', 'anlyInfo', 'stdyClas', 'dataProcessing', 'codingInstructions'],
  dataColl: [
    ...['timeMeth', 'dataCollector', 'collectorTraining', 'frequenc', 'sampProc', 'sampleFrame'],
    ...['targetSampleSize', 'deviat', 'collMode', 'resInstru'],
  ],
  fileDscr: ['fileTxt', 'locMap', 'notes'],
  fileTxt: [
    'fileName',
    'fileCitation',
    'dataFingerprint',
    'fileCont',
    'fileStrc',
    'dimensns',
    'fileType',
    'format',
  ],
  dimensns: ['caseQnty', 'varQnty', 'logRecL', 'recPrCas', 'recNumTot'],
  dataDscr: ['varGrp', 'nCubeGrp', 'var', 'nCube', 'notes'],
  var: [
    ...['location', 'labl', 'imputation', 'security', 'embargo', 'respUnit', 'anlysUnit', 'qstn', 'valrng'],
    ...['invalrng', 'undocCod', 'universe', 'TotlResp', 'sumStat', 'txt', 'stdCatgry', 'catgryGrp', 'catgry'],
    ...['codInstr', 'verStmt', 'concept', 'derivation', 'varFormat', 'geoMap', 'catLevel', 'notes'],
  ],
  qstn: ['preQTxt', 'qstnLit', 'postQTxt'],
  catgry: ['catValu', 'labl', 'txt', 'catStat', 'mrow'],
}

/** What stands where the schema does not have it. */
export function orderFaults({ name, children }: XmlElement): readonly string[] {
  const sequence = sequences[name] ?? []
  const faults: string[] = []
  let last = 0
  for (const child of children) {
    const at = sequence.indexOf(child.name)
    if (at < 0) faults.push(`${child.name} is not known in ${name}`)
    else if (at < last) faults.push(`${child.name} in ${name} comes too late`)
    else last = at
    faults.push(...orderFaults(child))
  }
  return faults
}
