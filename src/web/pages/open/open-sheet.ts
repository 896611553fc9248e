import { sheet } from '../page-sheet.ts'

/** Pages for anybody: a statement, the list, how to read it, where it comes from. */
export const openSheet = sheet(`
.bar{border-bottom:1px solid var(--line)}
.bar>div,main{max-width:67rem;margin:0 auto;padding:0 1rem}
.bar>div{display:flex;flex-wrap:wrap;align-items:center;min-height:3.25rem}
.bar p{margin-right:1.5rem}
.bar .languages{margin:0 0 0 auto}
main{padding-top:1.5rem;padding-bottom:3rem}
h1{margin-bottom:.75rem}
.tag{margin-bottom:.75rem}
.lead p+p{margin-top:.5rem}
.facts{display:grid;grid-template-columns:auto 1fr;grid-gap:.25rem 1rem;margin-top:1.5rem;font-size:1rem;line-height:1.5rem}
.facts dt{color:var(--ink2)}
.code{font-family:ui-monospace,"Cascadia Mono","Roboto Mono",Menlo,Consolas,monospace;font-size:.9375em}
.note{margin-top:1.5rem;padding:.75rem 1rem;border-left:4px solid var(--line2);background:var(--bg2)}
.note-error{border-left-color:var(--red);background:var(--red-tint)}
.note p{display:flex}
.note svg{margin:.375rem .5rem 0 0}
.list{margin-top:1.5rem;padding-top:1rem;border-top:2px solid var(--ink)}
.list>.quiet{margin-top:.25rem}
.entries{margin-top:.75rem;list-style:none}
.entries li{max-width:none;display:grid;grid-template-columns:2.25rem minmax(0,1fr);padding:.75rem 0;border-bottom:1px solid var(--line)}
.entries .words{grid-column:2}
.no{color:var(--ink2);font-variant-numeric:tabular-nums}
.vote{grid-column:2;margin-top:.375rem;font-size:1rem;line-height:1.5rem}
.vote svg{width:100%;max-width:14rem;height:.375rem;margin-top:.25rem}
.links{display:flex;flex-wrap:wrap;margin-top:.75rem;font-size:1rem}
.links a{display:inline-block;margin-right:1.5rem;padding:.625rem 0}
.below{display:grid;grid-gap:2rem;margin-top:1.5rem;padding-top:1.5rem;border-top:1px solid var(--line)}
.below section>*+*{margin-top:.5rem}
.below section{font-size:1rem;line-height:1.5rem;min-width:0}
.below ul{padding-left:1.25rem}
.below li+li{margin-top:.25rem}
.address{overflow-wrap:anywhere}
@media (min-width:48rem){
h1{font-size:2.375rem;line-height:2.875rem}
main{padding-top:2.5rem}
.bar>div{min-height:3.5rem}
.bar>div,main{padding-left:1.5rem;padding-right:1.5rem}
.top{display:grid;grid-template-columns:minmax(0,1fr) 18rem;grid-gap:3rem}
.facts{margin-top:.25rem;padding-left:1.5rem;border-left:1px solid var(--line);align-content:start}
.entries li{grid-template-columns:2.5rem minmax(0,1fr) 15rem;grid-gap:0 1.5rem}
.vote{grid-column:3;margin-top:0}
.below{grid-template-columns:1fr 1fr;grid-gap:2rem 4rem}
}
@media print{.links,.languages{display:none}.entries li{break-inside:avoid}a{color:inherit}}
`)
