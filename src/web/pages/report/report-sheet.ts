import { sheet } from '../page-sheet.ts'

/** A long text to read, on a screen or on paper. */
export const reportSheet = sheet(`
.bar{border-bottom:1px solid var(--line)}
.bar>div,main{max-width:60rem;margin:0 auto;padding:0 1rem}
.bar>div{display:flex;flex-wrap:wrap;align-items:center;min-height:3.25rem}
.bar p{margin-right:1.5rem}
main{padding-top:1.5rem;padding-bottom:3rem;overflow-wrap:anywhere}
h1{margin-bottom:.5rem}
h2{margin-top:2.5rem;padding-top:1rem;border-top:2px solid var(--ink)}
h3{margin-top:2rem;font-size:1.125rem;line-height:1.625rem}
h4,h5{margin:1.5rem 0 0;font-size:1rem;line-height:1.5rem;font-weight:650}
section.part>*+*,main>*+*{margin-top:.75rem}
main>section.part{margin-top:2.5rem}
section.part>section.part{margin-top:1.5rem}
ul,ol{padding-left:1.5rem}
li+li{margin-top:.25rem}
nav{margin-top:1.5rem;padding:1rem;background:var(--bg2)}
nav ol{list-style:none;padding-left:0}
nav ol ol{padding-left:1.25rem}
nav a{display:inline-block;padding:.25rem 0}
code{font-family:ui-monospace,"Cascadia Mono","Roboto Mono",Menlo,Consolas,monospace;font-size:.9375em;overflow-wrap:anywhere}
.draft{padding:.5rem 1rem;border-left:4px solid var(--amber-edge);background:var(--amber-tint)}
.note{padding:.75rem 1rem;border-left:4px solid var(--line2);background:var(--bg2)}
.facts>div{display:grid;grid-template-columns:minmax(9rem,16rem) minmax(0,1fr);grid-gap:.25rem 1rem;padding:.375rem 0;border-bottom:1px solid var(--line);font-size:1rem;line-height:1.5rem}
.facts dt{color:var(--ink2)}
.facts dd{white-space:pre-line}
.frame{overflow-x:auto;max-width:100%}
table{width:100%;border-collapse:collapse;font-size:1rem;line-height:1.5rem;overflow-wrap:normal}
caption{padding:.5rem 0;text-align:left;font-weight:600}
caption>span{display:inline-block;position:sticky;left:0;max-width:calc(100vw - 2rem)}
th,td{padding:.375rem .75rem .375rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400;min-width:4.5rem}
thead th{border-bottom:1px solid var(--ink);font-weight:600;vertical-align:bottom}
tbody th{font-weight:600;max-width:26rem}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
figure svg{width:100%;height:auto}
figcaption{font-weight:600}
summary{padding:.625rem 0;cursor:pointer}
.files{margin-top:2rem;padding:1rem;background:var(--bg2)}
@media (max-width:37.4375rem){.facts>div{grid-template-columns:1fr}}
@media print{nav,.skip,.bar,.files{display:none}h2,h3,h4,h5,caption{break-after:avoid}thead{display:table-header-group}tr{break-inside:avoid}.frame{overflow:visible}a{color:inherit}a[href^=http]::after{content:" (" attr(href) ")"}}
`)
