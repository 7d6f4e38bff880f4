/** Looks that the pages of the corpus share; kept to classes and plain elements, so that a page can be written without any. */
export const shellStyle = `
* { box-sizing: border-box; }
body { margin: 0; background: #f3f5f8; color: #1c2430; font: 13px/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK SC', sans-serif; }
a { color: #2459c9; text-decoration: none; }
.shell-bar { display: flex; align-items: center; gap: 18px; height: 46px; padding: 0 18px; background: #172033; color: #e8edf5; }
.shell-region { padding: 2px 10px; border: 1px solid #46526b; border-radius: 4px; }
.shell-find { flex: 1; max-width: 340px; padding: 3px 10px; border-radius: 4px; background: #26314a; color: #9aa6b6; }
.shell-who { margin-left: auto; width: 28px; height: 28px; border-radius: 50%; background: #2459c9; text-align: center; line-height: 28px; }
.shell-frame { display: flex; align-items: stretch; min-height: calc(100vh - 46px); }
.shell-menu { flex: none; width: 170px; padding: 14px 0; background: #fff; border-right: 1px solid #dfe4eb; }
.shell-menu b, .shell-menu a { display: block; padding: 6px 18px; color: #1c2430; }
.shell-menu a:nth-of-type(2) { background: #e9eef7; color: #2459c9; }
main { flex: 1; min-width: 0; padding: 16px 20px 40px; }
h1 { margin: 0 0 12px; font-size: 19px; font-weight: 600; }
h2 { margin: 0 0 10px; font-size: 15px; font-weight: 600; }
.pane { margin-bottom: 14px; padding: 14px 16px; background: #fff; border: 1px solid #dfe4eb; border-radius: 4px; }
.tools { display: flex; gap: 8px; margin-bottom: 10px; }
button { padding: 3px 12px; border: 1px solid #b9c3d3; border-radius: 3px; background: #fff; font: inherit; }
button.first { border-color: #2459c9; background: #2459c9; color: #fff; }
button.copy { width: 18px; height: 18px; margin-left: 4px; padding: 0; border-style: dashed; vertical-align: -4px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 7px 10px; border-bottom: 1px solid #e6eaf0; text-align: left; vertical-align: top; }
th { background: #f6f8fb; font-weight: 600; white-space: nowrap; }
.name { display: block; font-weight: 500; }
.id, code { font: 12px/1.4 ui-monospace, Menlo, 'DejaVu Sans Mono', monospace; }
.quiet { color: #5b6676; }
.tag { padding: 1px 8px; border-radius: 3px; background: #e9eef7; }
.ok { color: #1a7f4b; } .bad { color: #c0262d; }
.ellipsis { display: block; max-width: 130px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
dl { display: grid; grid-template-columns: 150px minmax(0, 1fr) 150px minmax(0, 1fr); gap: 9px 14px; margin: 0; }
dt { color: #5b6676; } dd { margin: 0; overflow-wrap: anywhere; }
input, select, textarea { padding: 4px 8px; border: 1px solid #b9c3d3; border-radius: 3px; background: #fff; font: inherit; }
pre { margin: 0; padding: 10px; background: #f6f8fb; font: 12px/1.5 ui-monospace, Menlo, 'DejaVu Sans Mono', monospace; overflow: auto; }
`;
