"""The redline's style sheet: the one place where marks get their looks.

Omitted: struck and brown-red. Inserted: doubly underlined and blue. Moved: green, dashed. Colours
keep a contrast of 4.5 or more on their own ground, light and dark, and never speak alone.
"""

STYLE = """
.tm, .tm-page { --tm-ink:#1d1d1b; --tm-paper:#fffdf9; --tm-quiet:#5c5a55; --tm-rule:#ddd8cd;
 --tm-del:#8f1d14; --tm-del-bg:#fbe9e5; --tm-ins:#0b4a8f; --tm-ins-bg:#e6f0fb; --tm-mov:#1b6334;
 --tm-mov-bg:#e5f4e9; --tm-note:#fbf5e2; --tm-serif:"Source Serif 4","Iowan Old Style",Charter,
 "Palatino Linotype",Palatino,"Noto Serif",Georgia,serif;
 --tm-urdu:"Noto Nastaliq Urdu","Jameel Noori Nastaleeq","Urdu Typesetting","Noto Naskh Arabic",serif;
 --tm-sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif }
@media (prefers-color-scheme: dark) { .tm, .tm-page { --tm-ink:#e8e4da; --tm-paper:#171715;
 --tm-quiet:#a8a399; --tm-rule:#3b3934; --tm-del:#ff9c8f; --tm-del-bg:#3d1b17; --tm-ins:#9ccbff;
 --tm-ins-bg:#13304f; --tm-mov:#8fdba6; --tm-mov-bg:#143522; --tm-note:#2b2718 } }
.tm-page { margin:0; background:var(--tm-paper); color:var(--tm-ink); color-scheme:light dark }
.tm-page main { max-width:90rem; margin:0 auto; padding:1.5rem clamp(1rem,4vw,3rem) 4rem }
.tm-page h1 { font:600 1.7rem/1.2 var(--tm-serif); margin:.2em 0 .8em; max-width:40ch }
.tm-page .tm-of { font:.85rem/1.4 var(--tm-sans); margin:0 0 .4em; overflow-wrap:anywhere; color:var(--tm-quiet) }
.tm { color:var(--tm-ink); font:1.0625rem/1.62 var(--tm-serif); overflow-wrap:break-word }
.tm-text { font-variant-numeric:lining-nums; tab-size:4; position:relative }
.tm-p { white-space:pre-wrap; max-width:66ch; min-height:.6em; padding-inline-start:calc(var(--d,0)*1.4em) }
.tm-d1{--d:1}.tm-d2{--d:2}.tm-d3{--d:3}.tm-d4{--d:4}.tm-d5{--d:5}
.tm-lead { margin-top:.55em }
.tm-t { display:inline-block; width:0; margin-inline-start:.6em; height:1.05em; vertical-align:text-bottom; border-inline-start:1px solid var(--tm-quiet) }
.tm-t + :is(del,ins) { margin-inline-start:.5em }
.tm-s { white-space:normal } .tm-y { display:none }
.tm-h { font-weight:600 } .tm-f { color:var(--tm-quiet); font-size:.86em } .tm-k { font-size:.8em; color:var(--tm-quiet) }
.tm [lang=ur] { font-family:var(--tm-urdu); line-height:2.3 } .tm [lang=ur] .tm-h { font-weight:700 }
.tm-q { white-space:nowrap }
.tm .tm-note[lang=en] { line-height:1.45 }
.tm del, .tm ins { border-radius:2px; padding:.06em .05em; -webkit-box-decoration-break:clone; box-decoration-break:clone }
.tm del::before, .tm del::after, .tm ins::before, .tm ins::after { content:"\\200c" }
.tm del { color:var(--tm-del); background:var(--tm-del-bg); text-decoration:line-through 1.5px }
.tm ins { color:var(--tm-ins); background:var(--tm-ins-bg); text-decoration:underline double 1px; text-underline-offset:.16em }
.tm [lang=ur] ins { text-underline-offset:.5em }
.tm del + ins { margin-inline-start:.12em }
.tm del.tm-m { color:var(--tm-mov); background:none; text-decoration:line-through dotted 1.5px }
.tm ins.tm-m { color:var(--tm-mov); background:var(--tm-mov-bg); text-decoration:underline dashed 1.5px }
.tm .tm-ocr, .tm-key-ocr { outline:1px dotted currentColor }
.tm del.tm-n { display:none } .tm ins.tm-n { color:inherit; background:none; text-decoration:none; padding:0 }
.tm-side .tm-old del.tm-n { display:inline; color:inherit; background:none; text-decoration:none; padding:0 }
.tm .tm-w { background:none; padding:0; text-decoration:none } .tm-w::before, .tm-w::after, .tm-n::before, .tm-n::after { content:none !important }
#tm-noise:checked ~ .tm-text del.tm-n { display:inline; color:var(--tm-quiet); background:none; text-decoration:line-through dotted }
#tm-noise:checked ~ .tm-text ins.tm-n { outline:1px dotted var(--tm-quiet) }
.tm-c::before { content:"U+" attr(data-c); font:600 .65em var(--tm-sans); border:1px solid; border-radius:3px; padding:0 .25em; text-transform:uppercase }
.tm-c[data-c="000d"]::before, .tm-c[data-c="000c"]::before { content:none }
.tm-vh { position:absolute; width:1px; height:1px; overflow:hidden; clip-path:inset(50%); white-space:nowrap; user-select:none }
.tm-vh::before { content:attr(data-say) }
.tm-go { font:600 .72rem/1 var(--tm-sans); color:var(--tm-mov); text-decoration:none; border:1px solid currentColor; border-radius:1em; padding:.15em .6em; margin-inline-end:.4em; white-space:nowrap; user-select:none }
.tm-go::before { content:"\\2195\\A0" attr(data-say) } .tm-go:hover, .tm-go:focus { background:var(--tm-mov-bg) }
.tm-at { scroll-margin-top:4rem } .tm :target { outline:2px solid var(--tm-ins); outline-offset:2px }
.tm-at:target::before { content:"\\00B6"; color:var(--tm-ins); margin-inline-end:.3em }
.tm-inf { font:600 .72rem/1.3 var(--tm-sans); color:var(--tm-quiet); border:1px dashed currentColor; border-radius:3px; padding:.1em .4em; margin-inline-end:.5em; unicode-bidi:isolate }
.tm-inf::before { content:attr(data-say) }
.tm-note { background:var(--tm-note); border-inline-start:3px solid #b98a00; font:.85rem/1.45 var(--tm-sans); padding:.5rem .8rem; margin:.4rem 0 .9rem; max-width:34rem; align-self:start }
.tm-note ul { margin:0; padding:0; list-style:none } .tm-note li + li { margin-top:.35rem }
.tm-fold { max-width:66ch; margin:.7rem 0 } .tm-side .tm-fold { max-width:none }
.tm-fold > summary { font:.85rem/1.4 var(--tm-sans); color:var(--tm-quiet); cursor:pointer; padding:.35rem 0; border-block:1px solid var(--tm-rule) }
.tm-away { font:.85rem/1.4 var(--tm-sans); color:var(--tm-quiet) } .tm-away.tm-fold > a[href] { display:block; padding:.35rem 0; border-block:1px solid var(--tm-rule) }
.tm-fold[open] > summary { margin-bottom:.6rem }
.tm-head { font-family:var(--tm-sans); font-size:.95rem; border-bottom:1px solid var(--tm-rule); margin-bottom:1.2rem; padding-bottom:.8rem }
.tm-kind { font-weight:650; margin:0 0 .5rem } .tm-kind span { font-weight:400; color:var(--tm-quiet) }
.tm-signs { margin:.2rem 0 .8rem; padding-inline-start:1.1rem; max-width:66ch } .tm-signs li { margin:.2rem 0 }
.tm-head .tm-more ul { columns:auto }
.tm-head details:not(.tm-more) ul { margin:.4rem 0; padding-inline-start:1.1rem; columns:20rem; column-gap:2rem } .tm-head summary { cursor:pointer; color:var(--tm-quiet); padding:.25rem 0 } .tm-head > p { margin:.4rem 0 }
.tm a { color:var(--tm-ins) } .tm a.tm-go { color:var(--tm-mov) }
.tm-key { font-size:.8rem; margin:.8rem 0 0; display:flex; gap:.9rem; flex-wrap:wrap }
.tm-key-del { color:var(--tm-del); background:var(--tm-del-bg); text-decoration:line-through }
.tm-key-ins { color:var(--tm-ins); background:var(--tm-ins-bg); text-decoration:underline double }
.tm-key-mov { color:var(--tm-mov); background:var(--tm-mov-bg); text-decoration:underline dashed }
.tm-vh-box { accent-color:var(--tm-ins); width:1.15rem; height:1.15rem; vertical-align:middle; margin:0 .5em 0 0 } .tm-switch { font:.85rem/1.4 var(--tm-sans); display:inline-block; vertical-align:middle; max-width:calc(100% - 2rem); padding:.4rem 0; margin-bottom:.6rem } .tm-switch span { color:var(--tm-quiet) }
.tm-left { font:.9rem/1.5 var(--tm-sans); border-top:1px solid var(--tm-rule); margin-top:2rem } .tm-left h2 { font-size:.95rem }
.tm-row { display:grid; grid-template-columns:minmax(0,1fr) minmax(0,1fr); column-gap:2.2rem }
.tm-sides { font:600 .85rem/1.4 var(--tm-sans); color:var(--tm-quiet); border-bottom:1px solid var(--tm-rule); margin-bottom:.6rem } .tm-sides p { margin:0; padding:.3rem 0 }
.tm-row > .tm-note { grid-column:1 / -1 } .tm-same > .tm-old { color:var(--tm-quiet) }
@media (min-width:62rem) { .tm-with { display:grid; grid-template-columns:minmax(0,66ch) minmax(12rem,22rem); column-gap:2rem } .tm-with > .tm-note { margin-top:.2rem } }
@media screen and (max-width:44rem) { .tm-row { grid-template-columns:minmax(0,1fr) } .tm-same > .tm-old, .tm-row > .tm-p:empty { display:none }
 .tm-sides { display:flex } .tm-sides p { border-inline-start:3px solid var(--tm-del); padding:0 .7rem; margin:.3rem 0 } .tm-sides p + p { border-color:var(--tm-ins) }
 .tm-row:not(.tm-same) > .tm-p { border-inline-start:3px solid var(--tm-del); padding-inline-start:.7rem; margin:.3rem 0 }
 .tm-row:not(.tm-same) > .tm-new { border-color:var(--tm-ins) } .tm-p { padding-inline-start:calc(var(--d,0)*.8em) } }
@media print { .tm, .tm-page { --tm-ink:#000; --tm-paper:#fff; --tm-del:#8f1d14; --tm-ins:#0b4a8f; --tm-mov:#1b6334; --tm-del-bg:none; --tm-ins-bg:none; --tm-mov-bg:none; --tm-quiet:#444; --tm-note:#fff }
 .tm { font-size:10.5pt } .tm-switch, .tm-vh-box { display:none } .tm-more::details-content { content-visibility:visible } .tm-p { orphans:3; widows:3 } .tm-note { break-inside:avoid } }
"""
