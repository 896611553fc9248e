import { sheet } from '../page-sheet.ts'

/** What the expert's pages share, the pack itself included. */
export const packParts = `
.pages{margin:0 0 1.5rem;padding:0;background:none;border-bottom:1px solid var(--line)}
.pages ul{list-style:none;display:flex;flex-wrap:wrap;padding:0}
.pages li{margin:0 1.5rem 0 0}
.pages a{display:inline-block;padding:.625rem 0}
.pages a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none;border-bottom:3px solid var(--blue)}
.note{padding:.75rem 1rem;border-left:4px solid var(--line2);background:var(--bg2)}
.note.act{border-color:var(--amber-edge);background:var(--amber-tint)}
.end{margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--line)}
@media (min-width:37.5em){.button{display:inline-block;width:auto}}
@media print{.pages,.end,.languages,.no-print,.skip{display:none}}
`

/** One column to read and write in, on a phone from 2017 as on paper. */
export const packSheet = sheet(`
.bar{border-bottom:1px solid var(--line)}
.bar>p,main{max-width:44rem;margin:0 auto;padding:0 1rem}
.bar>p{padding:.75rem 1rem}
main{padding-top:1rem;padding-bottom:2rem}
main>*+*,form>*+*,.part>*+*{margin-top:.75rem}
h1{margin-bottom:.75rem}
h2{margin-top:2rem}
ul,ol{padding-left:1.25rem}
.part{margin-top:2rem;padding-top:.5rem;border-top:1px solid var(--line)}
.part>h2{margin-top:.5rem}
label,legend{font-weight:500}
.field{margin-top:1rem}
.field label{display:block;margin-bottom:.25rem}
input:not([type=radio]):not([type=checkbox]),select,textarea{display:block;width:100%;min-height:3rem;padding:.5rem .75rem;border:1px solid var(--line2);border-radius:6px;background:var(--bg);color:var(--ink);font:inherit}
select{-webkit-appearance:auto;appearance:auto}
.field input{letter-spacing:.06em;text-transform:uppercase}
html{scroll-padding-bottom:8rem}
.wrong{border-left:4px solid var(--red);padding-left:1rem}
.fault{display:flex;color:var(--red);font-weight:600}
.fault svg{margin:.3rem .5rem 0 0}
.item{margin-top:1.5rem;padding-top:1rem;border-top:1px solid var(--line);scroll-margin-bottom:6rem}
.item h3{margin:0;font-size:1.125rem;line-height:1.625rem;font-weight:650}
.item h3+p{margin-top:.25rem}
.marks{display:flex;flex-wrap:wrap;margin:.75rem -.25rem 0}
.mark{position:relative;flex:1 1 6.5rem;margin:.25rem;font-weight:400}
.mark span{display:block;min-height:2.75rem;padding:.5rem .5rem .5rem 2.5rem;border:1px solid var(--line2);border-radius:8px;cursor:pointer}
.mark input{position:absolute;left:.75rem;top:.8125rem;width:1.25rem;height:1.25rem;margin:0;accent-color:var(--blue);cursor:pointer}
.mark input:checked+span{background:var(--blue-tint);border-color:var(--blue);box-shadow:inset 0 0 0 1px var(--blue);font-weight:600}
.mark input:focus+span{outline:3px solid var(--focus);outline-offset:2px}
.mark input:focus:not(:focus-visible)+span{outline:none}
.rank{display:flex;flex-wrap:wrap;align-items:center;margin-top:.75rem}
.rank label{margin-right:.75rem}
.rank input{width:5rem;min-height:2.75rem}
.apart{display:inline-block;margin-right:1rem;padding:.5rem 0}
.rank .fault{flex:1 1 100%}
.rank [aria-invalid]{border:2px solid var(--red)}
summary{display:inline-block;min-height:2.75rem;padding:.5rem 0;color:var(--blue);text-decoration:underline;cursor:pointer}
.foot{position:-webkit-sticky;position:sticky;bottom:0;margin:1.5rem -1rem 0;padding:.75rem 1rem;border-top:1px solid var(--line);background:var(--bg);display:flex;flex-wrap:wrap;align-items:center}
.foot .button{flex:1 1 10rem;margin:0}
.foot p{flex:1 1 100%;margin:0 0 .5rem}
.row>*{margin:.5rem .75rem 0 0}
.check{display:block;position:relative;padding:.5rem 0 .5rem 2.25rem;font-weight:400}
.check input{position:absolute;left:0;top:.75rem;width:1.25rem;height:1.25rem}
.answer{margin-top:.5rem;padding-left:1rem;border-left:3px solid var(--line)}
.answer p,.question{white-space:pre-line}
.own{font-variant-numeric:tabular-nums;font-weight:600;letter-spacing:.04em}
.blank{width:100%;border-collapse:collapse;font-size:1rem;line-height:1.375rem}
.blank th,.blank td{padding:.5rem .5rem .5rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400}
.blank thead th{font-weight:600;border-bottom:1px solid var(--ink)}
.plain{text-align:left}
.tick{display:inline-block;margin-right:.75rem;white-space:nowrap}
.box{display:inline-block;width:1.125rem;height:1.125rem;margin-right:.375rem;vertical-align:-.125rem;border:1px solid var(--ink)}
.empty{min-width:5rem}
@media (max-width:37.4375em){.blank thead{display:none}.blank tr,.blank th,.blank td{display:block;border:0;padding:.125rem 0}.blank tr{padding:.75rem 0;border-bottom:1px solid var(--line)}.empty{min-height:1.5rem;border-bottom:1px dotted var(--line2)!important}}
@media print{.foot,.bar{display:none}.item{break-inside:avoid}.mark span{border:0;padding-left:1.75rem;min-height:0}.mark input{left:0;top:.25rem}.mark input:checked+span{box-shadow:none;text-decoration:underline}.blank thead{display:table-header-group}.blank tr{break-inside:avoid}}
${packParts}`)
