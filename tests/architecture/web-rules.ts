/** Each may know those before it. */
const SHARED_WEB: readonly string[] = ['i18n', 'charts', 'pages']

const partOf = (path: string): string | undefined => /^src\/web\/([^/]+)\//.exec(path)?.[1]
const featureOf = (path: string): string | undefined => /^src\/web\/staff\/features\/([^/]+)/.exec(path)?.[1]
const isUi = (path: string): boolean => path.startsWith('src/web/staff/ui/')

/** Who may reach what inside `web`, and which of it the adapters may reach. */
export function webObjection(file: string, target: string): string | null {
  const to = partOf(target)
  if (!target.startsWith('src/web/')) return null
  const from = partOf(file)
  if (from === 'staff') return staffObjection(file, target)
  if (to === 'staff') return 'web/staff is imported by nobody'
  const rank = (part = '') => SHARED_WEB.indexOf(part)
  if (rank(to) === -1) return `only web/{${SHARED_WEB.join(',')}} is shared`
  if (rank(from) !== -1 && rank(to) > rank(from)) return `web/${from} may not know web/${to}`
  return null
}

function staffObjection(file: string, target: string): string | null {
  const mine = featureOf(file)
  const theirs = featureOf(target)
  if (mine && theirs && mine !== theirs) return 'a feature never imports another'
  if (isUi(file) && (theirs || target.startsWith('src/web/staff/app/')))
    return 'a part of ui knows no feature and no app'
  return null
}
