/** What only the page has where a code is fetched. */
export const inviteSheet =
  '#_kod{display:block;width:100%;margin:8px 0 16px;font-family:monospace;overflow-wrap:anywhere}summary{padding:10px 0}#_har p,#_hamta,#_inbjudan>p{margin-top:12px}#_knappar{display:flex;flex-wrap:wrap;gap:12px}#_knappar[hidden]{display:none}'
