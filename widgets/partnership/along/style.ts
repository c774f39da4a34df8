/** How the file of a partnership looks: on any screen, in both schemes and on paper, with nothing loaded. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #4a5566; --back: #ffffff; --line: #c3cad4; --link: #0b4f8a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebef; --soft: #b4bdc9; --back: #14181d; --line: #4a5461; --link: #9ecbff; } }
* { box-sizing: border-box; }
body { max-width: 52rem; margin: 0 auto; padding: 1rem; background: var(--back); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.75rem; }
h2 { font-size: 1.4rem; }
h3 { font-size: 1.15rem; }
h4, h5, h6 { font-size: 1rem; }
a { color: var(--link); }
header, article, main > section { padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
.kind, .note { margin-bottom: 0; color: var(--soft); }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { min-width: 5rem; padding: 0.35rem 0.5rem; border: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: break-word; }
li { margin: 0.25rem 0; }
@media print {
  :root { color-scheme: light; --ink: #000000; --soft: #333333; --back: #ffffff; --line: #777777; --link: #000000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  article { break-before: page; border: 0; }
  .wide { overflow: visible; }
  th, td { min-width: 0; }
  tr, li { break-inside: avoid; }
  nav { display: none; }
}
`;
