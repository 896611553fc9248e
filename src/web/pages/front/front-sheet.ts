import { sheet } from '../page-sheet.ts'

/** The first page: two doors side by side, lines instead of boxes. */
export const frontSheet = sheet(`
main{max-width:60rem;margin:0 auto;padding:3rem 1rem 2rem}
.name{font-size:1.25rem;font-weight:650}
h1{margin:.5rem 0 2.5rem;max-width:26em;font-size:1.625rem;line-height:2.125rem;hyphens:manual}
h2{font-size:1.5rem;line-height:1.9375rem}
p+p{margin-top:.75rem}
.doors{display:grid;grid-gap:2rem;border-top:1px solid var(--line2);padding-top:1.5rem}
.door{display:flex;flex-direction:column}
.door .button,.door .act{margin-top:1.25rem}
.door>*{flex:none}
.door h2{margin-bottom:.5rem}
.door .last{margin-top:auto;padding-top:1.25rem}
.door .last .button{margin:0}
section{margin-top:3rem}
section h2{margin-bottom:.75rem;font-size:1.25rem;line-height:1.75rem}
ol{padding-left:1.5rem}
li+li{margin-top:.5rem}
.links{display:flex;flex-wrap:wrap;align-items:baseline;border-top:1px solid var(--line);margin-top:3rem;padding-top:1rem}
.links>*{margin:0 2rem .5rem 0}
.links a{display:inline-block;padding:.5rem 0}
.languages{margin:0}
@media (min-width:44rem){main{padding:4.5rem 2.5rem 2rem}h1{font-size:2.375rem;line-height:2.875rem}.doors{grid-template-columns:1fr 1fr;grid-gap:4rem}}
`)
