/** The one style sheet of these pages: system fonts, light and dark, 4.5:1 contrast at least. */
export const STYLE = `
:root { color-scheme: light dark;
  --page: #f6f7f9; --card: #fff; --ink: #16202c; --soft: #56616e; --line: #d9dee5;
  --main: #0b5f73; --main-ink: #fff; --bad: #a4262c; --good: #1c6b3a; --focus: #0b5f73; }
@media (prefers-color-scheme: dark) { :root {
  --page: #12171d; --card: #1a2129; --ink: #e8edf2; --soft: #a3afbb; --line: #323c47;
  --main: #5cc3d8; --main-ink: #06222a; --bad: #ff9b97; --good: #7fd6a0; --focus: #5cc3d8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: var(--card); padding: 8px; }
header, main { max-width: 46rem; margin: 0 auto; padding: 16px; }
header { display: flex; gap: 12px; align-items: baseline; flex-wrap: wrap; }
header b { font-size: 1.25rem; }
header .soft { flex: 1; }
nav { display: flex; gap: 12px; }
.codes { columns: 2; font: 600 1rem/1.8 ui-monospace, monospace; padding: 0; list-style: none; }
.qr { display: block; width: 200px; height: 200px; margin: 12px 0; background: #fff; padding: 8px; border-radius: 6px; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 8px 0 12px; }
h2 { font-size: 1.1rem; margin: 0 0 8px; }
form + h2 { margin-top: 24px; }
.when { white-space: nowrap; }
section, .card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 16px; margin: 0 0 16px; }
.soft { color: var(--soft); }
.note { border-left: 4px solid var(--good); padding: 8px 12px; background: var(--card); }
.note.bad { border-color: var(--bad); color: var(--bad); }
label { display: block; font-weight: 600; margin: 12px 0 4px; }
label .soft { font-weight: 400; }
input, select { width: 100%; max-width: 26rem; padding: 8px 10px; font: inherit; color: inherit; background: var(--page); border: 1px solid var(--soft); border-radius: 6px; }
input[type=checkbox] { width: 20px; height: 20px; }
input.code { font: 600 1.25rem ui-monospace, monospace; letter-spacing: .15em; text-transform: uppercase; max-width: 14rem; }
button { margin-top: 16px; padding: 8px 16px; font: inherit; font-weight: 600; border: 1px solid var(--main); border-radius: 6px; background: var(--main); color: var(--main-ink); cursor: pointer; }
a.button { display: inline-block; padding: 8px 16px; font-weight: 600; border: 1px solid var(--main); border-radius: 6px; text-decoration: none; }
button.quiet { background: none; color: var(--ink); border-color: var(--soft); }
td button, header button { margin: 0; padding: 2px 10px; font-weight: 400; white-space: nowrap; }

:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
a { color: var(--main); }
.scroll { overflow-x: auto; margin-bottom: 16px; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: 6px 8px; border-bottom: 1px solid var(--line); vertical-align: middle; }
th { font-size: .85rem; color: var(--soft); }
.big { font: 700 2rem/1.2 ui-monospace, monospace; letter-spacing: .12em; margin: 8px 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 12px 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.row { display: flex; gap: 12px; flex-wrap: wrap; }
output { display: block; overflow-wrap: anywhere; padding: 8px; background: var(--page); border-radius: 6px; user-select: all; }
`;
