/* What the views of this extension have in common. */

/* Okabe and Ito's colours that stand out on white. */
export const COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"];

export const INK = "#2b2b2b";

/** The letters that texts are measured with. */
export const FONT = "12px system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

export const COMMON_STYLE = `
.dendromoe { font: 14px/1.45 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; color: ${INK};
    background: #fff; box-sizing: border-box; width: 100%; min-width: 240px; height: 100%; padding: 12px 16px;
    overflow: auto; scrollbar-gutter: stable; }
.dendromoe *, .dendromoe *::before { box-sizing: border-box; }
button, select { font: inherit; font-size: 13px; color: inherit; background: #fff; border: 1px solid #767676;
    border-radius: 4px; padding: 3px 8px; min-height: 28px; max-width: 100%; }
button { cursor: pointer; }
button:hover, select:hover { background: #f2f6f9; }
button:disabled { color: #6b6b6b; border-color: #ccc; cursor: default; background: #fafafa; }
:focus-visible { outline: 2px solid #0072B2; outline-offset: 1px; }
.controls { display: flex; flex-wrap: wrap; gap: 6px 16px; align-items: center; }
.choice { font-size: 13px; max-width: 100%; }
.radios { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; min-width: 0; font-size: 13px;
    align-items: center; }
.radios legend { float: left; padding: 0 6px 0 0; }
.radios label { position: relative; cursor: pointer; }
.radios input { position: absolute; opacity: 0; inset: 0; margin: 0; cursor: pointer; }
.radios span { display: flex; align-items: center; min-height: 28px; padding: 3px 9px; margin-left: -1px;
    border: 1px solid #767676; }
.radios label:first-of-type span { border-radius: 4px 0 0 4px; }
.radios label:last-of-type span { border-radius: 0 4px 4px 0; }
.radios input:checked + span { background: #0072B2; color: #fff; border-color: #0072B2; }
.radios input:focus-visible + span { outline: 2px solid #0072B2; outline-offset: 2px; z-index: 1; position: relative; }
.group { display: flex; gap: 4px; }
.error { color: #A00; font-weight: 600; }
svg { display: block; width: 100%; }
svg text { fill: ${INK}; font: ${FONT}; }
svg .strong { font-weight: 600; }
svg .axis { stroke: #555; fill: none; }
svg .grid { stroke: #e2e2e2; stroke-width: 1; }
.scroll { overflow-x: auto; margin: 10px 0; }
table { border-collapse: collapse; font-size: 13px; }
caption { text-align: left; font-weight: 600; padding-bottom: 3px; }
th, td { border: 1px solid #ccc; padding: 3px 8px; text-align: right; vertical-align: top; font-weight: 400; }
thead th { font-weight: 600; background: #f5f5f5; }
th.text, td.text { text-align: left; }
td.text { overflow-wrap: anywhere; min-width: 6em; max-width: 34em; }
summary { cursor: pointer; padding: 4px 0; }
@media print {
    .dendromoe { overflow: visible; height: auto; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    svg { height: auto; }
    .screen, details:not([open]) { display: none !important; }
    .scroll { overflow: visible; }
    svg, table { break-inside: avoid; }
}
`;
